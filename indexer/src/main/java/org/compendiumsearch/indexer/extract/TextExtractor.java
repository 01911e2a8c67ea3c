package org.compendiumsearch.indexer.extract;

import java.nio.file.Path;

/** Reads text out of files. Safe for all threads. */
public interface TextExtractor extends AutoCloseable {
  /** Reads a file and the files within it; whatever is wrong with one is in its outcome. */
  FileContents extract(Path file);

  /**
   * Names all that a result depends on beside the file: raised whenever an extractor reads the same
   * file otherwise, so that what was kept of earlier readings is not taken for it.
   */
  default String version() {
    return "3";
  }

  @Override
  void close();
}

package org.compendiumsearch.indexer.extract;

import java.nio.file.Path;

/** Reads text out of files. Safe for all threads. */
public interface TextExtractor extends AutoCloseable {
  /** Reads a file and the files within it; whatever is wrong with one is in its outcome. */
  FileContents extract(Path file);

  @Override
  void close();
}

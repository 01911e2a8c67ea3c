package org.compendiumsearch.indexer.extract;

import java.nio.file.Path;

/** Reads text out of files. Safe for all threads. */
public interface TextExtractor extends AutoCloseable {
  /** Reads a file; whatever is wrong with it is in the outcome. */
  ExtractionOutcome extract(Path file);

  @Override
  void close();
}

package org.compendiumsearch.indexer.extract;

import java.nio.file.Path;

/**
 * Reads files with Tika's standard parsers, and PDF and Markdown with our own, in this process. The
 * kind of a file is told by its content, not its name. Safe for all threads.
 */
public final class TikaTextExtractor implements TextExtractor {
  private final TikaParsers parsers;

  /** Creates an extractor that leaves pictures alone. */
  public TikaTextExtractor() {
    this(false);
  }

  /**
   * Creates an extractor.
   *
   * @param ocr whether pictures of text are read, by the program {@code tesseract}
   */
  public TikaTextExtractor(boolean ocr) {
    parsers = new TikaParsers(ocr);
  }

  @Override
  public FileContents extract(Path file) {
    return new Reading(parsers).contents(file);
  }

  @Override
  public void close() {
    // Holds nothing open.
  }
}

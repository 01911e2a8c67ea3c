package org.compendiumsearch.indexer.extract;

import java.time.Duration;

/** What became of a file when it was read. */
public sealed interface ExtractionOutcome {
  /**
   * It was read.
   *
   * @param text all of it
   */
  record Extracted(ExtractedText text) implements ExtractionOutcome {}

  /**
   * Some of it was read.
   *
   * @param text what could be read
   * @param cause why not the rest
   */
  record Partial(ExtractedText text, String cause) implements ExtractionOutcome {}

  /** It wants a password. */
  record Encrypted() implements ExtractionOutcome {}

  /** It holds no text. */
  record Empty() implements ExtractionOutcome {}

  /** It holds pictures of text, or pictures only. */
  record ImageOnly() implements ExtractionOutcome {}

  /**
   * It unpacks to more than may be.
   *
   * @param limit what it went beyond
   */
  record TooBig(String limit) implements ExtractionOutcome {}

  /**
   * Nothing here reads files of its kind.
   *
   * @param mediaType its kind
   */
  record Unsupported(String mediaType) implements ExtractionOutcome {}

  /**
   * It is not what it should be.
   *
   * @param cause what is wrong with it
   */
  record Corrupt(String cause) implements ExtractionOutcome {}

  /**
   * Reading it did not end.
   *
   * @param after how long it was given
   */
  record TimedOut(Duration after) implements ExtractionOutcome {}

  /**
   * Reading it brought the reader down.
   *
   * @param cause how
   */
  record Crashed(String cause) implements ExtractionOutcome {}

  /**
   * Its bytes, or what declares its metadata, cannot be read.
   *
   * @param cause why
   */
  record Unreadable(String cause) implements ExtractionOutcome {}
}

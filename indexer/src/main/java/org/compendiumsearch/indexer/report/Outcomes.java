package org.compendiumsearch.indexer.report;

import java.util.Set;
import org.compendiumsearch.indexer.extract.ExtractionOutcome;
import org.jspecify.annotations.Nullable;

/** The outcomes of files as tokens and sentences. */
public final class Outcomes {
  /** A file that was read and indexed. */
  public static final String INDEXED = "indexed";

  /** A file that is as the last run left it. */
  public static final String UNCHANGED = "unchanged";

  /** A file with the same bytes as another. */
  public static final String DUPLICATE = "duplicate";

  /** A file of which some was not read. */
  public static final String PARTIAL = "partial";

  /** A file of pictures, or of pages that are pictures. */
  public static final String IMAGE_ONLY = "image-only";

  /** The outcomes after which a further run may end otherwise though the file is the same. */
  private static final Set<String> WORTH_ANOTHER_TRY = Set.of("timed-out", "crashed", "unreadable");

  private static final Set<String> READ = Set.of(INDEXED, UNCHANGED, DUPLICATE);

  private Outcomes() {}

  /** Says whether a file with this outcome was read as a whole. */
  public static boolean isRead(String token) {
    return READ.contains(token);
  }

  /** Says whether reading an unchanged file again may end otherwise. */
  public static boolean isWorthAnotherTry(String token) {
    return WORTH_ANOTHER_TRY.contains(token);
  }

  /** Returns the token of an outcome. */
  public static String token(ExtractionOutcome outcome) {
    return switch (outcome) {
      case ExtractionOutcome.Extracted extracted -> INDEXED;
      case ExtractionOutcome.Partial partial -> PARTIAL;
      case ExtractionOutcome.Encrypted encrypted -> "encrypted";
      case ExtractionOutcome.Empty empty -> "empty";
      case ExtractionOutcome.ImageOnly imageOnly -> IMAGE_ONLY;
      case ExtractionOutcome.TooBig tooBig -> "too-big";
      case ExtractionOutcome.Unsupported unsupported -> "unsupported";
      case ExtractionOutcome.Corrupt corrupt -> "corrupt";
      case ExtractionOutcome.TimedOut timedOut -> "timed-out";
      case ExtractionOutcome.Crashed crashed -> "crashed";
      case ExtractionOutcome.Unreadable unreadable -> "unreadable";
    };
  }

  /** Returns why a file was not read, or not wholly; null where it was. */
  public static @Nullable String cause(ExtractionOutcome outcome) {
    return switch (outcome) {
      case ExtractionOutcome.Extracted extracted -> null;
      case ExtractionOutcome.Partial partial -> partial.cause();
      case ExtractionOutcome.Encrypted encrypted -> "it needs a password; save it without one";
      case ExtractionOutcome.Empty empty -> "it holds no text";
      case ExtractionOutcome.ImageOnly imageOnly ->
          "it holds pictures only; text recognition (OCR) would be needed";
      case ExtractionOutcome.TooBig tooBig -> tooBig.limit();
      case ExtractionOutcome.Unsupported unsupported ->
          "nothing here reads files of the kind " + unsupported.mediaType();
      case ExtractionOutcome.Corrupt corrupt -> corrupt.cause();
      case ExtractionOutcome.TimedOut timedOut ->
          "reading it did not end within " + timedOut.after().toSeconds() + " seconds";
      case ExtractionOutcome.Crashed crashed -> crashed.cause();
      case ExtractionOutcome.Unreadable unreadable -> unreadable.cause();
    };
  }
}

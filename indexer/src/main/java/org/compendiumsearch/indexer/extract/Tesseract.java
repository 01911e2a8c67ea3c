package org.compendiumsearch.indexer.extract;

import java.util.Locale;
import java.util.Optional;
import org.apache.tika.parser.external.ExternalParser;

/** The program that reads pictures of text, where this machine has it. */
public final class Tesseract {
  /** What to do where it is missing. */
  public static final String HOW_TO_INSTALL =
      "the program tesseract is not on the PATH; install it, for example with"
          + " \"apt-get install tesseract-ocr\" and a package for each language, as"
          + " tesseract-ocr-fra";

  private Tesseract() {}

  /** Says whether it is on the PATH. */
  public static boolean isInstalled() {
    return ExternalParser.check("tesseract");
  }

  /**
   * Returns what may be done about files that hold pictures only.
   *
   * @param files how many
   * @param tried whether they were given to tesseract
   */
  public static Optional<String> advice(int files, boolean tried) {
    if (files == 0 || tried) {
      return Optional.empty();
    }
    String one = files == 1 ? "1 file holds" : String.format(Locale.ROOT, "%,d files hold", files);
    String what =
        isInstalled()
            ? "run with --ocr to have them read"
            : HOW_TO_INSTALL + ", then run with --ocr";
    return Optional.of(one + " pictures only: " + what + ".");
  }
}

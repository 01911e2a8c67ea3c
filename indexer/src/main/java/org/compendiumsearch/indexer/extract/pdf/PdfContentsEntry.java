package org.compendiumsearch.indexer.extract.pdf;

import org.jspecify.annotations.Nullable;

/**
 * A line of a table of contents. Immutable.
 *
 * @param title before the dots and the number
 * @param number of the page; 0 for a Roman one
 * @param dotted whether dots lead to the number
 */
record PdfContentsEntry(String title, int number, boolean dotted) {
  private static final String LEADERS = ".·…_•";
  private static final String BETWEEN = " |,–-";
  private static final String ROMAN = "ivxlcdm";
  private static final int MOST_DIGITS = 4;
  private static final int MOST_ROMAN = 7;
  private static final int FEWEST_DOTS = 3;

  /** Reads a line; null where it does not end in a page number that stands apart. */
  static @Nullable PdfContentsEntry of(String line) {
    int start = line.length();
    while (start > 0 && isDigit(line.charAt(start - 1))) {
      start--;
    }
    boolean digits = start < line.length();
    while (!digits && start > 0 && ROMAN.indexOf(line.charAt(start - 1)) >= 0) {
      start--;
    }
    int length = line.length() - start;
    if (length == 0 || length > (digits ? MOST_DIGITS : MOST_ROMAN)) {
      return null;
    }
    int end = start;
    int dots = 0;
    while (end > 0 && isBetween(line.charAt(end - 1))) {
      end--;
      dots += LEADERS.indexOf(line.charAt(end)) >= 0 ? 1 : 0;
    }
    boolean dotted = dots >= FEWEST_DOTS;
    boolean apart = dotted || (end < start && dots == 0);
    String title = line.substring(0, end);
    return apart && title.codePoints().anyMatch(Character::isLetter)
        ? new PdfContentsEntry(title, digits ? Integer.parseInt(line.substring(start)) : 0, dotted)
        : null;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isBetween(char c) {
    return LEADERS.indexOf(c) >= 0 || BETWEEN.indexOf(c) >= 0;
  }
}

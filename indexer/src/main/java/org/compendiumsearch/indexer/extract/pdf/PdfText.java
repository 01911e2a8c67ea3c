package org.compendiumsearch.indexer.extract.pdf;

import java.text.Normalizer;
import java.util.Locale;

/** The letters of a PDF as people write them. */
final class PdfText {
  private static final char SOFT_HYPHEN = '\u00AD';

  private PdfText() {}

  /** Returns a line with ligatures taken apart, control characters gone, white space folded. */
  static String clean(String line) {
    StringBuilder clean = new StringBuilder(line.length());
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c >= '\uFB00' && c <= '\uFB06') {
        clean.append(Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC));
      } else if (Character.isISOControl(c) || Character.isSpaceChar(c)) {
        clean.append(' ');
      } else if (c != SOFT_HYPHEN || i + 1 == line.length()) {
        clean.append(c);
      }
    }
    int length = 0;
    for (int i = 0; i < clean.length(); i++) {
      char c = clean.charAt(i);
      if (c != ' ' || (length > 0 && clean.charAt(length - 1) != ' ')) {
        clean.setCharAt(length++, c);
      }
    }
    clean.setLength(length > 0 && clean.charAt(length - 1) == ' ' ? length - 1 : length);
    return clean.toString();
  }

  /** Says whether a line ends in a hyphen after a letter. */
  static boolean endsBroken(String line) {
    int last = line.length() - 1;
    return last > 0 && isHyphen(line.charAt(last)) && Character.isLetter(line.charAt(last - 1));
  }

  private static boolean isHyphen(char c) {
    return c == '-' || c == SOFT_HYPHEN || c == '\u2010';
  }

  /** Adds a line to a paragraph, joining a word that was broken at the line's end. */
  static void join(StringBuilder paragraph, String line) {
    int last = paragraph.length() - 1;
    if (last < 0) {
      paragraph.append(line);
      return;
    }
    char end = paragraph.charAt(last);
    boolean inWord =
        isHyphen(end) && last > 0 && Character.isLetterOrDigit(paragraph.charAt(last - 1));
    boolean broken =
        inWord
            && Character.isLetter(paragraph.charAt(last - 1))
            && !line.isEmpty()
            && Character.isLowerCase(line.charAt(0));
    if (broken || end == SOFT_HYPHEN) {
      paragraph.setLength(last);
      paragraph.append(line);
    } else {
      paragraph.append(inWord ? "" : " ").append(line);
    }
  }

  /** Returns a text reduced to what makes two headings the same: letters and digits. */
  static String comparable(String text) {
    StringBuilder same = new StringBuilder(text.length());
    Normalizer.normalize(text, Normalizer.Form.NFKC)
        .toLowerCase(Locale.ROOT)
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .forEach(same::appendCodePoint);
    return same.toString();
  }
}

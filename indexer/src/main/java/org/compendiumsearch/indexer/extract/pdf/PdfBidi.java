package org.compendiumsearch.indexer.extract.pdf;

import java.text.Bidi;
import java.text.Normalizer;

/** Turns what is seen from left to right into the order in which it is read. */
final class PdfBidi {
  private static final int FIRST_RIGHT_TO_LEFT = 0x0590;

  /** A line with so many times more letters from the right is read from the right. */
  private static final float FROM_RIGHT = 1.5f;

  private PdfBidi() {}

  /** Says whether a text holds letters that are written from right to left. */
  static boolean isRightToLeft(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= FIRST_RIGHT_TO_LEFT && fromRight(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean fromRight(char c) {
    byte direction = Character.getDirectionality(c);
    return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
        || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
  }

  /** Returns a line as it is read. */
  static String asRead(String seen) {
    if (!isRightToLeft(seen)) {
      return seen;
    }
    long right = seen.chars().filter(c -> fromRight((char) c)).count();
    long left = seen.chars().filter(c -> Character.isLetter(c) && !fromRight((char) c)).count();
    int base =
        right > FROM_RIGHT * left ? Bidi.DIRECTION_RIGHT_TO_LEFT : Bidi.DIRECTION_LEFT_TO_RIGHT;
    Bidi bidi = new Bidi(seen, base);
    int runs = bidi.getRunCount();
    byte[] levels = new byte[runs];
    Integer[] order = new Integer[runs];
    for (int i = 0; i < runs; i++) {
      levels[i] = (byte) bidi.getRunLevel(i);
      order[i] = i;
    }
    Bidi.reorderVisually(levels, 0, order, 0, runs);
    StringBuilder read = new StringBuilder(seen.length());
    for (int run : order) {
      String part = seen.substring(bidi.getRunStart(run), bidi.getRunLimit(run));
      read.append(bidi.getRunLevel(run) % 2 == 1 ? mirrored(part) : part);
    }
    return withoutForms(read);
  }

  private static String mirrored(String part) {
    StringBuilder reversed = new StringBuilder(part).reverse();
    for (int i = 0; i < reversed.length(); i++) {
      String pairs = "()[]{}<>«»";
      int at = pairs.indexOf(reversed.charAt(i));
      if (at >= 0) {
        reversed.setCharAt(i, pairs.charAt(at ^ 1));
      }
    }
    return reversed.toString();
  }

  /** Letters drawn for their place in the word become the letters themselves. */
  private static String withoutForms(CharSequence text) {
    StringBuilder plain = new StringBuilder(text.length());
    text.chars()
        .forEach(
            c -> {
              boolean form = (c >= 0xFB1D && c <= 0xFDCF) || (c >= 0xFE70 && c <= 0xFEFC);
              if (form) {
                plain.append(Normalizer.normalize("" + (char) c, Normalizer.Form.NFKC).strip());
              } else {
                plain.append((char) c);
              }
            });
    return plain.toString();
  }
}

package org.compendiumsearch.bench.passages;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Cuts texts into pieces of some 350 characters, at the ends of sentences where it can. */
final class TextCutter {
  private static final int GOAL = 350;

  /** A sentence without end, such as a table, is cut at a space. */
  private static final int LONGEST = 2 * GOAL;

  /** Shorter texts are titles, page numbers and the like. */
  private static final int SHORTEST = 60;

  private TextCutter() {}

  static List<String> cut(String text, Locale language) {
    String plain = text.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
    List<String> pieces = new ArrayList<>();
    BreakIterator sentences = BreakIterator.getSentenceInstance(language);
    sentences.setText(plain);
    int start = 0;
    for (int end = sentences.next(); end != BreakIterator.DONE; end = sentences.next()) {
      while (end - start > LONGEST) {
        int space = plain.lastIndexOf(' ', start + GOAL);
        int at = space > start ? space : start + GOAL;
        add(plain.substring(start, at), pieces);
        start = at;
      }
      if (end - start >= GOAL || end == plain.length()) {
        add(plain.substring(start, end), pieces);
        start = end;
      }
    }
    return pieces;
  }

  private static void add(String piece, List<String> pieces) {
    String stripped = piece.strip();
    if (stripped.length() >= SHORTEST) {
      pieces.add(stripped);
    }
  }
}

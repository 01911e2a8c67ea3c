package org.compendiumsearch.core.text;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a text into passages: a few sentences each, whole where they can be. Together they are the
 * whole text but for white space. Used once.
 */
public final class Passages {
  /** Raised with every change that cuts a text otherwise. */
  public static final int VERSION = 1;

  /** How long a passage is meant to be, in UTF-16 units: what a small model takes in well. */
  private static final int GOAL = 500;

  /** What is left at the end goes with the passage before where it is shorter. */
  private static final int SHORTEST = GOAL / 3;

  /** A sentence without end is cut where it is longer. */
  private static final int LONGEST = 2 * GOAL;

  /** How far back from there a space is looked for. */
  private static final int LONG_WORD = 60;

  private final String text;
  private final List<Passage> passages = new ArrayList<>();

  private Passages(String text) {
    this.text = text;
  }

  /**
   * A stretch of a text.
   *
   * @param start in UTF-16 units, inclusive
   * @param end exclusive
   */
  public record Passage(int start, int end) {
    /** Returns the words of this passage. */
    public String of(String text) {
      return text.substring(start, end);
    }
  }

  /**
   * Cuts the beginning of a text.
   *
   * @param end where to stop, such as where the references begin
   * @param language of the text, ISO 639-1
   */
  public static List<Passage> of(String text, int end, String language) {
    return new Passages(text.substring(0, end)).cut(language);
  }

  private List<Passage> cut(String language) {
    BreakIterator sentences = BreakIterator.getSentenceInstance(ULocale.forLanguageTag(language));
    sentences.setText(text);
    int start = 0;
    int before = 0;
    for (int end = sentences.next(); end != BreakIterator.DONE; end = sentences.next()) {
      if (end - start > GOAL) {
        boolean nearerWithout = GOAL - (before - start) < end - start - GOAL;
        int at = before > start && nearerWithout ? before : end;
        add(start, at);
        start = at;
      }
      before = end;
    }
    addRest(start);
    return passages;
  }

  private void addRest(int start) {
    int last = passages.size() - 1;
    boolean isShort = text.substring(start).strip().length() < SHORTEST;
    if (isShort && last >= 0 && text.length() - passages.get(last).start() <= LONGEST) {
      int from = passages.removeLast().start();
      add(from, text.length());
    } else {
      add(start, text.length());
    }
  }

  /** Adds a stretch without the white space around it, in pieces where it is too long. */
  private void add(int from, int to) {
    int start = from;
    int end = to;
    while (start < end && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    while (end - start > LONGEST) {
      int cut = wordEnd(start + LONGEST);
      passages.add(new Passage(start, cut));
      start = cut;
    }
    if (end > start) {
      passages.add(new Passage(start, end));
    }
  }

  private int wordEnd(int place) {
    int space = text.lastIndexOf(' ', place);
    if (space >= place - LONG_WORD) {
      return space;
    }
    return Character.isLowSurrogate(text.charAt(place)) ? place - 1 : place;
  }
}

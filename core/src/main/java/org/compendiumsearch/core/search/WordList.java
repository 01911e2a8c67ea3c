package org.compendiumsearch.core.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Words in order, to be found by their beginnings. Immutable and safe for all threads. */
final class WordList {
  private final String[] words;

  /** Takes words, which must be sorted and without repetition. */
  WordList(String[] words) {
    this.words = words;
  }

  /** Words that stand together in the list, the last not included. */
  record Range(int from, int to) {
    boolean isEmpty() {
      return from >= to;
    }
  }

  /** Returns the place of a word, or nothing below 0. */
  int find(String word) {
    return Arrays.binarySearch(words, word);
  }

  /** Returns the words that begin so. */
  Range beginning(String prefix) {
    return new Range(place(prefix), place(prefix + Character.MAX_VALUE));
  }

  private int place(String word) {
    int found = Arrays.binarySearch(words, word);
    return found < 0 ? -found - 1 : found;
  }

  /** Returns the words of which a beginning is one letter away: more, less, other or swapped. */
  List<Range> nearly(String prefix) {
    List<Range> ranges = new ArrayList<>();
    for (int at = 0; at < prefix.length(); at++) {
      String before = prefix.substring(0, at);
      String after = prefix.substring(at + 1);
      add(ranges, before + after);
      if (!after.isEmpty()) {
        add(ranges, before + after.charAt(0) + prefix.charAt(at) + after.substring(1));
      }
      for (char letter : lettersAfter(before)) {
        add(ranges, before + letter + after);
        add(ranges, before + letter + prefix.substring(at));
      }
    }
    return ranges;
  }

  private void add(List<Range> ranges, String prefix) {
    Range range = beginning(prefix);
    if (!range.isEmpty()) {
      ranges.add(range);
    }
  }

  /** Returns the letters that follow a beginning anywhere in the list. */
  private List<Character> lettersAfter(String beginning) {
    List<Character> letters = new ArrayList<>();
    Range range = beginning(beginning);
    int at = range.from();
    while (at < range.to()) {
      if (words[at].length() == beginning.length()) {
        at++;
      } else {
        char letter = words[at].charAt(beginning.length());
        letters.add(letter);
        at = beginning(beginning + letter).to();
      }
    }
    return letters;
  }
}

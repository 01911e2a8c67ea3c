package org.compendiumsearch.core.search;

import java.util.ArrayList;
import java.util.List;
import org.compendiumsearch.core.model.PageMark;
import org.jspecify.annotations.Nullable;

/** Builds a snippet: one line, runs of white space folded, dots where a text is cut. Used once. */
final class SnippetText {
  private static final String CUT = "…";

  private final String text;
  private final int start;
  private final int end;
  private final List<Snippet.Mark> marks = new ArrayList<>();

  SnippetText(String text, int start, int end) {
    this.text = text;
    this.start = start;
    this.end = end;
  }

  /**
   * Marks a stretch of the whole text, given in order; what overlaps the mark before lengthens it.
   * Returns whether any of it lies in this snippet.
   */
  boolean mark(int from, int to) {
    int first = Math.max(from, start);
    int last = Math.min(to, end);
    if (first >= last) {
      return false;
    }
    if (!marks.isEmpty() && marks.getLast().end() >= first) {
      Snippet.Mark before = marks.removeLast();
      marks.add(new Snippet.Mark(before.start(), Math.max(before.end(), last)));
    } else {
      marks.add(new Snippet.Mark(first, last));
    }
    return true;
  }

  Snippet snippet(@Nullable PageMark first, @Nullable PageMark last) {
    StringBuilder line = new StringBuilder();
    int[] places = new int[end - start];
    boolean space = true;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      boolean isSpace = Character.isWhitespace(c) || Character.isISOControl(c);
      if (isSpace && !space) {
        line.append(' ');
      }
      places[i - start] = line.length();
      if (!isSpace) {
        line.append(c);
      }
      space = isSpace;
    }
    if (end < text.length() && !endsSentence(line)) {
      line.append(space ? "" : " ").append(CUT);
    }
    List<Snippet.Mark> shifted =
        marks.stream()
            .map(m -> new Snippet.Mark(places[m.start() - start], places[m.end() - 1 - start] + 1))
            .toList();
    return new Snippet(line.toString().stripTrailing(), shifted, first, last);
  }

  private static boolean endsSentence(StringBuilder line) {
    String trimmed = line.toString().stripTrailing();
    if (trimmed.isEmpty()) {
      return true;
    }
    return ".!?:;。！？؟…".indexOf(trimmed.charAt(trimmed.length() - 1)) >= 0;
  }
}

package org.compendiumsearch.core.yaml;

/**
 * The two parts of a text that may begin with metadata between two lines of three hyphens.
 * Immutable.
 *
 * @param yaml the metadata, empty where there is none
 * @param firstLine the line at which the metadata begins, from 1
 * @param body what follows
 */
public record FrontMatter(String yaml, int firstLine, String body) {
  private static final String FENCE = "---";

  /** Takes a text apart; a block that is never closed is part of the body. */
  public static FrontMatter of(String text) {
    String whole = text.startsWith("\uFEFF") ? text.substring(1) : text;
    int start = afterFence(whole, 0);
    if (start < 0) {
      return new FrontMatter("", 1, whole);
    }
    for (int line = start; line >= 0 && line < whole.length(); line = nextLine(whole, line)) {
      int end = afterFence(whole, line);
      if (end >= 0) {
        return new FrontMatter(whole.substring(start, line), 2, whole.substring(end));
      }
    }
    return new FrontMatter("", 1, whole);
  }

  /** Returns where the line after a fence begins, or -1 where no fence stands. */
  private static int afterFence(String text, int at) {
    int next = nextLine(text, at);
    int end = next < 0 ? text.length() : next;
    return text.substring(at, end).strip().equals(FENCE) && text.startsWith(FENCE, at) ? end : -1;
  }

  private static int nextLine(String text, int at) {
    int newline = text.indexOf('\n', at);
    return newline < 0 ? -1 : newline + 1;
  }
}

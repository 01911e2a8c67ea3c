package org.compendiumsearch.indexer.extract.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Finds where in the text the headings of an outline stand: by their words on the page the bookmark
 * leads to, else by the height it leads to. Used once.
 */
final class PdfHeadings {
  /** A heading may run over so many lines. */
  private static final int MAX_LINES = 5;

  /** A number before a heading has so many letters and digits at most. */
  private static final int MAX_NUMBER = 16;

  private final List<PdfLine> lines;

  /**
   * A heading and the lines it takes up.
   *
   * @param title what it says
   * @param level from 1
   * @param page it leads to, from 1
   * @param lines how many lines of the text are the heading itself, possibly none
   */
  record Heading(String title, int level, int page, int lines) {}

  private PdfHeadings(List<PdfLine> lines) {
    this.lines = lines;
  }

  /** Returns the headings by the number of the line before which, or at which, each stands. */
  static Map<Integer, List<Heading>> locate(List<PdfOutline.Item> outline, List<PdfLine> lines) {
    PdfHeadings headings = new PdfHeadings(lines);
    Map<Integer, List<Heading>> all = new TreeMap<>();
    int from = 0;
    for (PdfOutline.Item item : outline) {
      int start = headings.firstLineOf(item.page());
      int at = headings.byWords(item, Math.max(from, start));
      int taken = 0;
      if (at >= 0) {
        taken = headings.linesTaken(item, at);
      } else {
        at = Math.max(from, headings.byHeight(item, start));
      }
      all.computeIfAbsent(at, a -> new ArrayList<>())
          .add(new Heading(item.title(), item.level(), item.page(), taken));
      from = at + taken;
    }
    return all;
  }

  private int firstLineOf(int page) {
    int low = 0;
    int high = lines.size();
    while (low < high) {
      int middle = (low + high) / 2;
      if (lines.get(middle).page() < page) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /**
   * Returns the line at which the words of a heading begin, or -1. A running head may hold the same
   * words: the line nearest to the height of the bookmark is the heading.
   */
  private int byWords(PdfOutline.Item item, int from) {
    int nearest = -1;
    float least = Float.MAX_VALUE;
    for (int at = from; at < lines.size() && lines.get(at).page() <= item.page(); at++) {
      if (linesTaken(item, at) > 0) {
        if (item.top() == 0) {
          return at;
        }
        float distance = Math.abs(lines.get(at).top() - item.top());
        if (distance < least) {
          least = distance;
          nearest = at;
        }
      }
    }
    return nearest;
  }

  /** Returns over how many lines from {@code at} the words of a heading run; 0 if not there. */
  private int linesTaken(PdfOutline.Item item, int at) {
    String sought = PdfText.comparable(item.title());
    StringBuilder seen = new StringBuilder();
    for (int n = 1; n <= MAX_LINES && at + n <= lines.size(); n++) {
      seen.append(PdfText.comparable(lines.get(at + n - 1).text()));
      if (isSame(sought, seen.toString())) {
        return n;
      }
      if (seen.length() > sought.length() + MAX_NUMBER) {
        return 0;
      }
    }
    return 0;
  }

  /** A heading may carry a number in the text that its bookmark lacks, or the other way round. */
  private static boolean isSame(String bookmark, String text) {
    if (bookmark.isEmpty() || text.isEmpty()) {
      return false;
    }
    return bookmark.equals(text)
        || (text.endsWith(bookmark)
            && isNumber(text.substring(0, text.length() - bookmark.length())))
        || (bookmark.endsWith(text)
            && isNumber(bookmark.substring(0, bookmark.length() - text.length())));
  }

  private static boolean isNumber(String text) {
    return text.matches(
        "(chapter|annex|appendix|part|section|article)?[0-9ivxlc]{1,8}|[a-z]?[0-9]*");
  }

  /** Returns the first line at or below the height a bookmark leads to. */
  private int byHeight(PdfOutline.Item item, int from) {
    int at = from;
    while (at < lines.size()
        && lines.get(at).page() == item.page()
        && lines.get(at).bottom() < item.top()) {
      at++;
    }
    return at;
  }
}

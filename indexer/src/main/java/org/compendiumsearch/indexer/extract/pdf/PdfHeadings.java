package org.compendiumsearch.indexer.extract.pdf;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Finds where in the text the headings of an outline stand: by their words on the page the bookmark
 * leads to or the one beside it, else by the height it leads to. Used once.
 */
final class PdfHeadings {
  /** A heading may run over so many lines. */
  private static final int MAX_LINES = 5;

  /** A number before a heading has so many letters and digits at most. */
  private static final int MAX_NUMBER = 16;

  private static final Pattern NUMBER =
      Pattern.compile(
          "\\p{L}{3,12}[0-9]{1,3}|(chapter|annex|appendix|part|section|article)([ivxlc]{1,6}|[a-z])"
              + "|[0-9ivxlc]{1,8}|[a-z]?[0-9]*");

  private final PdfPages pages;
  private final List<PdfLine> lines;
  private final BitSet left;
  private final BitSet taken = new BitSet();

  private PdfHeadings(PdfStructure structure) {
    this.pages = structure.pages();
    this.lines = pages.lines();
    this.left = structure.left();
  }

  /** Returns the headings in the order of the text. */
  static List<PdfHeading> locate(List<PdfOutline.Item> outline, PdfStructure structure) {
    PdfHeadings headings = new PdfHeadings(structure);
    List<PdfOutline.Item> order = new ArrayList<>(outline);
    order.sort(Comparator.comparingInt(PdfOutline.Item::page));
    List<PdfHeading> all = new ArrayList<>();
    for (PdfOutline.Item item : order) {
      all.add(headings.locate(item));
    }
    // Bookmarks of one page may stand in another order than the text; this sort is stable.
    all.sort(Comparator.comparingInt(PdfHeading::at));
    return all;
  }

  private PdfHeading locate(PdfOutline.Item item) {
    int at = byWords(item, item.page());
    int page = item.page();
    if (at < 0 && page < pages.count() && isAtFoot(item)) {
      at = byWords(item, page + 1);
      page = at < 0 ? page : page + 1;
    }
    int count = 0;
    if (at >= 0) {
      count = linesTaken(item, at);
      taken.set(at, at + count);
    } else {
      at = byHeight(item);
    }
    return new PdfHeading(item.title(), item.level(), page, at, count);
  }

  /** A bookmark set just before a heading may lead to the end of the page before. */
  private boolean isAtFoot(PdfOutline.Item item) {
    List<PdfLine> page = pages.page(item.page());
    float lowest = 0;
    for (PdfLine line : page) {
      lowest = Math.max(lowest, line.bottom());
    }
    return item.top() == 0 || item.top() > 0.75f * lowest;
  }

  /**
   * Returns the line at which the words of a heading begin, or -1. A running head may hold the same
   * words: the line nearest to the height of the bookmark is the heading.
   */
  private int byWords(PdfOutline.Item item, int page) {
    int nearest = -1;
    float least = Float.MAX_VALUE;
    for (int at = pages.starts().get(page); at < pages.starts().get(page + 1); at++) {
      if (!taken.get(at) && linesTaken(item, at) > 0) {
        // Without a height the first will do, but none that is left out of the text.
        float aside = left.get(at) ? 10_000 : 0;
        float distance = aside + (item.top() == 0 ? 0 : Math.abs(lines.get(at).top() - item.top()));
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
  static boolean isSame(String bookmark, String text) {
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
    return NUMBER.matcher(text).matches();
  }

  /** Returns the first line at or below the height a bookmark leads to. */
  private int byHeight(PdfOutline.Item item) {
    int at = pages.starts().get(item.page());
    while (at < pages.starts().get(item.page() + 1) && lines.get(at).bottom() < item.top()) {
      at++;
    }
    return at;
  }
}

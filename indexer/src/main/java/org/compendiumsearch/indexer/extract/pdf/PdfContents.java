package org.compendiumsearch.indexer.extract.pdf;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/** Finds tables of contents, and what they say: titles that stand elsewhere as headings. */
final class PdfContents {
  private static final int FEWEST = 4;

  /** The share of a page's lines that are entries, where no dots lead to the numbers. */
  private static final float MOST_LINES = 0.6f;

  /** The share of entries whose number is not below the one before. */
  private static final float IN_ORDER = 0.8f;

  private static final int LONGEST_TITLE = 40;

  private final PdfPages pages;
  private final BitSet furniture;
  private final BitSet found = new BitSet();
  private final Map<String, Float> titles = new HashMap<>();

  private PdfContents(PdfPages pages, BitSet furniture) {
    this.pages = pages;
    this.furniture = furniture;
  }

  /**
   * What was found.
   *
   * @param lines the numbers of the lines of tables of contents
   * @param titles what they list, comparable, with the left edge of each
   */
  record Found(BitSet lines, Map<String, Float> titles) {}

  static Found find(PdfPages pages, BitSet furniture) {
    PdfContents contents = new PdfContents(pages, furniture);
    for (int page = 1; page <= pages.count(); page++) {
      contents.look(page);
    }
    return new Found(contents.found, contents.titles);
  }

  private void look(int page) {
    int first = -1;
    int last = -1;
    int entries = 0;
    int dotted = 0;
    int lines = 0;
    int ordered = 0;
    int before = 0;
    for (int at = pages.starts().get(page); at < pages.starts().get(page + 1); at++) {
      PdfLine line = pages.lines().get(at);
      if (furniture.get(at)) {
        continue;
      }
      lines += first >= 0 ? 1 : 0;
      PdfContentsEntry entry = PdfContentsEntry.of(line.text());
      if (entry != null) {
        first = first < 0 ? at : first;
        lines += first == at ? 1 : 0;
        last = at;
        entries++;
        dotted += entry.dotted() ? 1 : 0;
        ordered += entry.number() >= before ? 1 : 0;
        before = entry.number();
      }
    }
    boolean led = dotted >= FEWEST && dotted * 4 >= entries;
    boolean bare = entries >= FEWEST + 1 && entries >= MOST_LINES * lines && tells(page, first);
    if ((led || bare) && ordered >= IN_ORDER * entries) {
      mark(page, first, last, led);
    }
  }

  /**
   * Without dots, numbers at the ends of lines may be anything: a title or the page before tells.
   */
  private boolean tells(int page, int first) {
    boolean goesOn = page > 1 && found.get(pages.starts().get(page) - 1);
    return goesOn || (page <= pages.count() / 3 + 2 && titleBefore(first) >= 0);
  }

  private int titleBefore(int first) {
    for (int at = first - 1; at >= 0 && at >= first - 3; at--) {
      PdfLine line = pages.lines().get(at);
      boolean large = line.size() > pages.body().size() || (line.bold() && !pages.body().bold());
      if (!furniture.get(at)
          && line.page() == pages.lines().get(first).page()
          && line.text().length() <= LONGEST_TITLE
          && large) {
        return at;
      }
    }
    return -1;
  }

  private void mark(int page, int first, int last, boolean led) {
    int title = titleBefore(first);
    int from = title >= 0 ? title : first;
    int to = last + 1;
    // Entries of parts stand without a number before the first line that has one.
    if (page > 1 && found.get(pages.starts().get(page) - 1) && !led) {
      from = pages.starts().get(page);
    }
    found.set(from, to);
    String carried = "";
    float left = 0;
    for (int at = first; at <= last; at++) {
      PdfLine line = pages.lines().get(at);
      if (furniture.get(at)) {
        continue;
      }
      PdfContentsEntry entry = PdfContentsEntry.of(line.text());
      if (entry != null) {
        String own = PdfText.comparable(entry.title());
        titles.putIfAbsent(own, line.left());
        titles.putIfAbsent(PdfNumber.words(entry.title()), line.left());
        if (!carried.isEmpty()) {
          titles.putIfAbsent(carried + own, left);
        }
        carried = "";
      } else {
        left = carried.isEmpty() ? line.left() : left;
        carried = PdfText.comparable(line.text());
        titles.putIfAbsent(carried, line.left());
      }
    }
  }
}

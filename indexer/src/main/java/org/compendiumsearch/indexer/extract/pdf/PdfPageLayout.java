package org.compendiumsearch.indexer.extract.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Puts the fragments of a page into the order of reading: column after column, between what runs
 * over all of them; within a column from top to bottom. Used for one page.
 */
final class PdfPageLayout {
  private static final int MOST_COLUMNS_WITHIN = 3;

  /** Fragments whose baselines differ by less than so many times their size share a line. */
  private static final float SAME_LINE = 0.3f;

  /** A gap of so many times the size divides cells. */
  private static final float CELL_GAP = 1.4f;

  /** What stands before a gap that divides no cells: a number, a bullet. */
  private static final int LONGEST_LABEL = 12;

  private final int page;
  private final List<PdfLine> lines = new ArrayList<>();

  private PdfPageLayout(int page) {
    this.page = page;
  }

  /** Returns the lines of a page; text that runs in another direction comes last. */
  static List<PdfLine> lines(int page, List<PdfFragment> fragments) {
    PdfPageLayout layout = new PdfPageLayout(page);
    Map<Float, List<PdfFragment>> directions = new LinkedHashMap<>();
    for (PdfFragment each : fragments) {
      directions.computeIfAbsent(each.direction, d -> new ArrayList<>()).add(each);
    }
    directions.values().stream()
        .sorted(Comparator.comparingInt((List<PdfFragment> group) -> -group.size()))
        .forEach(group -> layout.order(group, 0));
    return layout.lines;
  }

  private void order(List<PdfFragment> fragments, int depth) {
    float gutter = depth < MOST_COLUMNS_WITHIN ? PdfGutter.find(fragments) : Float.NaN;
    if (Float.isNaN(gutter)) {
      rows(fragments);
      return;
    }
    List<PdfFragment> across = new ArrayList<>();
    List<PdfFragment> left = new ArrayList<>();
    List<PdfFragment> right = new ArrayList<>();
    for (PdfFragment each : fragments) {
      (each.right <= gutter ? left : each.left >= gutter ? right : across).add(each);
    }
    across.sort(Comparator.comparingDouble(each -> each.bottom));
    boolean fromRight =
        fragments.stream().filter(each -> each.rightToLeft).count() * 2 > fragments.size();
    int taken = 0;
    while (taken <= across.size()) {
      float limit = taken < across.size() ? across.get(taken).bottom : Float.MAX_VALUE;
      List<PdfFragment> first = takeAbove(fromRight ? right : left, limit);
      List<PdfFragment> second = takeAbove(fromRight ? left : right, limit);
      within(first, fragments.size(), depth);
      within(second, fragments.size(), depth);
      List<PdfFragment> band = new ArrayList<>();
      float next = nextBelow(left, right);
      while (taken < across.size() && across.get(taken).bottom <= next) {
        band.add(across.get(taken++));
      }
      rows(band);
      if (band.isEmpty()) {
        break;
      }
    }
  }

  private void within(List<PdfFragment> column, int all, int depth) {
    // A part as large as the whole would be divided without end.
    order(column, column.size() < all ? depth + 1 : MOST_COLUMNS_WITHIN);
  }

  private static float nextBelow(List<PdfFragment> left, List<PdfFragment> right) {
    float next = Float.MAX_VALUE;
    for (PdfFragment each : left) {
      next = Math.min(next, each.bottom);
    }
    for (PdfFragment each : right) {
      next = Math.min(next, each.bottom);
    }
    return next;
  }

  private static List<PdfFragment> takeAbove(List<PdfFragment> column, float limit) {
    List<PdfFragment> above = new ArrayList<>();
    column.removeIf(each -> each.bottom < limit && above.add(each));
    return above;
  }

  /** Adds the rows of one column. */
  private void rows(List<PdfFragment> fragments) {
    if (fragments.isEmpty()) {
      return;
    }
    List<PdfFragment> sorted = new ArrayList<>(fragments);
    sorted.sort(Comparator.comparingDouble(each -> each.bottom));
    List<PdfFragment> row = new ArrayList<>();
    for (PdfFragment each : sorted) {
      if (!row.isEmpty() && !shareLine(row, each)) {
        lines.add(line(row));
        row.clear();
      }
      row.add(each);
    }
    lines.add(line(row));
  }

  private static boolean shareLine(List<PdfFragment> row, PdfFragment each) {
    PdfFragment first = row.getFirst();
    float reach = Math.max(first.size, each.size);
    if (each.bottom - first.bottom
        > SAME_LINE * Math.min(reach, 2 * Math.min(first.size, each.size))) {
      return false;
    }
    // The same words, drawn a second time for their shadow, or a line set over another.
    for (PdfFragment other : row) {
      float common = Math.min(other.right, each.right) - Math.max(other.left, each.left);
      if (common > 0.5f * Math.min(other.right - other.left, each.right - each.left)
          && Math.abs(other.bottom - each.bottom) > 0.1f * reach) {
        return false;
      }
    }
    return true;
  }

  private PdfLine line(List<PdfFragment> row) {
    row.sort(Comparator.comparingDouble(each -> each.left));
    StringBuilder seen = new StringBuilder();
    PdfLine.Box box = boxOf(row.getFirst());
    PdfFragment main = row.getFirst();
    int gaps = 0;
    int bold = 0;
    int italic = 0;
    int letters = 0;
    String before = "";
    for (PdfFragment each : row) {
      String words = each.seen();
      if (words.equals(before) && each.left < box.right()) {
        continue;
      }
      if (!seen.isEmpty()) {
        seen.append(' ');
        boolean label = letters <= LONGEST_LABEL && gaps == 0 && isLabel(seen);
        gaps += each.left - box.right() > CELL_GAP * each.size && !label ? 1 : 0;
      }
      seen.append(words);
      box = around(box, boxOf(each));
      main = each.letters > main.letters ? each : main;
      bold += each.bold;
      italic += each.italic;
      letters += each.letters;
      before = words;
    }
    PdfStyle style = new PdfStyle(main.size, 2 * bold > letters, 2 * italic > letters, main.family);
    boolean runIn = row.getFirst().firstBold && !row.getLast().lastBold;
    PdfLine.Shape shape =
        gaps > 0 ? PdfLine.Shape.ROW : runIn ? PdfLine.Shape.RUN_IN : PdfLine.Shape.PLAIN;
    return new PdfLine(page, PdfText.clean(PdfBidi.asRead(seen.toString())), box, style, shape);
  }

  private static boolean isLabel(CharSequence words) {
    return words.toString().strip().matches("\\S{1,3}|\\S*\\d\\S*|\\p{L}+ \\S*[\\dIVX]\\S*");
  }

  private static PdfLine.Box boxOf(PdfFragment each) {
    return new PdfLine.Box(each.left, each.right, each.top, each.bottom);
  }

  private static PdfLine.Box around(PdfLine.Box a, PdfLine.Box b) {
    return new PdfLine.Box(
        Math.min(a.left(), b.left()),
        Math.max(a.right(), b.right()),
        Math.min(a.top(), b.top()),
        Math.max(a.bottom(), b.bottom()));
  }
}

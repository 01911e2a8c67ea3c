package org.compendiumsearch.indexer.extract.pdf;

import java.util.ArrayList;
import java.util.List;

/** Finds the white stripe between two columns of text. */
final class PdfGutter {
  /** Stripes are looked for in steps of so many points. */
  private static final float STEP = 2;

  private static final int MOST_STEPS = 2000;

  /** A column has so many lines at least. */
  private static final int FEWEST_LINES = 4;

  /** What is drawn by rows must look like prose on both sides to be columns. */
  private static final int PROSE_LINES = 8;

  private static final float PROSE_LETTERS = 22;

  /** The share of the width that prose fills. */
  private static final float PROSE_FILL = 0.6f;

  /** How often, for each line, columns that are drawn one after the other change sides. */
  private static final float FEW_CHANGES = 0.5f;

  private final List<PdfFragment> fragments;
  private float from = Float.MAX_VALUE;
  private int steps;

  private PdfGutter(List<PdfFragment> fragments) {
    this.fragments = fragments;
  }

  /** Returns where the stripe is, or NaN where there are no columns. */
  static float find(List<PdfFragment> fragments) {
    return fragments.size() < 2 * FEWEST_LINES ? Float.NaN : new PdfGutter(fragments).find();
  }

  private float find() {
    float to = 0;
    for (PdfFragment each : fragments) {
      from = Math.min(from, each.left);
      to = Math.max(to, each.right);
    }
    steps = (int) Math.min(MOST_STEPS, (to - from) / STEP + 2);
    int[] across = new int[steps + 1];
    int[] ended = new int[steps + 1];
    int[] begun = new int[steps + 1];
    for (PdfFragment each : fragments) {
      int first = step(each.left);
      int last = step(each.right);
      across[first]++;
      across[Math.min(steps, last + 1)]--;
      ended[Math.min(steps, last + 1)]++;
      begun[first]++;
    }
    float best = best(across, ended, begun);
    return Float.isNaN(best) || !separates(best) ? Float.NaN : best;
  }

  private int step(float x) {
    return Math.min(steps - 1, Math.max(0, (int) ((x - from) / STEP)));
  }

  /** Returns the middle of the widest stripe that the fewest fragments cross. */
  private float best(int[] across, int[] ended, int[] begun) {
    int total = fragments.size();
    int crossing = 0;
    int left = 0;
    int started = 0;
    int fewest = Integer.MAX_VALUE;
    int widest = 0;
    float best = Float.NaN;
    int run = 0;
    int runOf = -1;
    for (int i = 0; i < steps; i++) {
      crossing += across[i];
      left += ended[i];
      started += begun[i];
      int right = total - started;
      boolean possible = Math.min(left, right) >= FEWEST_LINES && crossing * 3 <= total;
      run = possible && crossing == runOf ? run + 1 : 1;
      runOf = possible ? crossing : -1;
      if (possible && run >= 3 && (crossing < fewest || (crossing == fewest && run > widest))) {
        fewest = crossing;
        widest = run;
        best = from + (i + 1 - run / 2f) * STEP;
      }
    }
    return best;
  }

  /** Tells columns from the cells of a table. */
  private boolean separates(float x) {
    List<PdfFragment> left = new ArrayList<>();
    List<PdfFragment> right = new ArrayList<>();
    int changes = 0;
    int side = 0;
    for (PdfFragment each : fragments) {
      int now = each.right <= x ? 1 : each.left >= x ? 2 : 0;
      if (now == 0) {
        continue;
      }
      (now == 1 ? left : right).add(each);
      changes += side != 0 && side != now ? 1 : 0;
      side = now;
    }
    int fewer = Math.min(left.size(), right.size());
    return changes <= Math.max(2, FEW_CHANGES * fewer) || (isProse(left) && isProse(right));
  }

  private static boolean isProse(List<PdfFragment> column) {
    if (column.size() < PROSE_LINES) {
      return false;
    }
    float from = Float.MAX_VALUE;
    float to = 0;
    float width = 0;
    int letters = 0;
    for (PdfFragment each : column) {
      from = Math.min(from, each.left);
      to = Math.max(to, each.right);
      width += each.right - each.left;
      letters += each.characters();
    }
    return letters > PROSE_LETTERS * column.size()
        && width > PROSE_FILL * column.size() * (to - from);
  }
}

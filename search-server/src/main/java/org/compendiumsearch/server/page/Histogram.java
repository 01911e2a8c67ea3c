package org.compendiumsearch.server.page;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import org.compendiumsearch.core.query.Filters;

/**
 * Entries a year as bars. Immutable.
 *
 * @param bars by time, every bar as many years wide as the others
 * @param most the largest count
 * @param mostFrom the first year of the bar with that count
 */
public record Histogram(List<Bar> bars, int most, int mostFrom) {
  /** How many bars fit beside the filters. */
  private static final int MOST_BARS = 45;

  private static final int HEIGHT = 40;

  /** Copies the bars. */
  public Histogram {
    bars = List.copyOf(bars);
  }

  /**
   * A stretch of years.
   *
   * @param from its first year
   * @param to its last year
   * @param count its entries
   * @param height from 0 to 40
   * @param chosen whether the chosen range takes it in
   */
  public record Bar(int from, int to, int count, int height, boolean chosen) {
    /** Returns the years as people read them. */
    public String name() {
      return from == to ? Integer.toString(from) : from + "–" + to;
    }
  }

  /** Draws counts; the range of the filters is shown as chosen. */
  static Histogram of(SortedMap<Integer, Integer> counts, Filters filters) {
    if (counts.isEmpty()) {
      return new Histogram(List.of(), 0, 0);
    }
    int first = counts.firstKey();
    int last = counts.lastKey();
    int width = Math.ceilDiv(last - first + 1, MOST_BARS);
    List<Integer> sums = new ArrayList<>();
    for (int from = first; from <= last; from += width) {
      sums.add(
          counts.subMap(from, from + width).values().stream().mapToInt(Integer::intValue).sum());
    }
    int most = Collections.max(sums);
    List<Bar> bars = new ArrayList<>();
    for (int i = 0; i < sums.size(); i++) {
      int from = first + i * width;
      int to = Math.min(last, from + width - 1);
      int count = sums.get(i);
      int height = count == 0 ? 0 : Math.max(2, Math.round((float) HEIGHT * count / most));
      bars.add(new Bar(from, to, count, height, isChosen(from, to, filters)));
    }
    return new Histogram(bars, most, first + sums.indexOf(most) * width);
  }

  private static boolean isChosen(int from, int to, Filters filters) {
    Integer since = filters.from();
    Integer until = filters.to();
    return (since == null || to >= since) && (until == null || from <= until);
  }

  /** Returns the years of the first bar to the last. */
  public String span() {
    return bars.getFirst().from() + "–" + bars.getLast().to();
  }
}

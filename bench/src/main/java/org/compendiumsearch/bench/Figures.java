package org.compendiumsearch.bench;

import java.util.Arrays;
import java.util.List;

/**
 * The times of several runs of one thing. Immutable.
 *
 * @param what was run
 * @param seconds of each run, in the order of the runs
 */
record Figures(String what, List<Double> seconds) {
  /** Copies the times; there must be one at least. */
  Figures {
    seconds = List.copyOf(seconds);
    if (seconds.isEmpty()) {
      throw new IllegalArgumentException("nothing was measured of \"" + what + "\"");
    }
  }

  double least() {
    return sorted()[0];
  }

  double most() {
    return sorted()[seconds.size() - 1];
  }

  /** Returns the middle one, or the mean of the two in the middle. */
  double median() {
    double[] sorted = sorted();
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }

  private double[] sorted() {
    double[] sorted = seconds.stream().mapToDouble(Double::doubleValue).toArray();
    Arrays.sort(sorted);
    return sorted;
  }
}

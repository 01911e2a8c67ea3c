package org.compendiumsearch.bench;

import java.util.Arrays;
import java.util.List;
import org.compendiumsearch.bench.JavaProcess.Taken;

/**
 * The times of several runs of one thing. Immutable.
 *
 * @param what was run
 * @param seconds of each run, in the order of the runs
 * @param processorSeconds of each run, of all processors
 */
record Figures(String what, List<Double> seconds, List<Double> processorSeconds) {
  /** Copies the times; there must be one at least. */
  Figures {
    seconds = List.copyOf(seconds);
    processorSeconds = List.copyOf(processorSeconds);
    if (seconds.isEmpty()) {
      throw new IllegalArgumentException("nothing was measured of \"" + what + "\"");
    }
  }

  static Figures of(String what, List<Taken> taken) {
    return new Figures(
        what,
        taken.stream().map(Taken::seconds).toList(),
        taken.stream().map(Taken::processorSeconds).toList());
  }

  double least() {
    return sorted(seconds)[0];
  }

  double most() {
    return sorted(seconds)[seconds.size() - 1];
  }

  /** Returns the middle of the processor times. */
  double processor() {
    return middle(processorSeconds);
  }

  double median() {
    return middle(seconds);
  }

  /** Returns the middle one, or the mean of the two in the middle. */
  static double middle(List<Double> figures) {
    double[] sorted = sorted(figures);
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }

  private static double[] sorted(List<Double> figures) {
    double[] sorted = figures.stream().mapToDouble(Double::doubleValue).toArray();
    Arrays.sort(sorted);
    return sorted;
  }
}

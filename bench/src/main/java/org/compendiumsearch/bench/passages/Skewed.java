package org.compendiumsearch.bench.passages;

import java.util.List;
import java.util.Random;

/**
 * Things of which few are common and many are rare: the n-th is drawn 1/n times as often as the
 * first (Zipf's law with the exponent 1). Safe for all threads.
 *
 * @param <T> what is drawn
 */
final class Skewed<T> {
  private final List<T> things;
  private final double[] upTo;

  /**
   * Creates a distribution.
   *
   * @param things the commonest first; at least one
   */
  Skewed(List<T> things) {
    this.things = List.copyOf(things);
    this.upTo = new double[things.size()];
    double sum = 0;
    for (int i = 0; i < upTo.length; i++) {
      sum += 1.0 / (i + 1);
      upTo[i] = sum;
    }
  }

  /** Draws one. */
  T draw(Random random) {
    double at = random.nextDouble() * upTo[upTo.length - 1];
    int low = 0;
    int high = upTo.length - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (upTo[middle] > at) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return things.get(low);
  }
}

package org.compendiumsearch.core.testing;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * Runs a check on many random cases. Each has its own seed, which a failure names; {@code
 * -Dtests.seed=} makes that case the first. {@code -Dtests.multiplier=} runs so many times as many.
 */
public final class RandomCases {
  private static final RandomGeneratorFactory<RandomGenerator> GENERATORS =
      RandomGeneratorFactory.of("L64X128MixRandom");

  private RandomCases() {}

  /** A check of one case. */
  @FunctionalInterface
  public interface Check {
    /** Fails where the case shows a fault; draws all that is random from {@code random}. */
    void on(RandomGenerator random);
  }

  /** Runs a check so many times. */
  public static void run(int cases, Check check) {
    Long named = Long.getLong("tests.seed");
    long first = named == null ? System.nanoTime() : named;
    int all = cases * Integer.getInteger("tests.multiplier", 1);
    for (int i = 0; i < all; i++) {
      long seed = first + i;
      try {
        check.on(GENERATORS.create(seed));
      } catch (AssertionError | RuntimeException e) {
        throw new AssertionError(
            "case " + i + ", to be repeated with -Dtests.seed=" + seed + ": " + e.getMessage(), e);
      }
    }
  }
}

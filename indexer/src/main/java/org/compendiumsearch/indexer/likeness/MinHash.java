package org.compendiumsearch.indexer.likeness;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Estimates what part of their word sequences two texts have in common (the Jaccard coefficient of
 * their sets of five words in a row) from {@value #BINS} numbers each: one-permutation hashing (Li,
 * Owen, Zhang 2012), empty bins filled from the next full one (Shrivastava, Li 2014). The estimate
 * is off by about 0.04. One thread at a time.
 */
final class MinHash {
  static final int BINS = 128;

  private static final int WORDS = 5;
  private static final int BIN_BITS = 7;
  private static final int BAND = 4;
  private static final int EMPTY = Integer.MAX_VALUE;

  /** Fewer sequences than this are too few to tell texts apart. */
  private static final int ENOUGH = 60;

  private final int[] least = new int[BINS];
  private final long[] last = new long[WORDS];
  private int words;

  MinHash() {
    Arrays.fill(least, EMPTY);
  }

  /** Adds the next word of the text, as a hash. */
  void add(long word) {
    last[words % WORDS] = word;
    words++;
    if (words >= WORDS) {
      long sequence = 0;
      for (int i = 0; i < WORDS; i++) {
        sequence = Mix.of(sequence * 31 + last[(words + i) % WORDS]);
      }
      int bin = (int) (sequence >>> (Long.SIZE - BIN_BITS));
      int value = (int) sequence & (EMPTY - 1);
      least[bin] = Math.min(least[bin], value);
    }
  }

  /** Returns the numbers; none where the text is too short. */
  int[] bins() {
    if (words < ENOUGH) {
      return new int[0];
    }
    int[] filled = least.clone();
    for (int i = 0; i < BINS; i++) {
      int from = i;
      int steps = 0;
      while (least[from] == EMPTY) {
        from = (from + 1) % BINS;
        steps++;
      }
      filled[i] =
          steps == 0 ? least[i] : (int) Mix.of(least[from] + ((long) steps << Integer.SIZE));
    }
    return filled;
  }

  /** Returns what part of two texts is the same, from 0 to 1; 0 where one is too short. */
  static double similarity(int[] one, int[] other) {
    if (one.length == 0 || other.length == 0) {
      return 0;
    }
    int same = 0;
    for (int i = 0; i < BINS; i++) {
      same += one[i] == other[i] ? 1 : 0;
    }
    return (double) same / BINS;
  }

  /**
   * Returns keys of which texts that are alike have some in common: 99 % of pairs with 0.6 of their
   * sequences in common share one.
   */
  static List<String> keys(int[] bins) {
    List<String> keys = new ArrayList<>();
    for (int i = 0; i < bins.length; i += BAND) {
      long band = i;
      for (int j = i; j < i + BAND; j++) {
        band = Mix.of(band * 31 + bins[j]);
      }
      keys.add("n" + Long.toHexString(band));
    }
    return keys;
  }
}

package org.compendiumsearch.indexer.likeness;

/** Spreads numbers evenly: the finaliser of SplitMix64 (Steele, Lea, Flood 2014). */
final class Mix {
  private Mix() {}

  static long of(long number) {
    long z = number + 0x9E3779B97F4A7C15L;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}

package org.compendiumsearch.bench.beside;

/** How much of the product's ranking other engines are asked for; what is found is the same. */
public enum Weights {
  /** As the product: forms as typed, words near each other, words as a title add to the score. */
  LIKE_OURS,
  /** Words in three fields, weighted 4 to 2 to 1, and nothing else. */
  PLAIN
}

package org.compendiumsearch.core.model;

import java.util.List;

/**
 * What speaks for a value that rules gave. Immutable.
 *
 * @param score how much speaks for it, above 0
 * @param needed the score from which an entry gets the value
 * @param evidence the rules that matched, the weightiest first
 */
public record Reason(double score, double needed, List<Evidence> evidence) {
  /** Copies the evidence. */
  public Reason {
    evidence = List.copyOf(evidence);
  }

  /**
   * One rule that matched. Immutable.
   *
   * @param rule the rule as the taxonomy has it, or what else was looked for
   * @param words what it matched, each form once
   * @param count how often
   * @param score its part of the score
   */
  public record Evidence(String rule, List<String> words, int count, double score) {
    /** Copies the words. */
    public Evidence {
      words = List.copyOf(words);
    }
  }

  /** Returns how far the score is above what is needed: 0 just there, towards 1 far above. */
  public double confidence() {
    return score <= needed ? 0 : 1 - needed / score;
  }
}

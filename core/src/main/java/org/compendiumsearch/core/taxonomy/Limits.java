package org.compendiumsearch.core.taxonomy;

/**
 * How sure a value must be that rules give. Immutable.
 *
 * @param least the smallest score of a value
 * @param share the smallest part of the best value's score in the same facet, 0 to 1
 * @param most how many values of the facet an entry gets from rules
 */
public record Limits(double least, double share, int most) {
  /** What holds where a facet says nothing. */
  public static final Limits DEFAULT = new Limits(2, 0.4, 5);

  /** Checks the ranges. */
  public Limits {
    if (!(least > 0) || !(share >= 0 && share <= 1) || most < 1) {
      throw new IllegalArgumentException("limits: " + least + ", " + share + ", " + most);
    }
  }

  /** Returns these limits with another smallest score. */
  public Limits withLeast(double other) {
    return new Limits(other, share, most);
  }
}

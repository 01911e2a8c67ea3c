package org.compendiumsearch.core.search;

import java.util.List;

/**
 * How the hits of a search spread over a facet. Immutable.
 *
 * @param id the facet
 * @param label what people read
 * @param values by count, then label; nested where values lie in each other
 * @param more how many further values an open facet has that are not listed
 */
public record FacetResult(String id, String label, List<ValueCount> values, int more) {
  /** Copies the values. */
  public FacetResult {
    values = List.copyOf(values);
  }

  /**
   * A value and its entries.
   *
   * @param value a slug, a path or an open value
   * @param label what people read
   * @param count the total if this value alone were chosen in its facet
   * @param selected whether the search has it chosen
   * @param children the values below it
   */
  public record ValueCount(
      String value, String label, int count, boolean selected, List<ValueCount> children) {
    /** Copies the children. */
    public ValueCount {
      children = List.copyOf(children);
    }
  }
}

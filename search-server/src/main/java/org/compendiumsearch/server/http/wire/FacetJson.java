package org.compendiumsearch.server.http.wire;

import java.util.List;
import org.compendiumsearch.core.search.FacetResult;

/**
 * How hits spread over a facet.
 *
 * @param name the facet, and the request parameter that narrows by it
 * @param multiple whether several of its values may be chosen
 * @param more how many further values there are that this answer does not list; name the facet in
 *     {@code facets} to get them all
 */
public record FacetJson(String name, String label, boolean multiple, List<Value> values, int more) {
  /**
   * A value.
   *
   * @param count the total if this value alone were chosen in its facet
   * @param children the values below it
   */
  public record Value(
      String value, String label, int count, boolean selected, List<Value> children) {
    static Value of(FacetResult.ValueCount value) {
      return new Value(
          value.value(),
          value.label(),
          value.count(),
          value.selected(),
          value.children().stream().map(Value::of).toList());
    }
  }

  /** Returns a facet as it is sent. */
  public static FacetJson of(FacetResult facet) {
    return new FacetJson(
        facet.id(),
        facet.label(),
        true,
        facet.values().stream().map(Value::of).toList(),
        facet.more());
  }
}

package org.compendiumsearch.server.http.wire;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.util.List;
import org.compendiumsearch.core.search.FacetResult;

/**
 * How hits spread over a facet.
 *
 * @param more how many further values there are that this answer does not list; name the facet in
 *     {@code facets} to get them all
 */
public record FacetJson(
    @JsonPropertyDescription("The facet, and the request parameter that narrows by it.")
        String name,
    @JsonPropertyDescription("What people read.") String label,
    @JsonPropertyDescription("Whether several of its values may be chosen.") boolean multiple,
    @JsonPropertyDescription("Those that some hit has, and those that are chosen.")
        List<Value> values,
    @JsonPropertyDescription(
            "How many further values there are that this answer does not list; name the facet in \"facets\" to get them all.")
        int more) {
  /** A value. */
  public record Value(
      @JsonPropertyDescription("What is sent to choose it.") String value,
      @JsonPropertyDescription("What people read.") String label,
      @JsonPropertyDescription("The total if this value alone were chosen in its facet.") int count,
      @JsonPropertyDescription("Whether it is chosen.") boolean selected,
      @JsonPropertyDescription("The values below it.") List<Value> children) {
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

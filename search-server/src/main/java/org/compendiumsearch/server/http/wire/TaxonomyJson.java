package org.compendiumsearch.server.http.wire;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.util.List;
import org.compendiumsearch.core.search.FacetResult;
import org.compendiumsearch.core.taxonomy.Facets;
import org.jspecify.annotations.Nullable;

/** A facet with every value it has. */
public record TaxonomyJson(
    @JsonPropertyDescription("The facet, and the request parameter that narrows by it.")
        String name,
    @JsonPropertyDescription("What people read.") String label,
    @JsonPropertyDescription("All it has.") List<Value> values) {
  /** A value. */
  public record Value(
      @JsonPropertyDescription("What is sent to choose it.") String value,
      @JsonPropertyDescription("What people read.") String label,
      @JsonPropertyDescription("What is meant, where the taxonomy says so.")
          @Nullable String definition,
      @JsonPropertyDescription("How many entries have it.") int count,
      @JsonPropertyDescription("The values below it.") List<Value> children) {}

  /** Returns a facet as it is sent. */
  public static TaxonomyJson of(FacetResult facet, Facets facets, String language) {
    return new TaxonomyJson(
        facet.id(), facet.label(), values(facet.id(), facet.values(), facets, language));
  }

  private static List<Value> values(
      String facet, List<FacetResult.ValueCount> counts, Facets facets, String language) {
    return counts.stream()
        .map(
            each ->
                new Value(
                    each.value(),
                    each.label(),
                    facets
                        .value(facet, each.value())
                        .map(value -> value.definition().in(language))
                        .filter(text -> !text.isEmpty())
                        .orElse(null),
                    each.count(),
                    values(facet, each.children(), facets, language)))
        .toList();
  }
}

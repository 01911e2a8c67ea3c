package org.compendiumsearch.server.http.wire;

import java.util.List;
import org.compendiumsearch.core.search.FacetResult;
import org.compendiumsearch.core.taxonomy.Facets;
import org.jspecify.annotations.Nullable;

/** A facet with every value it has. */
public record TaxonomyJson(String name, String label, List<Value> values) {
  /**
   * A value.
   *
   * @param definition what is meant, where the taxonomy says so
   * @param count how many entries have it
   */
  public record Value(
      String value, String label, @Nullable String definition, int count, List<Value> children) {}

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

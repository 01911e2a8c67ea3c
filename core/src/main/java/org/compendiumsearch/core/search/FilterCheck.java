package org.compendiumsearch.core.search;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.compendiumsearch.core.error.InvalidRequestException;
import org.compendiumsearch.core.query.Filters;
import org.compendiumsearch.core.query.SearchRequest;
import org.compendiumsearch.core.taxonomy.Facet;
import org.compendiumsearch.core.taxonomy.Facets;

/** Holds a request against the facets of a snapshot. */
final class FilterCheck {
  private final Facets facets;

  FilterCheck(Facets facets) {
    this.facets = facets;
  }

  /**
   * Returns the filters of a request with every value as the index holds it.
   *
   * @throws InvalidRequestException for an unknown facet or an unknown value of a closed facet
   */
  Filters check(SearchRequest request) {
    Filters filters = request.filters();
    if (request.facets() != null) {
      request.facets().forEach(facet -> known("facets", facet));
    }
    Map<String, Set<String>> values = new LinkedHashMap<>();
    filters
        .values()
        .forEach(
            (id, chosen) -> {
              Facet facet = known(id, id);
              Set<String> canonical = new LinkedHashSet<>();
              chosen.forEach(value -> canonical.add(known(facet, value)));
              values.put(id, canonical);
            });
    return new Filters(values, filters.from(), filters.to(), filters.document());
  }

  private Facet known(String parameter, String id) {
    return facets
        .find(id)
        .orElseThrow(
            () -> {
              List<String> all = facets.all().stream().map(Facet::id).toList();
              return new InvalidRequestException(
                  parameter,
                  "unknown facet \"" + id + "\"; the facets are " + String.join(", ", all),
                  all);
            });
  }

  private String known(Facet facet, String value) {
    Optional<String> canonical = facets.canonical(facet, value);
    if (canonical.isPresent()) {
      return canonical.get();
    }
    List<String> near = facets.nearest(facet, value);
    String hint = near.isEmpty() ? "" : ", did you mean \"" + String.join("\", \"", near) + "\"?";
    throw new InvalidRequestException(
        facet.id(),
        "unknown " + facet.id() + " \"" + value + "\"" + hint,
        facets.allowed(facet, value));
  }
}

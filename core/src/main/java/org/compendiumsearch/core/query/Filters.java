package org.compendiumsearch.core.query;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.compendiumsearch.core.model.DocumentId;
import org.jspecify.annotations.Nullable;

/**
 * What narrows a search: values of one facet are alternatives, facets narrow together. Immutable.
 *
 * @param values facet id to the chosen values; a path stands for everything below it
 * @param from first year, inclusive
 * @param to last year, inclusive
 * @param document only this document's entries
 */
public record Filters(
    Map<String, Set<String>> values,
    @Nullable Integer from,
    @Nullable Integer to,
    @Nullable DocumentId document) {
  private static final Filters NONE = new Filters(Map.of(), null, null, null);

  /** Copies the values, keeping their order. */
  public Filters {
    Map<String, Set<String>> copy = new LinkedHashMap<>();
    values.forEach(
        (facet, chosen) -> {
          if (!chosen.isEmpty()) {
            copy.put(facet, Collections.unmodifiableSet(new LinkedHashSet<>(chosen)));
          }
        });
    values = Collections.unmodifiableMap(copy);
  }

  /** Returns filters that let everything pass. */
  public static Filters none() {
    return NONE;
  }

  /** Returns the chosen values of a facet, possibly none. */
  public Set<String> of(String facet) {
    return values.getOrDefault(facet, Set.of());
  }

  /** Returns these filters with one facet's values replaced. */
  public Filters with(String facet, List<String> chosen) {
    Map<String, Set<String>> copy = new LinkedHashMap<>(values);
    copy.put(facet, new LinkedHashSet<>(chosen));
    return new Filters(copy, from, to, document);
  }

  /** Returns these filters with another range of years. */
  public Filters withYears(@Nullable Integer first, @Nullable Integer last) {
    return new Filters(values, first, last, document);
  }

  /** Returns these filters for one document's entries. */
  public Filters withDocument(@Nullable DocumentId only) {
    return new Filters(values, from, to, only);
  }
}

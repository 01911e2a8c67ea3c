package org.compendiumsearch.bench.passages;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.compendiumsearch.core.search.FacetResult;
import org.compendiumsearch.core.search.FacetResult.ValueCount;

/** The values that the entries of an index have, drawn as often as entries have them. Immutable. */
final class IndexFacets implements FacetChoice {
  private final Map<String, List<ValueCount>> byFacet = new LinkedHashMap<>();

  /** Creates the choice among values that some entries have. */
  IndexFacets(List<FacetResult> facets) {
    for (FacetResult facet : facets) {
      List<ValueCount> values = new ArrayList<>();
      collect(facet.values(), values);
      if (!values.isEmpty()) {
        byFacet.put(facet.id(), List.copyOf(values));
      }
    }
  }

  private static void collect(List<ValueCount> values, List<ValueCount> into) {
    for (ValueCount value : values) {
      if (value.count() > 0) {
        into.add(value);
        collect(value.children(), into);
      }
    }
  }

  @Override
  public List<String> facets() {
    return List.copyOf(byFacet.keySet());
  }

  @Override
  public String one(String facet, Random random) {
    List<ValueCount> values = byFacet.getOrDefault(facet, List.of());
    long left = random.nextLong(values.stream().mapToLong(ValueCount::count).sum());
    for (ValueCount value : values) {
      left -= value.count();
      if (left < 0) {
        return value.value();
      }
    }
    throw new IllegalArgumentException("no entry has a value of \"" + facet + "\"");
  }
}

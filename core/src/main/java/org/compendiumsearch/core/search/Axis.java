package org.compendiumsearch.core.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.compendiumsearch.core.error.InvalidRequestException;
import org.compendiumsearch.core.geography.Regions;
import org.compendiumsearch.core.taxonomy.Facet;
import org.compendiumsearch.core.taxonomy.FacetValue;
import org.compendiumsearch.core.taxonomy.Facets;

/**
 * The values of a facet that a matrix shows, in order. Immutable.
 *
 * @param facet its id
 */
record Axis(String facet, List<Matrix.Value> values) {
  /** How many values of an open facet there is room for. */
  private static final int OPEN_VALUES = 50;

  /**
   * Returns the values of a facet, with entries or without, so that gaps show: those below the one
   * that is chosen, or all at the top where there is not one chosen that has any below. Of an open
   * facet those with most entries.
   *
   * @param parameter the request's, which names the facet
   * @throws InvalidRequestException where there is no such facet
   */
  static Axis of(Snapshot snapshot, EntrySearch search, String parameter, String id)
      throws IOException {
    Facet facet =
        snapshot
            .facets()
            .find(id)
            .orElseThrow(
                () ->
                    new InvalidRequestException(
                        parameter,
                        parameter + " must be a facet, got \"" + id + "\"",
                        snapshot.facets().all().stream().map(Facet::id).toList()));
    String language = search.request().language();
    List<String> values =
        facet.kind() == Facet.Kind.OPEN
            ? mostFrequent(search.count(facet))
            : level(snapshot.facets(), facet, search.chosen(facet));
    return new Axis(
        facet.id(),
        values.stream()
            .map(v -> new Matrix.Value(v, snapshot.facets().label(facet, v, language)))
            .toList());
  }

  private static List<String> mostFrequent(FacetTally tally) {
    return tally.byValue().entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder()))
        .limit(OPEN_VALUES)
        .map(Map.Entry::getKey)
        .toList();
  }

  private static List<String> level(Facets facets, Facet facet, Set<String> chosen) {
    List<String> all = new ArrayList<>();
    if (facet.kind() == Facet.Kind.REGION) {
      all.addAll(facets.regions().paths());
      all.add(Regions.GLOBAL);
    } else {
      facet.allValues().stream().map(FacetValue::path).forEach(all::add);
    }
    if (chosen.size() == 1) {
      List<String> below = below(all, chosen.iterator().next() + "/");
      if (!below.isEmpty()) {
        return below;
      }
    }
    return below(all, "");
  }

  private static List<String> below(List<String> all, String prefix) {
    return all.stream()
        .filter(path -> path.startsWith(prefix) && path.indexOf('/', prefix.length()) < 0)
        .toList();
  }
}

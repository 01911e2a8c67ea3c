package org.compendiumsearch.core.search;

import com.ibm.icu.text.Collator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.compendiumsearch.core.search.FacetResult.ValueCount;
import org.compendiumsearch.core.taxonomy.Facet;
import org.compendiumsearch.core.taxonomy.FacetValue;
import org.compendiumsearch.core.taxonomy.Facets;

/** Turns counts by ordinal into what people read. One thread at a time. */
final class FacetResults {
  /** How many values of an open facet an answer lists that did not ask for this facet by name. */
  static final int OPEN_VALUES = 100;

  private final Facets facets;
  private final String language;
  private final Comparator<ValueCount> byCountThenLabel;

  FacetResults(Facets facets, String language) {
    this.facets = facets;
    this.language = language;
    Collator collator = Collator.getInstance(new ULocale(language));
    this.byCountThenLabel =
        Comparator.comparingInt(ValueCount::count)
            .reversed()
            .thenComparing(ValueCount::label, collator::compare)
            .thenComparing(ValueCount::value);
  }

  /**
   * Returns the values of a facet that have entries or are chosen.
   *
   * @param tally the facet's counts
   * @param chosen its chosen values
   * @param limit the most values at the top level; chosen ones come beside them
   */
  FacetResult of(Facet facet, FacetTally tally, Set<String> chosen, int limit) {
    Map<String, Integer> counts = tally.byValue();
    for (String value : chosen) {
      List<String> kept = isNested(facet) ? withAncestors(value) : List.of(value);
      kept.forEach(path -> counts.putIfAbsent(path, 0));
    }
    List<ValueCount> values = tree(facet, counts, chosen);
    return cut(facet, values, limit);
  }

  /** Returns every value the taxonomy lists beside those that have entries. */
  FacetResult withListed(Facet facet, FacetTally tally) {
    Set<String> listed = new TreeSet<>();
    facet.allValues().stream().map(FacetValue::path).forEach(listed::add);
    FacetResult all = of(facet, tally, listed, Integer.MAX_VALUE);
    return new FacetResult(all.id(), all.label(), unselected(all.values()), 0);
  }

  private FacetResult cut(Facet facet, List<ValueCount> values, int limit) {
    String label = facet.label().in(language);
    if (values.size() <= limit) {
      return new FacetResult(facet.id(), label, values, 0);
    }
    List<ValueCount> shown = new ArrayList<>(values.subList(0, limit));
    values.subList(limit, values.size()).stream().filter(ValueCount::selected).forEach(shown::add);
    return new FacetResult(facet.id(), label, shown, values.size() - shown.size());
  }

  private List<ValueCount> tree(Facet facet, Map<String, Integer> counts, Set<String> chosen) {
    boolean nested = isNested(facet);
    Map<String, List<String>> children = new LinkedHashMap<>();
    for (String value : counts.keySet()) {
      int slash = nested ? value.lastIndexOf('/') : -1;
      String parent = slash < 0 ? "" : value.substring(0, slash);
      children.computeIfAbsent(parent, p -> new ArrayList<>()).add(value);
    }
    return level(facet, "", new Level(counts, chosen, children));
  }

  private static boolean isNested(Facet facet) {
    return facet.kind() == Facet.Kind.REGION
        || facet.values().stream().anyMatch(v -> !v.children().isEmpty());
  }

  private record Level(
      Map<String, Integer> counts, Set<String> chosen, Map<String, List<String>> children) {}

  private List<ValueCount> level(Facet facet, String parent, Level all) {
    List<ValueCount> values = new ArrayList<>();
    for (String value : all.children().getOrDefault(parent, List.of())) {
      values.add(
          new ValueCount(
              value,
              facets.label(facet, value, language),
              all.counts().getOrDefault(value, 0),
              all.chosen().contains(value),
              level(facet, value, all)));
    }
    values.sort(byCountThenLabel);
    return values;
  }

  private static List<ValueCount> unselected(List<ValueCount> values) {
    return values.stream()
        .map(v -> new ValueCount(v.value(), v.label(), v.count(), false, unselected(v.children())))
        .toList();
  }

  private static List<String> withAncestors(String path) {
    List<String> all = new ArrayList<>();
    for (int end = path.indexOf('/'); end > 0; end = path.indexOf('/', end + 1)) {
      all.add(path.substring(0, end));
    }
    all.add(path);
    return all;
  }
}

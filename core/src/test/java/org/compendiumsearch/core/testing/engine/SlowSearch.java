package org.compendiumsearch.core.testing.engine;

import com.ibm.icu.text.Collator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.compendiumsearch.core.model.Entry;
import org.compendiumsearch.core.model.EntryId;
import org.compendiumsearch.core.query.Filters;
import org.compendiumsearch.core.query.Match;
import org.compendiumsearch.core.query.Mode;
import org.compendiumsearch.core.query.Order;
import org.compendiumsearch.core.query.SearchRequest;
import org.compendiumsearch.core.search.FacetResult;
import org.compendiumsearch.core.search.FacetResult.ValueCount;
import org.compendiumsearch.core.taxonomy.Facet;
import org.compendiumsearch.core.taxonomy.Facets;

/**
 * Searches a list of entries with loops: slow, and plain enough to be believed. Knows words with a
 * plus or a minus before them, and of one pair that they mean the same, as {@link RandomLibrary}
 * draws them.
 */
public final class SlowSearch {
  private final List<Entry> entries;
  private final Facets facets;
  private final Set<EntryId> near;

  /** Searches by words. */
  SlowSearch(List<Entry> entries, Facets facets) {
    this(entries, facets, Set.of());
  }

  /**
   * Searches in any mode.
   *
   * @param near the entries that are near in meaning, whatever narrows the search
   */
  public SlowSearch(List<Entry> entries, Facets facets, Set<EntryId> near) {
    this.entries = entries;
    this.facets = facets;
    this.near = Set.copyOf(near);
  }

  /** Returns the entries that match, in no order. */
  public List<Entry> hits(SearchRequest request) {
    return entries.stream().filter(entry -> matches(entry, request, "")).toList();
  }

  /** Returns how the hits spread over every facet. */
  public List<FacetResult> facets(SearchRequest request) {
    return facets.all().stream().map(facet -> count(facet, request)).toList();
  }

  /** Returns the order of hits, in which some may be equal. */
  static Comparator<Entry> order(Order order) {
    Collator collator = Collator.getInstance(ULocale.ROOT);
    Comparator<Entry> byTitle = Comparator.comparing(Entry::title, collator::compare);
    Comparator<Integer> last = Comparator.nullsLast(Comparator.naturalOrder());
    Comparator<Integer> lastToo = Comparator.nullsLast(Comparator.reverseOrder());
    return switch (order) {
      case OLDEST ->
          Comparator.<Entry, Integer>comparing(e -> e.document().year(), last)
              .thenComparing(byTitle);
      case NEWEST ->
          Comparator.<Entry, Integer>comparing(e -> e.document().year(), lastToo)
              .thenComparing(byTitle);
      case TITLE, UPDATED -> byTitle;
      case RELEVANCE -> Comparator.comparing(e -> 0);
    };
  }

  private boolean matches(Entry entry, SearchRequest request, String exceptFacet) {
    Filters filters = request.filters();
    Integer year = entry.document().year();
    if (filters.from() != null && (year == null || year < filters.from())) {
      return false;
    }
    if (filters.to() != null && (year == null || year > filters.to())) {
      return false;
    }
    if (filters.document() != null && !entry.document().id().equals(filters.document())) {
      return false;
    }
    for (String facet : filters.values().keySet()) {
      if (!facet.equals(exceptFacet)
          && filters.of(facet).stream().noneMatch(value -> has(entry, facet, value))) {
        return false;
      }
    }
    boolean isNear = near.contains(entry.id()) && hasWords(entry, request, false);
    return request.mode() == Mode.SEMANTIC
        ? isNear
        : (isNear && request.mode() == Mode.HYBRID) || hasWords(entry, request, true);
  }

  /** Says whether an entry holds what it has to; {@code all} of it or only what signs demand. */
  private static boolean hasWords(Entry entry, SearchRequest request, boolean all) {
    List<String> held = Arrays.asList(entry.text().split(" ", -1));
    int wanted = 0;
    int required = 0;
    int found = 0;
    for (String word : request.text().split(" ", -1)) {
      if (word.startsWith("-")) {
        if (held.contains(word.substring(1))) {
          return false;
        }
      } else if (word.startsWith("+")) {
        required++;
        if (!holds(held, word.substring(1))) {
          return false;
        }
      } else if (!word.isEmpty()) {
        wanted++;
        found += holds(held, word) ? 1 : 0;
      }
    }
    return !all || found + required >= needed(request.match(), wanted + required);
  }

  /** Says whether a word stands among others, or the one that means the same. */
  private static boolean holds(List<String> held, String word) {
    return held.contains(word)
        || (word.equals("ship") && held.contains("vessel"))
        || (word.equals("vessel") && held.contains("ship"));
  }

  private static int needed(Match match, int words) {
    return switch (match) {
      case ANY -> words == 0 ? 0 : 1;
      case ALL -> words;
      case MOST -> Math.min(4, (int) Math.ceil(words * 2 / 3.0));
    };
  }

  /** Says whether an entry has a value, or one below it. */
  static boolean has(Entry entry, String facet, String value) {
    return entry.facets().stream()
        .filter(each -> each.facet().equals(facet))
        .anyMatch(each -> isWithin(facet, each.value(), value));
  }

  /** Says whether a value is another or, in a closed facet, lies below it. */
  private static boolean isWithin(String facet, String value, String other) {
    return value.equals(other) || (!facet.equals("publisher") && value.startsWith(other + "/"));
  }

  private FacetResult count(Facet facet, SearchRequest request) {
    Set<String> values = new TreeSet<>();
    Set<String> chosen = request.filters().of(facet.id());
    chosen.forEach(value -> addWithAncestors(facet, value, values));
    for (Entry entry : entries) {
      entry.facets().stream()
          .filter(each -> each.facet().equals(facet.id()))
          .forEach(each -> addWithAncestors(facet, each.value(), values));
    }
    return new FacetResult(
        facet.id(), facet.label().in("en"), level(facet, "", values, request), 0);
  }

  private static void addWithAncestors(Facet facet, String value, Set<String> into) {
    into.add(value);
    if (facet.kind() != Facet.Kind.OPEN && value.contains("/")) {
      addWithAncestors(facet, value.substring(0, value.lastIndexOf('/')), into);
    }
  }

  private List<ValueCount> level(
      Facet facet, String parent, Set<String> values, SearchRequest request) {
    Set<String> chosen = request.filters().of(facet.id());
    List<ValueCount> counts = new ArrayList<>();
    for (String value : values) {
      boolean nested = facet.kind() != Facet.Kind.OPEN && value.contains("/");
      String above = nested ? value.substring(0, value.lastIndexOf('/')) : "";
      long count =
          entries.stream()
              .filter(entry -> has(entry, facet.id(), value))
              .filter(entry -> matches(entry, request, facet.id()))
              .count();
      boolean kept =
          count > 0 || chosen.stream().anyMatch(each -> isWithin(facet.id(), each, value));
      if (above.equals(parent) && kept) {
        String label = facets.label(facet, value, "en");
        List<ValueCount> below = level(facet, value, values, request);
        counts.add(
            new ValueCount(value, label, Math.toIntExact(count), chosen.contains(value), below));
      }
    }
    Collator collator = Collator.getInstance(ULocale.ENGLISH);
    counts.sort(
        Comparator.comparing(ValueCount::count, Comparator.reverseOrder())
            .thenComparing(ValueCount::label, collator::compare)
            .thenComparing(ValueCount::value));
    return counts;
  }
}

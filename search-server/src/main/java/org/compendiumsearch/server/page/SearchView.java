package org.compendiumsearch.server.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.compendiumsearch.core.model.Entry;
import org.compendiumsearch.core.model.FacetAssignment;
import org.compendiumsearch.core.model.PageMark;
import org.compendiumsearch.core.query.Filters;
import org.compendiumsearch.core.query.Order;
import org.compendiumsearch.core.query.SearchRequest;
import org.compendiumsearch.core.search.FacetResult;
import org.compendiumsearch.core.search.FacetResult.ValueCount;
import org.compendiumsearch.core.search.Hints;
import org.compendiumsearch.core.search.SearchResult;
import org.compendiumsearch.core.taxonomy.Facet;
import org.compendiumsearch.core.taxonomy.Facets;
import org.jspecify.annotations.Nullable;

/**
 * What the search page shows. Immutable.
 *
 * @param request the question
 * @param answer the answer
 * @param facets those of the index
 * @param links the addresses around the question
 */
public record SearchView(SearchRequest request, Answer answer, Facets facets, Links links) {
  /** How many pages before and after the current one are offered. */
  private static final int AROUND = 2;

  /** How many values of a facet are shown at once. */
  private static final int SHOWN = 8;

  /** How many more can be unfolded. */
  private static final int FOLDED = 24;

  /** The facets whose values stand on a card, and how many of each. */
  private static final List<String> ON_CARDS = List.of(Facets.KIND, "sector");

  private static final int BADGES = 3;

  /**
   * An answer.
   *
   * @param result what is shown
   * @param hints what helps to ask better
   * @param loosened whether nothing holds most of the words, and any of them is shown instead
   */
  public record Answer(SearchResult result, Hints hints, boolean loosened) {}

  /** Returns what is shown. */
  public SearchResult result() {
    return answer.result();
  }

  /** Returns what helps to ask better. */
  public Hints hints() {
    return answer.hints();
  }

  /**
   * A chosen filter.
   *
   * @param label what people read
   * @param href the address without it
   */
  public record Chip(String label, String href) {}

  /** Returns how many pages there are within reach. */
  public int pages() {
    int within = Math.min(result().results(), SearchRequest.MAX_WINDOW);
    return Math.max(1, (within + request.size() - 1) / request.size());
  }

  /** Returns the numbers of the pages to offer; 0 stands for a gap. */
  public List<Integer> pageNumbers() {
    List<Integer> numbers = new ArrayList<>();
    int last = pages();
    for (int page = 1; page <= last; page++) {
      if (page == 1 || page == last || Math.abs(page - request.page()) <= AROUND) {
        numbers.add(page);
      } else if (numbers.getLast() != 0) {
        numbers.add(0);
      }
    }
    return numbers;
  }

  /** Returns the chosen filters. */
  public List<Chip> chips(Texts texts) {
    List<Chip> chips = new ArrayList<>();
    Filters filters = request.filters();
    for (Map.Entry<String, Set<String>> each : filters.values().entrySet()) {
      Facet facet = facets.find(each.getKey()).orElseThrow();
      for (String value : each.getValue()) {
        String canonical = facets.canonical(facet, value).orElse(value);
        String label = facets.label(facet, canonical, request.language());
        chips.add(new Chip(label, links.toggle(facet.id(), value)));
      }
    }
    if (filters.from() != null || filters.to() != null) {
      chips.add(new Chip(years(filters, texts), links.withoutYears()));
    }
    if (filters.document() != null) {
      chips.add(new Chip(texts.get("document.only"), links.withoutDocument()));
    }
    return chips;
  }

  private static String years(Filters filters, Texts texts) {
    String from = String.valueOf(filters.from());
    String to = String.valueOf(filters.to());
    if (filters.from() == null) {
      return texts.get("years.until", to);
    }
    return filters.to() == null
        ? texts.get("years.since", from)
        : texts.get("years.range", from, to);
  }

  /** Returns the orders on offer. */
  public List<Order> orders() {
    List<Order> orders = new ArrayList<>(List.of(Order.values()));
    if (request.isBrowse()) {
      orders.remove(Order.RELEVANCE);
    }
    return orders;
  }

  /** Returns whether one facet alone was asked for, and so is listed whole. */
  public boolean isWhole() {
    return request.facets() != null && request.facets().size() == 1;
  }

  /** Returns the values that are shown at once: the first ones, and whatever is chosen. */
  public List<ValueCount> shown(FacetResult facet) {
    List<ValueCount> values = facet.values();
    if (isWhole() || values.size() <= SHOWN + 2) {
      return values;
    }
    List<ValueCount> shown = new ArrayList<>(values.subList(0, SHOWN));
    values.subList(SHOWN, values.size()).stream()
        .filter(value -> value.selected() || unfolds(facet.id(), value))
        .forEach(shown::add);
    return shown;
  }

  /** Returns the values that unfold; of a long open facet only the more frequent ones. */
  public List<ValueCount> folded(FacetResult facet) {
    List<ValueCount> folded = new ArrayList<>(facet.values());
    folded.removeAll(shown(facet));
    return folded.subList(0, Math.min(folded.size(), FOLDED));
  }

  /** Returns how many values a facet has, listed or not. */
  public int size(FacetResult facet) {
    return facet.values().size() + facet.more();
  }

  /** Returns whether a facet is so long that a value is found faster by typing. */
  public boolean isLong(FacetResult facet) {
    return size(facet) > SHOWN + 2
        || facet.values().stream().anyMatch(value -> !value.children().isEmpty());
  }

  /** Returns how many values of a facet are not on the page. */
  public int missing(FacetResult facet) {
    return size(facet) - shown(facet).size() - folded(facet).size();
  }

  /**
   * Returns the facets that have values here.
   *
   * @param open whether those whose values may be anything, or the others
   */
  public List<FacetResult> counted(boolean open) {
    return result().facets().stream()
        .filter(facet -> !facet.values().isEmpty() && isOpen(facet) == open)
        .toList();
  }

  /** Returns whether a facet shows its values without being asked. */
  public boolean opens(FacetResult facet) {
    return isWhole() || !isOpen(facet) || facet.values().stream().anyMatch(ValueCount::selected);
  }

  private boolean isOpen(FacetResult facet) {
    return facets.find(facet.id()).map(each -> each.kind() == Facet.Kind.OPEN).orElse(true);
  }

  /** Returns whether what lies below a value is shown: below what is chosen, or chosen itself. */
  public boolean unfolds(String facet, ValueCount value) {
    return request.filters().of(facet).stream()
        .map(chosen -> facets.find(facet).flatMap(f -> facets.canonical(f, chosen)).orElse(chosen))
        .anyMatch(chosen -> (chosen + "/").startsWith(value.value() + "/"));
  }

  /**
   * A facet value on a card.
   *
   * @param facet its facet
   * @param label what people read
   * @param rule the words it rests on where a rule gave it, else null
   */
  public record Badge(String facet, String label, @Nullable String rule) {}

  /** Returns what an entry is, in a word each. */
  public List<Badge> badges(Entry entry) {
    List<Badge> badges = new ArrayList<>();
    for (String id : ON_CARDS) {
      Facet facet = facets.find(id).orElse(null);
      if (facet != null) {
        entry.facets().stream()
            .filter(each -> each.facet().equals(id))
            .limit(BADGES)
            .forEach(each -> badges.add(badge(facet, each)));
      }
    }
    return badges;
  }

  private Badge badge(Facet facet, FacetAssignment each) {
    boolean byRule = each.assigned() == FacetAssignment.Assigned.RULE;
    String why = each.why() == null ? "" : each.why();
    return new Badge(
        facet.id(), facets.label(facet, each.value(), request.language()), byRule ? why : null);
  }

  /** Returns the printed number of a page, else the physical one. */
  public static String pageName(PageMark page) {
    return page.label() == null ? Integer.toString(page.page()) : page.label();
  }
}

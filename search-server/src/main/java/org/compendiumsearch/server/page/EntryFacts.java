package org.compendiumsearch.server.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.compendiumsearch.core.model.Entry;
import org.compendiumsearch.core.model.FacetAssignment;
import org.compendiumsearch.core.query.Filters;
import org.compendiumsearch.core.query.SearchRequest;
import org.compendiumsearch.core.taxonomy.Facet;
import org.compendiumsearch.core.taxonomy.Facets;

/** What is known of an entry, facet by facet, as its page shows it. */
public final class EntryFacts {
  /** Shown elsewhere on the page, or of no use to a reader. */
  private static final Set<String> LEFT_OUT = Set.of(Facets.PARTNER, Facets.COLLECTION);

  private EntryFacts() {}

  /** A facet and the values the entry has in it. */
  public record Fact(String facet, String label, List<Value> values) {}

  /**
   * What people read for a value.
   *
   * @param href the address of all entries that have it
   * @param assigned how the entry came to have it
   * @param why the words it rests on, or what a curator says; empty for what is declared
   */
  public record Value(String label, String href, FacetAssignment.Assigned assigned, String why) {
    /** Returns whether a rule gave it. */
    public boolean byRule() {
      return assigned == FacetAssignment.Assigned.RULE;
    }

    /** Returns whether a curator gave it. */
    public boolean corrected() {
      return assigned == FacetAssignment.Assigned.CORRECTED;
    }
  }

  /** Returns the facets in which an entry has values. */
  public static List<Fact> of(Entry entry, Facets facets, String language) {
    List<Fact> facts = new ArrayList<>();
    for (Facet facet : facets.all()) {
      List<Value> values =
          entry.facets().stream()
              .filter(each -> each.facet().equals(facet.id()))
              .map(value -> value(facet, value, facets, language))
              .toList();
      if (!values.isEmpty() && !LEFT_OUT.contains(facet.id())) {
        facts.add(new Fact(facet.id(), facet.label().in(language), values));
      }
    }
    return facts;
  }

  private static Value value(
      Facet facet, FacetAssignment assignment, Facets facets, String language) {
    String value = assignment.value();
    Filters only = Filters.none().with(facet.id(), List.of(value));
    SearchRequest all = SearchRequest.browse().withFilters(only);
    return new Value(
        facets.label(facet, value, language),
        new Links(all, false).page(1),
        assignment.assigned(),
        assignment.why() == null ? "" : assignment.why());
  }
}

package org.compendiumsearch.core.review;

import java.util.List;
import java.util.Optional;
import org.compendiumsearch.core.error.InvalidRequestException;
import org.compendiumsearch.core.model.FacetAssignment;
import org.compendiumsearch.core.query.SearchRequest;
import org.compendiumsearch.core.search.LeastCertain;
import org.compendiumsearch.core.search.SearchEngine;
import org.compendiumsearch.core.taxonomy.Facet;
import org.compendiumsearch.core.taxonomy.Facets;

/**
 * A page of the values that rules gave and that are least certain, the least certain first.
 * Immutable.
 *
 * @param rows of this page
 * @param total how many values rules gave, over all pages
 * @param page from 1
 * @param size of a page, from 1
 */
public record ReviewTable(List<ReviewRow> rows, int total, int page, int size) {
  /** How deep one may look: what is more certain than so many others is not in doubt. */
  public static final int DEEPEST = 10_000;

  /** Copies the rows. */
  public ReviewTable {
    rows = List.copyOf(rows);
  }

  /**
   * What is asked for. Immutable.
   *
   * @param facet only values of this facet; empty for all
   * @param page from 1
   * @param size of a page, from 1; {@code page * size} is at most {@link ReviewTable#DEEPEST}
   * @param language of the labels
   */
  public record Wanted(String facet, int page, int size, String language) {}

  /**
   * Looks through all entries of an index.
   *
   * @throws InvalidRequestException where there is no such facet, or no such page
   */
  public static ReviewTable of(SearchEngine engine, Wanted wanted) {
    if (wanted.page() < 1 || wanted.size() < 1 || (long) wanted.page() * wanted.size() > DEEPEST) {
      throw new InvalidRequestException(
          "page", "page and size must be above 0, and page times size at most " + DEEPEST);
    }
    Facets facets = engine.facets();
    List<String> known = facetsWithRules(facets).stream().map(Facet::id).toList();
    if (!wanted.facet().isEmpty() && !known.contains(wanted.facet())) {
      throw new InvalidRequestException(
          "facet",
          "rules give no values of a facet \""
              + wanted.facet()
              + "\", but of "
              + String.join(", ", known),
          known);
    }
    LeastCertain least =
        new LeastCertain(
            wanted.page() * wanted.size(),
            each -> wanted.facet().isEmpty() || each.facet().equals(wanted.facet()));
    engine.walk(SearchRequest.browse(), Integer.MAX_VALUE, least);
    List<ReviewRow> rows =
        least.doubts().stream()
            .skip((long) (wanted.page() - 1) * wanted.size())
            .map(doubt -> row(doubt, facets, wanted.language()))
            .toList();
    return new ReviewTable(rows, least.total(), wanted.page(), wanted.size());
  }

  /** Returns the facets of which rules can give values, in the order of the taxonomy. */
  public static List<Facet> facetsWithRules(Facets facets) {
    return facets.all().stream()
        .filter(each -> each.hasRules() || each.kind() == Facet.Kind.REGION)
        .toList();
  }

  /** Returns how many pages there are, as far as one may look. */
  public int pages() {
    return Math.max(1, Math.min((total + size - 1) / size, DEEPEST / size));
  }

  private static ReviewRow row(LeastCertain.Doubt doubt, Facets facets, String language) {
    FacetAssignment given = doubt.assignment();
    Optional<Facet> facet = facets.find(given.facet());
    ReviewRow.Named named =
        new ReviewRow.Named(
            given.facet(),
            facet.map(each -> each.label().in(language)).orElse(given.facet()),
            given.value(),
            facet.map(each -> facets.label(each, given.value(), language)).orElse(given.value()));
    return new ReviewRow(
        doubt.entry().id(),
        doubt.entry().document().id(),
        doubt.entry().title(),
        named,
        given.why() == null ? "" : given.why(),
        doubt.reason(),
        InContext.find(doubt.entry(), doubt.reason()));
  }
}

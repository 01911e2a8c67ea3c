package org.compendiumsearch.server.page;

import java.util.List;
import java.util.Set;
import org.compendiumsearch.core.search.FacetResult;
import org.compendiumsearch.core.search.IndexStatus;
import org.compendiumsearch.core.taxonomy.Facets;

/**
 * What this site tells of itself. Immutable.
 *
 * @param status what the index holds
 * @param coverage facets with the entries of each of their first values
 */
public record AboutView(IndexStatus status, List<FacetResult> coverage) {
  /** These grow with the number of documents and tell nothing of the coverage. */
  private static final Set<String> LEFT_OUT = Set.of(Facets.PARTNER, Facets.PUBLISHER);

  /** Copies the facets. */
  public AboutView {
    coverage = List.copyOf(coverage);
  }

  static AboutView of(IndexStatus status, List<FacetResult> facets) {
    return new AboutView(
        status, facets.stream().filter(facet -> !LEFT_OUT.contains(facet.id())).toList());
  }

  /** Returns how many files could not be read, or not wholly. */
  public int filesNotRead() {
    return status.filesNotRead().values().stream().mapToInt(Integer::intValue).sum();
  }
}

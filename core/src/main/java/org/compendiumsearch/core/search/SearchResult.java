package org.compendiumsearch.core.search;

import java.util.List;
import org.compendiumsearch.core.query.Filters;
import org.compendiumsearch.core.query.Mode;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a search. Immutable.
 *
 * @param snapshot the state of the index it was found in
 * @param mode how entries were found
 * @param note why that is not the mode that was asked for, or null
 * @param filters as the index understands them
 * @param hints how the question was understood, and how it may be asked better
 * @param total how many entries match, exactly
 * @param results through how many hits the pages go: all, or those that others are folded under
 * @param hits of the page asked for
 * @param next the cursor of what follows; null at the end, and where the answer is partial
 * @param facets those asked for
 * @param tookMillis how long it took
 * @param partial whether the time was up before everything was looked at
 */
public record SearchResult(
    SnapshotId snapshot,
    Mode mode,
    @Nullable String note,
    Filters filters,
    Hints hints,
    int total,
    int results,
    List<Hit> hits,
    @Nullable String next,
    List<FacetResult> facets,
    long tookMillis,
    boolean partial) {
  /** Copies the lists. */
  public SearchResult {
    hits = List.copyOf(hits);
    facets = List.copyOf(facets);
  }
}

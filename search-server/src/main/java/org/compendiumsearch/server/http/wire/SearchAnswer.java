package org.compendiumsearch.server.http.wire;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.compendiumsearch.core.query.SearchRequest;
import org.compendiumsearch.core.search.SearchResult;
import org.compendiumsearch.core.taxonomy.Facets;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a search.
 *
 * @param next the cursor for what follows; null at the end, and where the answer is partial
 * @param partial whether the time was up before everything was looked at
 * @param didYouMean another text that may have been meant
 * @param nothingFor where nothing was found: the words that the index does not hold
 * @param without the text without those words, where that finds something
 */
public record SearchAnswer(
    QueryJson query,
    SnapshotJson snapshot,
    TotalJson total,
    int page,
    int size,
    long tookMillis,
    @Nullable String next,
    boolean partial,
    @Nullable String didYouMean,
    List<String> nothingFor,
    @Nullable String without,
    List<HitJson> hits,
    List<FacetJson> facets) {
  /**
   * The question as it was understood.
   *
   * @param mode in which it was answered
   * @param note why that is not the mode that was asked for
   * @param correctedTo the text with unknown words replaced, where they were searched so
   */
  public record QueryJson(
      String q,
      String mode,
      @Nullable String note,
      @Nullable String correctedTo,
      Map<String, Set<String>> filters) {}

  /**
   * How many entries match.
   *
   * @param relation always "eq": totals are exact
   */
  public record TotalJson(int value, String relation) {}

  /** Returns an answer as it is sent. */
  public static SearchAnswer of(SearchRequest request, SearchResult result, Facets facets) {
    return new SearchAnswer(
        new QueryJson(
            request.text(),
            result.mode().token(),
            result.note(),
            result.hints().correctedTo(),
            result.filters().values()),
        SnapshotJson.of(result.snapshot()),
        new TotalJson(result.total(), "eq"),
        request.page(),
        request.size(),
        result.tookMillis(),
        result.next(),
        result.partial(),
        result.hints().didYouMean(),
        result.hints().nothingFor(),
        result.hints().without(),
        result.hits().stream().map(hit -> HitJson.of(hit, facets, request.language())).toList(),
        result.facets().stream().map(FacetJson::of).toList());
  }
}

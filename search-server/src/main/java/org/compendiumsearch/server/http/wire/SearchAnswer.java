package org.compendiumsearch.server.http.wire;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.compendiumsearch.core.query.SearchRequest;
import org.compendiumsearch.core.search.SearchResult;
import org.compendiumsearch.core.taxonomy.Facets;
import org.jspecify.annotations.Nullable;

/** The answer to a search. */
public record SearchAnswer(
    @JsonPropertyDescription("The question as it was understood.") QueryJson query,
    @JsonPropertyDescription(
            "The state of the index that was asked; further pages can be had of the same.")
        SnapshotJson snapshot,
    @JsonPropertyDescription("How many entries match.") TotalJson total,
    @JsonPropertyDescription("Which page of hits this is, from 1.") int page,
    @JsonPropertyDescription("How many hits a page has at most.") int size,
    @JsonPropertyDescription("Milliseconds that the search took.") long tookMillis,
    @JsonPropertyDescription(
            "The cursor for what follows; null at the end, and where the answer is partial.")
        @Nullable String next,
    @JsonPropertyDescription("Whether the time was up before everything was looked at.")
        boolean partial,
    @JsonPropertyDescription("Another text that may have been meant.") @Nullable String didYouMean,
    @JsonPropertyDescription("Where nothing was found: the words that the index does not hold.")
        List<String> nothingFor,
    @JsonPropertyDescription("The text without those words, where that finds something.")
        @Nullable String without,
    @JsonPropertyDescription("In the order that was asked for.") List<HitJson> hits,
    @JsonPropertyDescription("How all hits spread over each facet.") List<FacetJson> facets) {
  /** The question as it was understood. */
  public record QueryJson(
      @JsonPropertyDescription("The text as it was sent.") String q,
      @JsonPropertyDescription("In which it was answered.") String mode,
      @JsonPropertyDescription("Why that is not the mode that was asked for.")
          @Nullable String note,
      @JsonPropertyDescription("The text with unknown words replaced, where they were searched so.")
          @Nullable String correctedTo,
      @JsonPropertyDescription("Facet id to the values that were chosen, as the index holds them.")
          Map<String, Set<String>> filters) {}

  /** How many entries match. */
  public record TotalJson(
      @JsonPropertyDescription("How many.") int value,
      @JsonPropertyDescription("Always \"eq\": totals are exact.") String relation) {}

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

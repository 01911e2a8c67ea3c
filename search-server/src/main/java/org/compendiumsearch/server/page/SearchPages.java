package org.compendiumsearch.server.page;

import io.javalin.http.Context;
import java.util.Map;
import java.util.Set;
import org.compendiumsearch.core.query.Filters;
import org.compendiumsearch.core.query.Match;
import org.compendiumsearch.core.query.SearchRequest;
import org.compendiumsearch.core.search.SearchEngine;
import org.compendiumsearch.core.search.SearchResult;
import org.compendiumsearch.core.search.Timeline;
import org.compendiumsearch.core.taxonomy.Facets;
import org.compendiumsearch.server.http.SearchParameters;

/** The start and the search. */
final class SearchPages {
  private final SearchEngine engine;
  private final Renderer renderer;

  SearchPages(SearchEngine engine, Renderer renderer) {
    this.engine = engine;
    this.renderer = renderer;
  }

  /** Shows where to begin; with parameters of a search, that search. */
  void start(Context context, Frame frame) {
    if (!Set.of("lang").containsAll(context.queryParamMap().keySet())) {
      search(context, frame);
      return;
    }
    String language = frame.texts().language();
    HomeView view = HomeView.of(engine.status(), engine.facetValues(language), frame);
    renderer.render(context, frame, "home.jte", Map.of("view", view));
  }

  void search(Context context, Frame frame) {
    Facets facets = engine.facets();
    SearchRequest request =
        SearchParameters.readKnown(context.queryParamMap(), facets, frame.texts().language());
    if (!request.filters().equals(Filters.none())) {
      // Filters combine without end: what they lead to is found by fewer ways too.
      context.header("X-Robots-Tag", "noindex");
    }
    Links links = new Links(request, frame.languageChosen());
    SearchView.Answer answer = answer(request);
    if (answer.result().partial()) {
      context.header("Cache-Control", "no-store");
    }
    SearchView view = new SearchView(request, answer, facets, links);
    renderer.render(
        context, frame, "search.jte", Map.of("view", view, "years", years(request, answer)));
  }

  /** Asks; where nothing holds most of the words, what any of them finds is better than nothing. */
  private SearchView.Answer answer(SearchRequest request) {
    SearchResult result = engine.search(request);
    if (result.total() == 0 && request.match() == Match.MOST && !request.isBrowse()) {
      SearchResult any = engine.search(request.withMatch(Match.ANY));
      if (any.total() > 0) {
        return new SearchView.Answer(any, result.hints(), true);
      }
    }
    return new SearchView.Answer(result, result.hints(), false);
  }

  /** Counts the years under the other filters, so that the range can be seen in its place. */
  private Histogram years(SearchRequest request, SearchView.Answer answer) {
    SearchRequest asked = answer.loosened() ? request.withMatch(Match.ANY) : request;
    Timeline timeline = engine.timeline(asked.withFilters(asked.filters().withYears(null, null)));
    return Histogram.of(timeline.counts(), request.filters());
  }
}

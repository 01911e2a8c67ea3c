package org.compendiumsearch.server.http;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.util.List;
import org.compendiumsearch.core.error.InvalidRequestException;
import org.compendiumsearch.core.query.SearchRequest;
import org.compendiumsearch.core.search.SearchEngine;
import org.compendiumsearch.core.search.SearchResult;
import org.compendiumsearch.core.taxonomy.Facets;
import org.compendiumsearch.server.http.wire.SearchAnswer;

/** {@code GET /api/v1/search}. */
final class SearchHandler implements Handler {
  static final String CURSOR = "cursor";

  private final SearchEngine engine;

  SearchHandler(SearchEngine engine) {
    this.engine = engine;
  }

  @Override
  public void handle(Context context) {
    Facets facets = engine.facets();
    SearchRequest request =
        SearchParameters.read(context.queryParamMap(), facets, Languages.of(context), CURSOR);
    SearchResult result = answer(request, context.queryParams(CURSOR));
    if (result.partial()) {
      context.header("Cache-Control", "no-store");
    }
    context.json(SearchAnswer.of(request, result, facets));
  }

  private SearchResult answer(SearchRequest request, List<String> cursors) {
    if (cursors.isEmpty()) {
      return engine.search(request);
    }
    if (cursors.size() > 1) {
      throw new InvalidRequestException(CURSOR, "cursor can be given once only");
    }
    if (request.page() > 1) {
      throw new InvalidRequestException(
          "page", "page and cursor cannot stand together; a cursor goes on where an answer ended");
    }
    return engine.search(request, cursors.getFirst());
  }
}

package org.compendiumsearch.server.http;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import org.compendiumsearch.core.query.SearchRequest;
import org.compendiumsearch.core.search.SearchEngine;
import org.compendiumsearch.core.taxonomy.Facets;
import org.compendiumsearch.server.http.wire.SearchAnswer;

/** {@code GET /api/v1/search}. */
final class SearchHandler implements Handler {
  private final SearchEngine engine;

  SearchHandler(SearchEngine engine) {
    this.engine = engine;
  }

  @Override
  public void handle(Context context) {
    Facets facets = engine.facets();
    SearchRequest request =
        SearchParameters.read(context.queryParamMap(), facets, Languages.of(context));
    context.json(SearchAnswer.of(request, engine.search(request), facets));
  }
}

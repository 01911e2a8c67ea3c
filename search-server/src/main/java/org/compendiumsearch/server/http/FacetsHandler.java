package org.compendiumsearch.server.http;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import org.compendiumsearch.core.search.SearchEngine;
import org.compendiumsearch.core.taxonomy.Facets;
import org.compendiumsearch.server.http.wire.TaxonomyJson;

/** {@code GET /api/v1/facets}. */
final class FacetsHandler implements Handler {
  private final SearchEngine engine;

  FacetsHandler(SearchEngine engine) {
    this.engine = engine;
  }

  @Override
  public void handle(Context context) {
    String language = LabelLanguage.of(context);
    Facets facets = engine.facets();
    context.json(
        engine.facetValues(language).stream()
            .map(facet -> TaxonomyJson.of(facet, facets, language))
            .toList());
  }
}

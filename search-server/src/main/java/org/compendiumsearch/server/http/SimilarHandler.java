package org.compendiumsearch.server.http;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.util.List;
import org.compendiumsearch.core.search.SearchEngine;
import org.compendiumsearch.core.taxonomy.Facets;
import org.compendiumsearch.server.http.wire.HitJson;
import org.compendiumsearch.server.http.wire.SimilarAnswer;

/** {@code GET /api/v1/entries/{id}/similar}. */
final class SimilarHandler implements Handler {
  private final SearchEngine engine;

  SimilarHandler(SearchEngine engine) {
    this.engine = engine;
  }

  @Override
  public void handle(Context context) {
    int size = Sizes.of(context, ListSizes.SIMILAR, ListSizes.MOST_SIMILAR);
    String language = LabelLanguage.of(context);
    Facets facets = engine.facets();
    List<HitJson> hits =
        engine.similar(EntryHandler.id(context), size).stream()
            .map(hit -> HitJson.of(hit, facets, language))
            .toList();
    context.json(new SimilarAnswer(hits));
  }
}

package org.compendiumsearch.server.http;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.util.List;
import org.compendiumsearch.core.error.InvalidRequestException;
import org.compendiumsearch.core.query.SearchRequest;
import org.compendiumsearch.core.search.SearchEngine;
import org.compendiumsearch.server.http.wire.SuggestionJson;

/** {@code GET /api/v1/suggest}. */
final class SuggestHandler implements Handler {
  private static final int SIZE = 8;
  private static final int MAX_SIZE = 20;

  private final SearchEngine engine;

  SuggestHandler(SearchEngine engine) {
    this.engine = engine;
  }

  @Override
  public void handle(Context context) {
    String typed = context.queryParam("q");
    int size = Sizes.of(context, SIZE, MAX_SIZE);
    if (typed != null && typed.length() > SearchRequest.MAX_TEXT) {
      throw new InvalidRequestException("q", "q may have 8,000 characters; shorten the query");
    }
    List<SuggestionJson> answer =
        typed == null
            ? List.of()
            : engine.suggest(typed, size, LabelLanguage.of(context)).stream()
                .map(SuggestionJson::of)
                .toList();
    context.json(answer);
  }
}

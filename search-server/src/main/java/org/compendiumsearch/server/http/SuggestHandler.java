package org.compendiumsearch.server.http;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.util.List;
import org.compendiumsearch.core.error.InvalidRequestException;
import org.compendiumsearch.core.query.SearchRequest;
import org.compendiumsearch.core.search.SearchEngine;
import org.compendiumsearch.core.search.Suggestion;
import org.compendiumsearch.server.http.wire.SuggestionJson;

/** {@code GET /api/v1/suggest}, and the same for the search fields of browsers. */
final class SuggestHandler implements Handler {
  private final SearchEngine engine;

  SuggestHandler(SearchEngine engine) {
    this.engine = engine;
  }

  @Override
  public void handle(Context context) {
    context.json(suggestions(context).stream().map(SuggestionJson::of).toList());
  }

  /** Answers {@code GET /suggestions.json} (OpenSearch Suggestions 1.0): the text, completions. */
  void forBrowsers(Context context) {
    String typed = context.queryParam("q");
    List<String> completions = suggestions(context).stream().map(Suggestion::text).toList();
    context
        .result(Json.write(List.of(typed == null ? "" : typed, completions)))
        .contentType("application/x-suggestions+json; charset=utf-8");
  }

  private List<Suggestion> suggestions(Context context) {
    String typed = context.queryParam("q");
    int size = Sizes.of(context, ListSizes.SUGGESTIONS, ListSizes.MOST_SUGGESTIONS);
    if (typed != null && typed.length() > SearchRequest.MAX_TEXT) {
      throw new InvalidRequestException("q", "q may have 8,000 characters; shorten the query");
    }
    return typed == null ? List.of() : engine.suggest(typed, size, LabelLanguage.of(context));
  }
}

package org.compendiumsearch.server.http;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.compendiumsearch.core.search.SearchEngine;
import org.compendiumsearch.server.oai.OaiAnswers;

/** {@code GET} and {@code POST /oai}: the documents' metadata for libraries that harvest. */
final class OaiHandler implements Handler {
  private final OaiAnswers answers;

  OaiHandler(SearchEngine engine, Clock clock) {
    this.answers = new OaiAnswers(engine, clock);
  }

  @Override
  public void handle(Context context) {
    Map<String, List<String>> parameters = new LinkedHashMap<>(context.queryParamMap());
    context
        .formParamMap()
        .forEach(
            (name, values) -> {
              List<String> all = new ArrayList<>(parameters.getOrDefault(name, List.of()));
              all.addAll(values);
              parameters.put(name, all);
            });
    context.contentType("text/xml; charset=utf-8").result(answers.to(parameters, Site.of(context)));
  }
}

package org.compendiumsearch.server.http;

import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.compendiumsearch.core.search.SearchEngine;
import org.compendiumsearch.server.oai.OaiAnswers;

/** {@code GET} and {@code POST /oai}: the documents' metadata for libraries that harvest. */
final class OaiHandler implements Handler {
  private static final String FORM = "application/x-www-form-urlencoded";

  private final OaiAnswers answers;

  OaiHandler(SearchEngine engine, Clock clock) {
    this.answers = new OaiAnswers(engine, clock);
  }

  @Override
  public void handle(Context context) {
    Map<String, List<String>> parameters = new LinkedHashMap<>(context.queryParamMap());
    posted(context)
        .forEach(
            (name, values) -> {
              List<String> all = new ArrayList<>(parameters.getOrDefault(name, List.of()));
              all.addAll(values);
              parameters.put(name, all);
            });
    context.contentType("text/xml; charset=utf-8").result(answers.to(parameters, Site.of(context)));
  }

  /** Reads what is posted in the one form that the protocol has for it (OAI-PMH 2.0, 3.1.1.2). */
  private static Map<String, List<String>> posted(Context context) {
    String type = context.contentType();
    if (!HandlerType.POST.equals(context.method()) || type == null || !type.startsWith(FORM)) {
      return Map.of();
    }
    try {
      return context.formParamMap();
    } catch (IllegalArgumentException unreadable) {
      // An escape that is none, or a charset that is not known.
      throw new BadRequestResponse();
    }
  }
}

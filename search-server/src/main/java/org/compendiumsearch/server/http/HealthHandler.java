package org.compendiumsearch.server.http;

import io.javalin.http.Context;
import java.util.List;
import org.compendiumsearch.core.error.CompendiumException;
import org.compendiumsearch.core.query.SearchRequest;
import org.compendiumsearch.core.search.SearchEngine;
import org.compendiumsearch.server.http.wire.HealthAnswer;

/** {@code GET /health/live} and {@code /health/ready}. */
final class HealthHandler {
  private final SearchEngine engine;

  HealthHandler(SearchEngine engine) {
    this.engine = engine;
  }

  void live(Context context) {
    context.json(HealthAnswer.live());
  }

  void ready(Context context) {
    context.header("Cache-Control", "no-store");
    try {
      // The default mode has to answer: the first question loads the model.
      engine.search(SearchRequest.forText("ready").withFacets(List.of()));
      context.json(HealthAnswer.ready(engine.status()));
    } catch (CompendiumException e) {
      context.status(503).json(HealthAnswer.unavailable(String.valueOf(e.getMessage())));
    }
  }
}

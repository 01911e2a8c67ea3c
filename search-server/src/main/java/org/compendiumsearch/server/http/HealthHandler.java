package org.compendiumsearch.server.http;

import io.javalin.http.Context;
import java.util.List;
import org.compendiumsearch.core.error.CompendiumException;
import org.compendiumsearch.core.query.SearchRequest;
import org.compendiumsearch.core.search.IndexStatus;
import org.compendiumsearch.core.search.SearchEngine;
import org.compendiumsearch.server.http.wire.HealthAnswer;
import org.jspecify.annotations.Nullable;

/** {@code GET /health/live} and {@code /health/ready}. */
final class HealthHandler {
  private final SearchEngine engine;
  private volatile @Nullable IndexStatus last;

  HealthHandler(SearchEngine engine) {
    this.engine = engine;
  }

  void live(Context context) {
    context.json(HealthAnswer.live());
  }

  void ready(Context context) {
    context.header("Cache-Control", "no-store");
    try {
      context.json(HealthAnswer.ready(status()));
      tellTrouble(context);
    } catch (CompendiumException e) {
      unavailable(context, String.valueOf(e.getMessage()));
    }
  }

  /** Everybody may ask, and as often as they like: so each state of the index is asked once. */
  private IndexStatus status() {
    IndexStatus known = last;
    if (known == null || !known.snapshot().equals(engine.snapshot())) {
      // The default mode has to answer: the first question loads the model.
      engine.search(SearchRequest.forText("ready").withFacets(List.of()));
      known = engine.status();
      last = known;
    }
    return known;
  }

  /** What was opened may be answered from when it can no longer be opened: somebody must know. */
  private void tellTrouble(Context context) {
    try {
      engine.check();
    } catch (CompendiumException trouble) {
      unavailable(
          context,
          trouble.getMessage()
              + "; until then questions are answered from the state of "
              + engine.snapshot().committedAt());
    }
  }

  private static void unavailable(Context context, String reason) {
    context
        .status(503)
        .header("Retry-After", Problems.RETRY)
        .json(HealthAnswer.unavailable(reason));
  }
}

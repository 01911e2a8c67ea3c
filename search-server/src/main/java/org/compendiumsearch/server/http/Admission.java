package org.compendiumsearch.server.http;

import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import io.javalin.router.Endpoint;
import io.javalin.router.HandlerWrapper;
import java.time.Duration;
import java.util.regex.Pattern;
import org.compendiumsearch.core.search.SearchEngine;
import org.compendiumsearch.server.config.Load;

/**
 * The way of every request to its handler: what the client has already is not worked out again,
 * what costs work waits at a {@link Gate}, and all that one answer says is of one state of the
 * index. Safe for all threads.
 */
public final class Admission implements HandlerWrapper {
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  /** Each is written to a client as it is made, for as long as the client takes to read it. */
  private static final int EXPORTS = 4;

  static final String EXPORT = "/api/v1/export";

  /** Answers one person only, and no cache. */
  private static final String REVIEW = "/review";

  /** What asks the index nothing, or must be answered whatever else is going on. */
  private static final Pattern FREE =
      Pattern.compile(
          "/(assets|health|docs)/.*|/embed/.+/.*|/(docs|metrics|robots\\.txt|openapi\\.json"
              + "|opensearch\\.xml)");

  /** Asks for one document only, and then sends it for as long as that takes. */
  private static final Pattern FILES = Pattern.compile("/documents/[^/]+/file");

  private final SearchEngine engine;
  private final Freshness freshness;
  private final Gate searches;
  private final Gate exports;

  /** Creates it for a server that takes on so much. */
  public Admission(SearchEngine engine, Load load) {
    this.engine = engine;
    this.freshness = new Freshness(engine);
    this.searches = new Gate(load.searches(), load.waiting(), PATIENCE);
    this.exports = new Gate(EXPORTS, EXPORTS, PATIENCE);
  }

  /** Returns where searches wait. */
  public Gate searches() {
    return searches;
  }

  /** Returns where exports wait. */
  public Gate exports() {
    return exports;
  }

  @Override
  public Handler wrap(Endpoint endpoint) {
    Handler handler = endpoint.handler;
    String path = endpoint.path;
    if (!isAnswered(endpoint.method) || FREE.matcher(path).matches()) {
      return handler;
    }
    if (FILES.matcher(path).matches()) {
      return context -> engine.together(() -> handler.handle(context));
    }
    Gate gate = path.equals(EXPORT) ? exports : searches;
    Handler worked = context -> gate.pass(() -> engine.together(() -> handler.handle(context)));
    if (endpoint.method.equals(HandlerType.POST)) {
      return context -> {
        // Read before the gate: who sends slowly would hold a place, and a thread of the system.
        context.bodyAsBytes();
        worked.handle(context);
      };
    }
    return path.equals(REVIEW) ? worked : freshness.before(worked);
  }

  private static boolean isAnswered(HandlerType method) {
    return method.equals(HandlerType.GET)
        || method.equals(HandlerType.HEAD)
        || method.equals(HandlerType.POST);
  }
}

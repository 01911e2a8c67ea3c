package org.compendiumsearch.server.http.openapi;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.compendiumsearch.core.search.SearchEngine;
import org.compendiumsearch.core.taxonomy.Facets;
import org.compendiumsearch.server.http.Json;
import org.compendiumsearch.server.http.Routes;
import org.jspecify.annotations.Nullable;

/** {@code GET /openapi.json}. Safe for all threads. */
public final class OpenApiRoutes {
  private final SearchEngine engine;
  private final Supplier<Set<String>> registered;
  private volatile @Nullable Written last;

  private OpenApiRoutes(SearchEngine engine, Supplier<Set<String>> registered) {
    this.engine = engine;
    this.registered = registered;
  }

  /** What was written for the facets of a snapshot. */
  private record Written(Facets facets, String text) {}

  /** Adds the route; it describes whatever routes the server has when it is asked. */
  public static void addTo(JavalinConfig config, SearchEngine engine) {
    OpenApiRoutes routes = new OpenApiRoutes(engine, () -> registered(config));
    Routes.answer(config.routes, "/openapi.json", routes::send);
  }

  /** Returns every operation of a server, as METHOD and path. */
  public static Set<String> registered(JavalinConfig config) {
    return config.unsafe.internalRouter.allHttpHandlers().stream()
        .filter(each -> each.endpoint.method.isHttpMethod())
        .map(each -> each.endpoint.method.name() + " " + each.endpoint.path)
        .collect(Collectors.toSet());
  }

  private void send(Context context) {
    Facets facets = engine.facets();
    Written written = last;
    if (written == null || !written.facets().equals(facets)) {
      written = new Written(facets, Json.write(ApiDocument.of(facets, registered.get())));
      last = written;
    }
    context.header("Cache-Control", "no-cache");
    context.contentType(Answer.JSON).result(written.text());
  }
}

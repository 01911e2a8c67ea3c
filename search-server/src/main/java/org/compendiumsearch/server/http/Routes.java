package org.compendiumsearch.server.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.time.Clock;
import org.compendiumsearch.core.error.CompendiumException;
import org.compendiumsearch.core.search.SearchEngine;

/** Every address of the interface, in the order of its description. */
public final class Routes {
  private Routes() {}

  /** Adds the routes of the interface. */
  public static void addTo(RoutesConfig routes, SearchEngine engine) {
    DocumentHandlers documents = new DocumentHandlers(engine);
    HealthHandler health = new HealthHandler(engine);
    routes.before(Routes::secure);
    routes.get("/api/v1/search", new SearchHandler(engine));
    routes.get("/api/v1/entries/{id}", new EntryHandler(engine));
    routes.get("/api/v1/documents", documents::list);
    routes.get("/api/v1/documents/{id}", documents::one);
    routes.get("/documents/{id}/file", new FileHandler(engine));
    routes.get("/api/v1/facets", new FacetsHandler(engine));
    SurveyHandlers surveys = new SurveyHandlers(engine);
    routes.get("/api/v1/matrix", surveys::matrix);
    routes.get("/api/v1/timeline", surveys::timeline);
    routes.get("/api/v1/export", new ExportHandler(engine, Clock.systemUTC()));
    routes.get("/feed.atom", new FeedHandler(engine));
    routes.get("/opensearch.xml", new OpenSearchHandler());
    routes.get("/health/live", health::live);
    routes.get("/health/ready", health::ready);
  }

  /** Adds what is told of faults; pages that tell them otherwise add theirs before. */
  public static void addFaultsTo(RoutesConfig routes) {
    routes.exception(CompendiumException.class, Problems::send);
    routes.exception(HttpResponseException.class, Problems::send);
    routes.exception(Exception.class, Problems::send);
  }

  private static void secure(Context context) {
    context.header("X-Content-Type-Options", "nosniff");
    context.header("Referrer-Policy", "strict-origin-when-cross-origin");
    context.header("X-Frame-Options", "DENY");
  }
}

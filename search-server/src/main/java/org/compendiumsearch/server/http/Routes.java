package org.compendiumsearch.server.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HttpResponseException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.time.Clock;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.compendiumsearch.core.error.CompendiumException;
import org.compendiumsearch.core.search.SearchEngine;
import org.jspecify.annotations.Nullable;

/** Every address of the interface, in the order of its description. */
public final class Routes {
  /** Jetty lets {@code %u0041} pass in a path, which is no escape (RFC 3986, section 2.1). */
  private static final Pattern NO_ESCAPE = Pattern.compile("%(?![0-9A-Fa-f]{2})");

  private static final Pattern CHARSET =
      Pattern.compile("charset\\s*=\\s*\"?([^\\s;\"]+)", Pattern.CASE_INSENSITIVE);

  private Routes() {}

  /** Adds the routes of the interface. */
  public static void addTo(RoutesConfig routes, SearchEngine engine) {
    DocumentHandlers documents = new DocumentHandlers(engine);
    HealthHandler health = new HealthHandler(engine);
    routes.before(Routes::secure);
    CrossOrigin others = new CrossOrigin(List.of());
    CrossOrigin.PATHS.forEach(path -> routes.before(path, others));
    answer(routes, "/api/v1/search", new SearchHandler(engine));
    SuggestHandler suggest = new SuggestHandler(engine);
    answer(routes, "/api/v1/suggest", suggest);
    answer(routes, "/api/v1/entries/{id}/similar", new SimilarHandler(engine));
    answer(routes, "/api/v1/entries/{id}", new EntryHandler(engine));
    answer(routes, "/api/v1/documents", documents::list);
    answer(routes, "/api/v1/documents/{id}", documents::one);
    answer(routes, "/documents/{id}/file", new FileHandler(engine));
    answer(routes, "/api/v1/facets", new FacetsHandler(engine));
    SurveyHandlers surveys = new SurveyHandlers(engine);
    answer(routes, "/api/v1/matrix", surveys::matrix);
    answer(routes, "/api/v1/timeline", surveys::timeline);
    answer(routes, "/api/v1/export", new ExportHandler(engine, Clock.systemUTC()));
    answer(routes, "/feed.atom", new FeedHandler(engine));
    answer(routes, "/opensearch.xml", new OpenSearchHandler());
    answer(routes, "/suggestions.json", suggest::forBrowsers);
    CrawlerHandlers crawlers = new CrawlerHandlers(engine);
    answer(routes, "/sitemap.xml", crawlers::sitemap);
    answer(routes, "/sitemap-{number}.xml", crawlers::part);
    answer(routes, "/robots.txt", crawlers::robots);
    OaiHandler oai = new OaiHandler(engine, Clock.systemUTC());
    answer(routes, "/oai", oai);
    routes.post("/oai", oai);
    answer(routes, "/health/live", health::live);
    answer(routes, "/health/ready", health::ready);
  }

  /** Adds what is told of faults; pages that tell them otherwise add theirs before. */
  public static void addFaultsTo(RoutesConfig routes) {
    routes.exception(CompendiumException.class, Problems::send);
    routes.exception(HttpResponseException.class, Problems::send);
    routes.exception(Exception.class, Problems::send);
  }

  /** Adds an address that answers GET and, with the same headers alone, HEAD (RFC 9110, 9.3.2). */
  public static void answer(RoutesConfig routes, String path, Handler handler) {
    routes.get(path, handler);
    routes.head(path, handler);
  }

  /** Says whether a charset is known; else Jetty fails wherever the type of the body is asked. */
  private static boolean isCharset(@Nullable String contentType) {
    Matcher named = CHARSET.matcher(contentType == null ? "" : contentType);
    try {
      return !named.find() || Charset.isSupported(named.group(1));
    } catch (IllegalCharsetNameException noName) {
      return false;
    }
  }

  private static void secure(Context context) {
    if (NO_ESCAPE.matcher(context.path()).find() || !isCharset(context.header("Content-Type"))) {
      throw new BadRequestResponse();
    }
    context.header("X-Content-Type-Options", "nosniff");
    context.header("Referrer-Policy", "strict-origin-when-cross-origin");
    // The search box may stand in a frame of any site; for all else, an old browser is told as
    // well.
    if (!context.path().equals("/embed/frame")) {
      context.header("X-Frame-Options", "DENY");
    }
  }
}

package org.compendiumsearch.server.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Handler;
import io.javalin.http.HttpResponseException;
import java.time.Clock;
import org.compendiumsearch.core.error.CompendiumException;
import org.compendiumsearch.core.search.SearchEngine;
import org.compendiumsearch.server.config.Protection;
import org.compendiumsearch.server.config.Rate;

/** Every address of the interface, in the order of its description. */
public final class Routes {
  private Routes() {}

  /** Adds what goes before every answer, pages included. */
  public static void addGuardsTo(RoutesConfig routes, Protection protection, Clients clients) {
    routes.before(new SecurityHeaders());
    routes.after(SecurityHeaders::leaveToWhatIsKnown);
    routes.before(new Wellformedness());
    CrossOrigin others = new CrossOrigin(protection.origins());
    CrossOrigin.PATHS.forEach(path -> routes.before(path, others));
    Rate rate = protection.load().rate();
    if (rate != null) {
      routes.before(new RateLimit(rate, clients));
    }
  }

  /** Adds the routes of the interface. */
  public static void addTo(RoutesConfig routes, SearchEngine engine) {
    DocumentHandlers documents = new DocumentHandlers(engine);
    HealthHandler health = new HealthHandler(engine);
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
}

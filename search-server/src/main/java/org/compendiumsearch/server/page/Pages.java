package org.compendiumsearch.server.page;

import gg.jte.TemplateEngine;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.compendiumsearch.core.search.SearchEngine;
import org.compendiumsearch.server.http.Problems;
import org.compendiumsearch.server.http.Routes;
import org.compendiumsearch.server.http.wire.ProblemJson;

/** The pages a person sees. They work without JavaScript. */
public final class Pages {
  private Pages() {}

  /**
   * Adds the routes of the pages.
   *
   * @param origins of the sites that may show the search box in a frame; none lets every site
   */
  public static void addTo(
      RoutesConfig routes, SearchEngine engine, TemplateEngine templates, List<String> origins) {
    Assets.addTo(routes);
    Renderer renderer = new Renderer(engine, templates);
    SearchPages search = new SearchPages(engine, renderer);
    SitePages site = new SitePages(engine, renderer);
    BoxPages boxes = new BoxPages(engine, renderer, origins);
    ReadingPages reading = new ReadingPages(engine, renderer, Clock.systemUTC());
    MapPage map = new MapPage(engine, renderer);
    PdfViewer.load().addTo(routes);
    SwaggerUi.addTo(routes);
    Map<String, Renderer.Page> pages = new LinkedHashMap<>();
    pages.put("/", search::start);
    pages.put("/search", search::search);
    pages.put("/basket", site::basket);
    pages.put("/about", site::about);
    pages.put("/docs", site::docs);
    pages.put("/embed", boxes::builder);
    pages.put("/embed/frame", boxes::frame);
    pages.put("/entries/{id}", reading::entry);
    pages.put("/entries/{id}/cite", reading::cite);
    pages.put("/documents/{id}", reading::document);
    pages.put("/map", map::show);
    pages.put(ReviewView.PATH, site::review);
    pages.forEach(
        (path, page) -> Routes.answer(routes, path, context -> renderer.show(context, page)));
    routes.error(404, "text/html", context -> nothingHere(context, renderer));
    for (int status : new int[] {429, 503}) {
      routes.error(status, "text/html", context -> toldAsPage(context, renderer));
    }
  }

  /** A person who has to come again is told so by a page and not in JSON. */
  private static void toldAsPage(Context context, Renderer renderer) {
    ProblemJson problem = Problems.sent(context);
    if (problem != null && !context.path().startsWith("/api/")) {
      renderer.tell(context, problem);
    }
  }

  /** A browser that comes to an address without anything is shown a page and not JSON. */
  private static void nothingHere(Context context, Renderer renderer) {
    if (Problems.isSent(context) && !context.path().startsWith("/api/")) {
      renderer.show(
          context,
          (asked, frame) -> {
            throw new NotFoundResponse();
          });
    }
  }
}

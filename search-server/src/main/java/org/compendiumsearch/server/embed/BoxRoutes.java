package org.compendiumsearch.server.embed;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import org.compendiumsearch.server.http.Routes;

/** The addresses under which the search box's script is served. */
public final class BoxRoutes {
  private static final String NAME = "compendium-search.js";

  /** A site that names no version gets a new one within the hour. */
  private static final String SHORT = "public, max-age=3600, stale-while-revalidate=86400";

  private static final String FOR_GOOD = "public, max-age=31536000, immutable";

  private BoxRoutes() {}

  /** Adds them. */
  public static void addTo(RoutesConfig routes) {
    Routes.answer(routes, "/embed/v1/" + NAME, BoxRoutes::newest);
    Routes.answer(routes, "/embed/{hash}/" + NAME, BoxRoutes::named);
  }

  private static void newest(Context context) {
    BoxScript current = BoxScript.current();
    String tag = '"' + current.hash() + '"';
    context.header("ETag", tag);
    context.header("Cache-Control", SHORT);
    if (tag.equals(context.header("If-None-Match"))) {
      crossOrigin(context).status(304);
    } else {
      send(context, current);
    }
  }

  private static void named(Context context) {
    BoxScript script = BoxScript.all().get(context.pathParam("hash"));
    if (script == null) {
      throw new NotFoundResponse();
    }
    context.header("Cache-Control", FOR_GOOD);
    send(context, script);
  }

  private static void send(Context context, BoxScript script) {
    crossOrigin(context).contentType("text/javascript; charset=utf-8").result(script.text());
  }

  /** Pages of any site may load it, also those that are isolated (COEP). */
  private static Context crossOrigin(Context context) {
    return context.header("Cross-Origin-Resource-Policy", "cross-origin");
  }
}

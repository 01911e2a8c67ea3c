package org.compendiumsearch.server.http;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.util.List;

/**
 * Lets pages of other sites read what the search box needs (WHATWG Fetch, CORS protocol): GET
 * requests without credentials, which are simple and need no question beforehand. Safe for all
 * threads.
 */
public final class CrossOrigin implements Handler {
  /** The addresses that other sites may read. */
  public static final List<String> PATHS =
      List.of("/embed/*", "/api/v1/search", "/api/v1/suggest", "/api/v1/facets");

  private final List<String> origins;

  /**
   * Creates it.
   *
   * @param origins that are let in, as browsers send them ({@code https://example.org}); none lets
   *     in every site
   */
  public CrossOrigin(List<String> origins) {
    this.origins = List.copyOf(origins);
  }

  @Override
  public void handle(Context context) {
    context.header("Access-Control-Expose-Headers", "ETag, Retry-After");
    if (origins.isEmpty()) {
      context.header("Access-Control-Allow-Origin", "*");
      return;
    }
    context.res().addHeader("Vary", "Origin");
    String origin = context.header("Origin");
    if (origin != null && origins.contains(origin)) {
      context.header("Access-Control-Allow-Origin", origin);
    }
  }
}

package org.compendiumsearch.server.page;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.compendiumsearch.server.http.Routes;

/** The files of Swagger UI that show the interface's description. Safe for all threads. */
public final class SwaggerUi {
  /** Where the files are; the version is in the address, so that browsers keep them for good. */
  public static final String PATH = "/swagger-ui/5.34.1/";

  private static final Map<String, String> TYPES =
      Map.of(
          "swagger-ui-bundle.js", "text/javascript; charset=utf-8",
          "swagger-ui.css", "text/css; charset=utf-8");

  private SwaggerUi() {}

  static void addTo(RoutesConfig routes) {
    Routes.answer(routes, PATH + "{name}", SwaggerUi::send);
  }

  private static void send(Context context) throws IOException {
    String name = context.pathParam("name");
    String type = TYPES.get(name);
    if (type == null) {
      throw new NotFoundResponse();
    }
    try (InputStream in = SwaggerUi.class.getResourceAsStream("swagger-ui/" + name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is not in the jar");
      }
      context.result(in.readAllBytes());
    }
    context.contentType(type);
    context.header("Cache-Control", "public, max-age=31536000, immutable");
  }
}

package org.compendiumsearch.server.page;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.regex.Pattern;
import org.compendiumsearch.server.http.Routes;

/**
 * The files of PDF.js that show an original beside its text. Pictures in some formats are decoded
 * by WebAssembly, which the policy of the worker alone allows: it runs nothing of a page. Safe for
 * all threads.
 */
public final class PdfViewer {
  /** Where the files are; the version is in the address, so that browsers keep them for good. */
  public static final String PATH = "/pdfjs/5.4.624/";

  private static final String WORKER_POLICY =
      "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'";
  private static final Pattern NAME =
      Pattern.compile("[A-Za-z0-9_-]{1,60}(\\.[A-Za-z0-9_-]{1,60}){1,3}");
  private static final Map<String, String> TYPES =
      Map.of(
          "mjs", "text/javascript; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "wasm", "application/wasm");

  private PdfViewer() {}

  static PdfViewer load() {
    return new PdfViewer();
  }

  void addTo(RoutesConfig routes) {
    Routes.answer(
        routes, PATH + "{folder}/{name}", context -> send(context, context.pathParam("folder")));
    Routes.answer(routes, PATH + "{name}", context -> send(context, ""));
  }

  private static void send(Context context, String folder) throws IOException {
    String name = context.pathParam("name");
    boolean plain = NAME.matcher(name).matches() && (folder + "a").matches("[a-z_]+");
    String path = folder.isEmpty() ? name : folder + "/" + name;
    InputStream in = plain ? PdfViewer.class.getResourceAsStream("pdfjs/" + path) : null;
    if (in == null) {
      throw new NotFoundResponse();
    }
    try (in) {
      context.result(in.readAllBytes());
    }
    String type = name.substring(name.lastIndexOf('.') + 1);
    context.contentType(TYPES.getOrDefault(type, "application/octet-stream"));
    context.header("Cache-Control", "public, max-age=31536000, immutable");
    context.header("Content-Security-Policy", WORKER_POLICY);
  }
}

package org.compendiumsearch.server.http;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.util.Map;

/**
 * What every answer tells browsers, whatever it is: to take it for nothing else, and to let it do
 * nothing. Pages and scripts put a policy of their own in the place of the strict one.
 */
final class SecurityHeaders implements Handler {
  /** Header to value. */
  static final Map<String, String> ALWAYS =
      Map.of(
          "X-Content-Type-Options", "nosniff",
          "Referrer-Policy", "strict-origin-when-cross-origin",
          "X-Frame-Options", "DENY",
          "Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'",
          "Cross-Origin-Resource-Policy", "same-origin");

  /** The search box may stand in a frame of any site. */
  private static final String FRAME = "/embed/frame";

  @Override
  public void handle(Context context) {
    ALWAYS.forEach(context::header);
    if (context.path().equals(FRAME)) {
      context.removeHeader("X-Frame-Options");
      context.header("Cross-Origin-Resource-Policy", "cross-origin");
    }
    context.res().addHeader("Vary", "Accept-Encoding");
  }

  /**
   * Leaves to what a client has the headers that it came with: it would put those of a 304 in their
   * place (RFC 9111, section 3.2), and a page would have to do without its scripts and styles.
   */
  static void leaveToWhatIsKnown(Context context) {
    if (context.statusCode() == 304) {
      ALWAYS.keySet().forEach(context::removeHeader);
    }
  }
}

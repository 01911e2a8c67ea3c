package org.compendiumsearch.server.http;

import io.javalin.http.Context;

/** Where this server is reached, as the client wrote it. */
public final class Site {
  private Site() {}

  /** Returns scheme, host and port, without a slash at the end. */
  public static String of(Context context) {
    return context.scheme() + "://" + context.host();
  }
}

package org.compendiumsearch.server.http;

import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Refuses what Jetty lets pass although it is no HTTP, before a handler stumbles over it. */
final class Wellformedness implements Handler {
  /** Jetty lets {@code %u0041} pass in a path, which is no escape (RFC 3986, section 2.1). */
  private static final Pattern NO_ESCAPE = Pattern.compile("%(?![0-9A-Fa-f]{2})");

  private static final Pattern CHARSET =
      Pattern.compile("charset\\s*=\\s*\"?([^\\s;\"]+)", Pattern.CASE_INSENSITIVE);

  @Override
  public void handle(Context context) {
    if (NO_ESCAPE.matcher(context.path()).find() || !isCharset(context.header("Content-Type"))) {
      throw new BadRequestResponse();
    }
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
}

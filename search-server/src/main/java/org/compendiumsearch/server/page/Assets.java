package org.compendiumsearch.server.page;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.compendiumsearch.server.http.Routes;

/**
 * Styles and scripts of the pages. Their addresses hold a hash of them all, so that browsers keep
 * them for good; what is needed first stands in the page itself, under a hash of its policy. Safe
 * for all threads.
 */
public final class Assets {
  private static final List<String> SERVED =
      List.of(
          "site.css",
          "site.js",
          "search.js",
          "suggest.js",
          "facets.js",
          "keys.js",
          "marks.js",
          "reading.css",
          "reading.js",
          "reader.js",
          "map.css",
          "docs.css",
          "docs.js");
  private static final List<String> INLINE = List.of("critical.css", "theme.js");
  private static final int HASH_DIGITS = 12;

  private final Map<String, byte[]> served = new LinkedHashMap<>();
  private final Map<String, String> inline = new LinkedHashMap<>();
  private final String version;
  private final String policy;

  private Assets() {
    MessageDigest all = sha256();
    for (String name : SERVED) {
      byte[] bytes = read(name);
      all.update(bytes);
      served.put(name, bytes);
    }
    for (String name : INLINE) {
      inline.put(name, new String(read(name), StandardCharsets.UTF_8));
    }
    version = HexFormat.of().formatHex(all.digest()).substring(0, HASH_DIGITS);
    policy =
        "default-src 'none'; style-src 'self' "
            + hash("critical.css")
            + "; script-src 'self' "
            + hash("theme.js")
            + "; worker-src 'self'; connect-src 'self'; img-src 'self' data:; form-action 'self';"
            + " base-uri 'none'; frame-ancestors 'none'";
  }

  /** Read, and their digests taken, for the first page: a start does not wait for it. */
  private static final class Loaded {
    static final Assets ALL = new Assets();
  }

  /** Returns them, out of the jar. */
  static Assets get() {
    return Loaded.ALL;
  }

  static void addTo(RoutesConfig routes) {
    Routes.answer(routes, "/assets/{version}/{name}", context -> get().send(context));
  }

  private void send(Context context) {
    String name = context.pathParam("name");
    byte[] bytes = served.get(name);
    if (bytes == null || !context.pathParam("version").equals(version)) {
      throw new NotFoundResponse();
    }
    context.contentType(
        name.endsWith(".css") ? "text/css; charset=utf-8" : "text/javascript; charset=utf-8");
    context.header("Cache-Control", "public, max-age=31536000, immutable");
    context.result(bytes);
  }

  /** Returns the address of a style or a script. */
  public String path(String name) {
    if (!served.containsKey(name)) {
      throw new IllegalArgumentException("there is no asset \"" + name + "\"");
    }
    return "/assets/" + version + "/" + name;
  }

  /** Returns the text of what stands in the page itself. */
  public String inline(String name) {
    String text = inline.get(name);
    if (text == null) {
      throw new IllegalArgumentException("there is no inline asset \"" + name + "\"");
    }
    return text;
  }

  /** Returns the policy of the pages (Content Security Policy 3): nothing from elsewhere. */
  String policy() {
    return policy;
  }

  private String hash(String name) {
    byte[] digest = sha256().digest(inline(name).getBytes(StandardCharsets.UTF_8));
    return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] read(String name) {
    try (InputStream in = Assets.class.getResourceAsStream("assets/" + name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is not in the jar");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

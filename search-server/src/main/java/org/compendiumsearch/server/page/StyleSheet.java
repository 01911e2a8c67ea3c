package org.compendiumsearch.server.page;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The stylesheet of the pages. */
final class StyleSheet {
  static final String PATH = "/assets/site.css";

  private final byte[] bytes;

  private StyleSheet(byte[] bytes) {
    this.bytes = bytes;
  }

  static StyleSheet load() {
    try (InputStream in = StyleSheet.class.getResourceAsStream("site.css")) {
      if (in == null) {
        throw new IllegalStateException("site.css is not in the jar");
      }
      return new StyleSheet(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void send(Context context) {
    context.contentType("text/css; charset=utf-8");
    context.header("Cache-Control", "public, max-age=3600");
    context.result(bytes);
  }
}

package org.compendiumsearch.server;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.router.Endpoint;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.function.Supplier;
import org.compendiumsearch.core.build.SuppressForbidden;
import org.compendiumsearch.core.error.InvalidRequestException;
import org.compendiumsearch.core.search.SearchEngine;
import org.compendiumsearch.server.config.Extras;
import org.compendiumsearch.server.config.Extras.Reach;
import org.compendiumsearch.server.http.LocalOnly;
import org.compendiumsearch.server.http.Routes;
import org.compendiumsearch.server.observe.Answered;
import org.compendiumsearch.server.observe.Busy;
import org.compendiumsearch.server.observe.Metrics;
import org.compendiumsearch.server.observe.RequestLog;
import org.jspecify.annotations.Nullable;

/** Measures and logs what the server answers, as far as its operator wants it. */
final class Watching implements AutoCloseable {
  private static final String PROMETHEUS = "text/plain; version=0.0.4; charset=utf-8";

  private final Reach reach;
  private final @Nullable Metrics metrics;
  private final @Nullable RequestLog log;

  private Watching(Reach reach, @Nullable Metrics metrics, @Nullable RequestLog log) {
    this.reach = reach;
    this.metrics = metrics;
    this.log = log;
  }

  /**
   * Returns what an operator wants.
   *
   * @param busy how busy the server is
   * @throws InvalidRequestException where the log of requests cannot be written
   */
  static Watching of(Extras extras, SearchEngine engine, Supplier<Busy> busy) {
    String file = extras.accessLog();
    return new Watching(
        extras.metrics(),
        extras.metrics() == Reach.OFF ? null : new Metrics(engine, busy),
        file == null ? null : new RequestLog(open(file), Clock.systemUTC()));
  }

  @SuppressForbidden("the operator asked for the standard output")
  private static OutputStream open(String file) {
    if (file.equals(Extras.STANDARD_OUTPUT)) {
      return System.out;
    }
    try {
      return Files.newOutputStream(
          Path.of(file), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new InvalidRequestException(
          "--access-log", "cannot write the log of requests to \"" + file + "\"");
    }
  }

  /** Adds what is needed to a server. */
  void addTo(JavalinConfig config) {
    if (metrics != null || log != null) {
      config.requestLogger.http((context, millis) -> add(answered(context, millis)));
    }
    if (metrics != null) {
      Metrics shown = metrics;
      Routes.answer(config.routes, "/metrics", context -> show(shown, context));
    }
  }

  private void show(Metrics shown, Context context) {
    if (reach == Reach.LOCAL) {
      LocalOnly.check(context);
    }
    context.header("Cache-Control", "no-store").contentType(PROMETHEUS).result(shown.read());
  }

  private void add(Answered answered) {
    if (metrics != null) {
      metrics.add(answered);
    }
    if (log != null) {
      log.add(answered);
    }
  }

  private static Answered answered(Context context, float millis) {
    Endpoint endpoint = context.endpoints().matchedHttpEndpoint();
    return new Answered(
        context.method().name(),
        endpoint == null ? Answered.NOWHERE : endpoint.path,
        context.path(),
        context.queryString(),
        context.statusCode(),
        millis);
  }

  @Override
  public void close() {
    if (metrics != null) {
      metrics.close();
    }
    try {
      if (log != null) {
        log.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the log of requests may lack its last lines", e);
    }
  }
}

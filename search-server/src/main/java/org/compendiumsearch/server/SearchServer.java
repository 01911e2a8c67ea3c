package org.compendiumsearch.server;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.json.JavalinJackson;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.compendiumsearch.core.error.CompendiumException;
import org.compendiumsearch.core.query.SearchRequest;
import org.compendiumsearch.core.search.SearchEngine;
import org.compendiumsearch.server.assist.Assistants;
import org.compendiumsearch.server.config.ServerConfig;
import org.compendiumsearch.server.embed.BoxRoutes;
import org.compendiumsearch.server.http.HttpFaults;
import org.compendiumsearch.server.http.Json;
import org.compendiumsearch.server.http.Routes;
import org.compendiumsearch.server.observe.Busy;
import org.compendiumsearch.server.page.Pages;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The running server. */
public final class SearchServer implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(SearchServer.class);

  /** What a request line and its headers may have together, in bytes. */
  private static final int MAX_REQUEST_HEAD = 72 * 1024;

  private final Javalin javalin;
  private final ScheduledExecutorService follower;
  private final Future<?> following;
  private final Watching watching;

  private SearchServer(
      ServerConfig config, SearchEngine engine, Javalin javalin, Watching watching) {
    this.javalin = javalin;
    this.watching = watching;
    this.follower =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("index-follower").daemon().factory());
    long period = config.refresh().toMillis();
    follower.execute(() -> warmUp(engine));
    this.following =
        follower.scheduleWithFixedDelay(
            () -> follow(engine), period, period, TimeUnit.MILLISECONDS);
  }

  /**
   * Starts a server, which answers when this method returns. The engine stays the caller's to
   * close.
   *
   * @throws io.javalin.util.JavalinBindException where the port is in use
   * @throws org.compendiumsearch.core.error.InvalidRequestException where the log of requests
   *     cannot be written
   */
  public static SearchServer start(ServerConfig config, SearchEngine engine) {
    Watching watching = Watching.of(config.extras(), engine, () -> Busy.NONE);
    Javalin javalin =
        Javalin.create(javalinConfig -> configure(javalinConfig, config, engine, watching));
    javalin.start(config.host(), config.port());
    return new SearchServer(config, engine, javalin, watching);
  }

  private static void configure(
      JavalinConfig config, ServerConfig ours, SearchEngine engine, Watching watching) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.concurrency.useVirtualThreads = true;
    config.http.prefer405over404 = true;
    config.jsonMapper(new JavalinJackson(Json.mapper(), true));
    config.jetty.modifyHttpConfiguration(
        http -> {
          http.setRequestHeaderSize(MAX_REQUEST_HEAD);
          http.setSendServerVersion(false);
        });
    config.jetty.modifyServer(server -> server.setErrorHandler(new HttpFaults()));
    TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);
    Routes.addTo(config.routes, engine);
    BoxRoutes.addTo(config.routes);
    Pages.addTo(config.routes, engine, templates);
    watching.addTo(config);
    if (ours.extras().assistants()) {
      Assistants.addTo(config.routes, engine);
    }
    Routes.addFaultsTo(config.routes);
  }

  private static void follow(SearchEngine engine) {
    try {
      engine.refresh();
      warmUp(engine);
    } catch (RuntimeException e) {
      LOG.warn("cannot look for a new state of the index", e);
    }
  }

  /** Works out what completions need and loads the model, so that nobody has to wait for it. */
  private static void warmUp(SearchEngine engine) {
    try {
      engine.suggest("a", 1, "en");
      engine.search(SearchRequest.forText("ready").withFacets(List.of()));
    } catch (CompendiumException none) {
      LOG.debug("there is no index to complete from", none);
    }
  }

  /** Returns the port the server listens on. */
  public int port() {
    return javalin.port();
  }

  @Override
  public void close() {
    following.cancel(false);
    follower.shutdown();
    javalin.stop();
    watching.close();
  }
}

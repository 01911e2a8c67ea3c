package org.compendiumsearch.server;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.json.JavalinJackson;
import java.util.function.Consumer;
import org.compendiumsearch.core.search.SearchEngine;
import org.compendiumsearch.server.config.Protection;
import org.compendiumsearch.server.config.ServerConfig;
import org.compendiumsearch.server.embed.BoxRoutes;
import org.compendiumsearch.server.http.Admission;
import org.compendiumsearch.server.http.Clients;
import org.compendiumsearch.server.http.Hardening;
import org.compendiumsearch.server.http.Json;
import org.compendiumsearch.server.http.Routes;
import org.compendiumsearch.server.http.openapi.OpenApiRoutes;
import org.compendiumsearch.server.page.Pages;

/** The running server. */
public final class SearchServer implements AutoCloseable {
  private final Javalin javalin;
  private final IndexFollower follower;

  private SearchServer(Javalin javalin, IndexFollower follower) {
    this.javalin = javalin;
    this.follower = follower;
  }

  /**
   * Starts a server, which answers when this method returns. The engine stays the caller's to
   * close.
   *
   * @throws io.javalin.util.JavalinBindException where the port is in use
   */
  public static SearchServer start(ServerConfig config, SearchEngine engine) {
    return start(config, engine, javalin -> {});
  }

  /** Starts a server that is also told what a test wants to know of it. */
  static SearchServer start(
      ServerConfig config, SearchEngine engine, Consumer<JavalinConfig> more) {
    Clients clients = new Clients(config.protection().proxies());
    Javalin javalin =
        Javalin.create(
            javalinConfig -> {
              configure(javalinConfig, engine, config.protection(), clients);
              more.accept(javalinConfig);
            });
    javalin.start(config.host(), config.port());
    return new SearchServer(javalin, new IndexFollower(engine, config.refresh()));
  }

  private static void configure(
      JavalinConfig config, SearchEngine engine, Protection protection, Clients clients) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.concurrency.useVirtualThreads = true;
    config.http.prefer405over404 = true;
    config.jsonMapper(new JavalinJackson(Json.mapper(), true));
    config.contextResolver.ip = context -> clients.address(context).getHostAddress();
    config.contextResolver.host = clients::host;
    config.contextResolver.scheme = clients::scheme;
    Hardening.addTo(config);
    config.router.handlerWrapper(new Admission(engine, protection.load()));
    TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);
    Routes.addGuardsTo(config.routes, protection, clients);
    Routes.addTo(config.routes, engine);
    BoxRoutes.addTo(config.routes);
    Pages.addTo(config.routes, engine, templates, protection.origins());
    OpenApiRoutes.addTo(config, engine);
    Routes.addFaultsTo(config.routes);
  }

  /** Returns the port the server listens on. */
  public int port() {
    return javalin.port();
  }

  /** Stops: what is under way is answered first, and nothing new is taken. */
  @Override
  public void close() {
    follower.close();
    javalin.stop();
  }
}

package org.compendiumsearch.server;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.json.JavalinJackson;
import java.util.function.Consumer;
import org.compendiumsearch.core.search.SearchEngine;
import org.compendiumsearch.server.assist.Assistants;
import org.compendiumsearch.server.config.ServerConfig;
import org.compendiumsearch.server.embed.BoxRoutes;
import org.compendiumsearch.server.http.Admission;
import org.compendiumsearch.server.http.Clients;
import org.compendiumsearch.server.http.Gate;
import org.compendiumsearch.server.http.Hardening;
import org.compendiumsearch.server.http.Json;
import org.compendiumsearch.server.http.Routes;
import org.compendiumsearch.server.http.openapi.OpenApiRoutes;
import org.compendiumsearch.server.observe.Busy;
import org.compendiumsearch.server.page.Pages;

/** The running server. */
public final class SearchServer implements AutoCloseable {
  private final Javalin javalin;
  private final IndexFollower follower;
  private final Watching watching;

  private SearchServer(Javalin javalin, IndexFollower follower, Watching watching) {
    this.javalin = javalin;
    this.follower = follower;
    this.watching = watching;
  }

  /** What the handlers of one server share. */
  private record Parts(
      SearchEngine engine, Clients clients, Admission admission, Watching watching) {
    static Parts of(ServerConfig config, SearchEngine engine) {
      Admission admission = new Admission(engine, config.protection().load());
      return new Parts(
          engine,
          new Clients(config.protection().proxies()),
          admission,
          Watching.of(config.extras(), engine, () -> busy(admission)));
    }

    private static Busy busy(Admission admission) {
      Gate searches = admission.searches();
      Gate exports = admission.exports();
      return new Busy(
          searches.working() + exports.working(),
          searches.waiting() + exports.waiting(),
          searches.refused() + exports.refused());
    }
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
    return start(config, engine, javalin -> {});
  }

  /** Starts a server that is also told what a test wants to know of it. */
  static SearchServer start(
      ServerConfig config, SearchEngine engine, Consumer<JavalinConfig> more) {
    Parts parts = Parts.of(config, engine);
    Javalin javalin =
        Javalin.create(
            javalinConfig -> {
              configure(javalinConfig, config, parts);
              more.accept(javalinConfig);
            });
    javalin.start(config.host(), config.port());
    return new SearchServer(javalin, new IndexFollower(engine, config.refresh()), parts.watching());
  }

  private static void configure(JavalinConfig config, ServerConfig ours, Parts parts) {
    SearchEngine engine = parts.engine();
    Clients clients = parts.clients();
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.concurrency.useVirtualThreads = true;
    config.http.prefer405over404 = true;
    config.jsonMapper(new JavalinJackson(Json.mapper(), true));
    config.contextResolver.ip = context -> clients.address(context).getHostAddress();
    config.contextResolver.host = clients::host;
    config.contextResolver.scheme = clients::scheme;
    Hardening.addTo(config);
    config.router.handlerWrapper(parts.admission());
    TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);
    Routes.addGuardsTo(config.routes, ours.protection(), clients);
    Routes.addTo(config.routes, engine);
    BoxRoutes.addTo(config.routes);
    Pages.addTo(config.routes, engine, templates, ours.protection().origins());
    OpenApiRoutes.addTo(config, engine);
    parts.watching().addTo(config);
    if (ours.extras().assistants()) {
      Assistants.addTo(config.routes, engine);
    }
    Routes.addFaultsTo(config.routes);
  }

  /** Returns the port the server listens on. */
  public int port() {
    return javalin.port();
  }

  /** Stops: what is under way is answered first, and nothing new is taken. */
  @Override
  public void close() {
    // First, so that nothing new is taken from now on.
    javalin.stop();
    follower.close();
    watching.close();
  }
}

package org.compendiumsearch.server;

import io.javalin.util.JavalinBindException;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.compendiumsearch.core.embedding.Embedder;
import org.compendiumsearch.core.error.CompendiumException;
import org.compendiumsearch.core.error.ExitCode;
import org.compendiumsearch.core.search.LuceneSearchEngine;
import org.compendiumsearch.core.search.SearchEngine;
import org.compendiumsearch.server.cli.LimitOptions;
import org.compendiumsearch.server.cli.ModelOption;
import org.compendiumsearch.server.config.ServerConfig;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The command line of {@code compendium serve}. */
@Command(
    name = "serve",
    description = "Serves the index: pages for people, and an interface for programs.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class ServeCommand implements Callable<Integer> {
  private static final Duration REFRESH = Duration.ofSeconds(1);

  private final PrintStream out;
  private final PrintStream err;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      defaultValue = "${env:COMPENDIUM_DATA:-${sys:compendium.data:-data}}",
      description = "where the index is kept (COMPENDIUM_DATA; default: data)")
  private Path data = Path.of("data");

  @Option(
      names = "--port",
      paramLabel = "N",
      defaultValue = "${env:COMPENDIUM_PORT:-8080}",
      description = "the port to listen on; 0 takes a free one (COMPENDIUM_PORT; default: 8080)")
  private int port = ServerConfig.DEFAULT_PORT;

  @Option(
      names = "--host",
      paramLabel = "ADDRESS",
      defaultValue = "${env:COMPENDIUM_HOST:-127.0.0.1}",
      description = "the address to listen on (COMPENDIUM_HOST; default: this machine only)")
  private String host = ServerConfig.DEFAULT_HOST;

  /** Set by the launcher, to record what a start needs. */
  @Option(names = "--rehearse", hidden = true)
  private boolean rehearsal;

  @Mixin private ModelOption model = new ModelOption();
  @Mixin private LimitOptions limits = new LimitOptions();

  @Mixin private ExtraOptions extras = new ExtraOptions();

  ServeCommand(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    ServerConfig config =
        new ServerConfig(data.resolve("index"), host, port, REFRESH)
            .with(limits.protection(Runtime.getRuntime().availableProcessors()))
            .with(extras.extras());
    try (Embedder embedder = model.open();
        SearchEngine engine = LuceneSearchEngine.open(config.index(), embedder);
        SearchServer server = SearchServer.start(config, engine)) {
      if (rehearsal) {
        Rehearsal.of(server.port());
        return ExitCode.DONE.number();
      }
      CountDownLatch stopped = new CountDownLatch(1);
      Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(server::close));
      tell(engine, server);
      stopped.await();
      return ExitCode.DONE.number();
    } catch (JavalinBindException e) {
      err.println(
          "cannot listen on "
              + host
              + ":"
              + port
              + ": the port is in use or not allowed; choose"
              + " another with --port");
      return ExitCode.COULD_NOT_RUN.number();
    }
  }

  private void tell(SearchEngine engine, SearchServer server) {
    String name = host.equals(ServerConfig.DEFAULT_HOST) ? "localhost" : host;
    out.println("Compendium Search answers on http://" + name + ":" + server.port());
    try {
      engine.status();
    } catch (CompendiumException e) {
      out.println("It has nothing to search yet: " + e.getMessage());
    }
  }
}

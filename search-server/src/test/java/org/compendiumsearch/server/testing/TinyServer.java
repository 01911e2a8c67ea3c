package org.compendiumsearch.server.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import org.compendiumsearch.core.search.LuceneSearchEngine;
import org.compendiumsearch.core.search.SearchEngine;
import org.compendiumsearch.core.testing.Entries;
import org.compendiumsearch.core.testing.TinyIndex;
import org.compendiumsearch.server.SearchServer;
import org.compendiumsearch.server.config.Extras;
import org.compendiumsearch.server.config.ServerConfig;

/** A server on two entries of a report with pages, with what an operator turned on. */
public final class TinyServer implements AutoCloseable {
  private final SearchEngine engine;
  private final SearchServer server;
  private final HttpClient client = HttpClient.newHttpClient();

  private TinyServer(SearchEngine engine, SearchServer server) {
    this.engine = engine;
    this.server = server;
  }

  /** Starts a server on an index that it makes in a folder. */
  public static TinyServer start(Path folder, Extras extras) {
    TinyIndex.in(folder)
        .put(
            Entries.entry("report~hotels")
                .documentTitle("Work without fees")
                .title("Hotels")
                .publisher("Example Institute")
                .year(2020)
                .facet("sector", "hospitality")
                .text("Hotels train their staff. They pay recruitment fees themselves.")
                .page(12, "Hotels", "10")
                .page(13, "They", "11"),
            Entries.entry("report~kilns")
                .documentTitle("Work without fees")
                .title("Kilns")
                .text("Workers in brick kilns keep their papers.")
                .page(14, "Workers", "12"))
        .commit();
    SearchEngine engine = LuceneSearchEngine.open(folder);
    ServerConfig config =
        new ServerConfig(folder, ServerConfig.DEFAULT_HOST, 0, Duration.ofHours(1)).with(extras);
    return new TinyServer(engine, SearchServer.start(config, engine));
  }

  /** Returns where it is reached, without a slash at the end. */
  public String site() {
    return "http://localhost:" + server.port();
  }

  /** Sends a GET request. */
  public HttpResponse<String> get(String path, String... headers) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(site() + path));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return send(request.build());
  }

  /** Sends a request. */
  public HttpResponse<String> send(HttpRequest request) {
    try {
      return client.send(request, BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    server.close();
    engine.close();
  }
}

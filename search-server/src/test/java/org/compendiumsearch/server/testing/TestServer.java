package org.compendiumsearch.server.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.compendiumsearch.core.search.LuceneSearchEngine;
import org.compendiumsearch.core.search.SearchEngine;
import org.compendiumsearch.core.testing.Entries;
import org.compendiumsearch.core.testing.TinyIndex;
import org.compendiumsearch.server.SearchServer;
import org.compendiumsearch.server.config.Extras;
import org.compendiumsearch.server.config.Load;
import org.compendiumsearch.server.config.Protection;
import org.compendiumsearch.server.config.ServerConfig;

/** A server of one test's own, asked over real HTTP. Safe for all threads. */
public final class TestServer implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Duration REFRESH = Duration.ofMillis(50);

  private final SearchEngine engine;
  private final SearchServer server;
  private final HttpClient client = HttpClient.newHttpClient();

  private TestServer(ServerConfig config) {
    engine = LuceneSearchEngine.open(config.index());
    server = SearchServer.start(config, engine);
  }

  /** Starts one on an index, which need not be there yet. */
  public static TestServer on(Path index) {
    return on(index, protection());
  }

  /** Starts one that takes on so much and believes so much. */
  public static TestServer on(Path index, Protection protection) {
    return new TestServer(config(index).with(protection));
  }

  /**
   * Starts one on a note that the indexer read, whose file it gives.
   *
   * @param folder where file and index are kept
   */
  public static TestServer ofNote(Path folder, Protection protection) {
    try {
      Path reports = Files.createDirectory(folder.resolve("reports"));
      Files.writeString(reports.resolve("note.txt"), "A note on recruitment fees.");
      Indexing.run(folder.resolve("data"), reports);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return on(folder.resolve("data/index"), protection);
  }

  /**
   * Starts one with what an operator turned on, on two entries of a report with pages.
   *
   * @param folder where the index is made
   */
  public static TestServer ofReport(Path folder, Extras extras) {
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
    return new TestServer(config(folder).with(extras));
  }

  private static ServerConfig config(Path index) {
    return new ServerConfig(index, ServerConfig.DEFAULT_HOST, 0, REFRESH);
  }

  /** Returns the protection that holds where nothing is said. */
  public static Protection protection() {
    return new Protection(new Load(8, 64, null), List.of(), List.of());
  }

  /** Returns the address of a path. */
  public URI uri(String path) {
    return URI.create("http://127.0.0.1:" + port() + path);
  }

  /** Returns where it is reached by name, without a slash at the end. */
  public String site() {
    return "http://localhost:" + port();
  }

  /** Returns the port. */
  public int port() {
    return server.port();
  }

  /** Sends a GET request. */
  public HttpResponse<String> get(String path, String... headers) {
    HttpRequest.Builder request = HttpRequest.newBuilder(uri(path));
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

  /** Asks a path so many times at once, and returns the answers. */
  public List<HttpResponse<String>> together(String path, int times) {
    HttpRequest request = HttpRequest.newBuilder(uri(path)).build();
    return Stream.generate(() -> client.sendAsync(request, BodyHandlers.ofString()))
        .limit(times)
        .toList()
        .stream()
        .map(CompletableFuture::join)
        .toList();
  }

  /** Sends bytes as they are, and returns all that comes back until the server closes. */
  public String raw(String request) {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port())) {
      socket.setSoTimeout(Math.toIntExact(PATIENCE.toMillis()));
      socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
      try (InputStream in = socket.getInputStream()) {
        return new String(in.readAllBytes(), StandardCharsets.UTF_8);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Sends a GET request whose path goes over the wire as it is written. */
  public String rawGet(String path) {
    return raw("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
  }

  /** Asks a path until the answer is as wanted. */
  public HttpResponse<String> until(String path, Predicate<HttpResponse<String>> wanted) {
    long start = System.nanoTime();
    HttpResponse<String> answer = get(path);
    while (!wanted.test(answer)) {
      if (System.nanoTime() - start > PATIENCE.toNanos()) {
        throw new AssertionError(path + " still answers " + answer.statusCode() + answer.body());
      }
      answer = get(path);
    }
    return answer;
  }

  /** Reads an answer. */
  public static JsonNode json(HttpResponse<String> answer) {
    try {
      return JSON.readTree(answer.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns a header, or nothing. */
  public static String header(HttpResponse<String> answer, String name) {
    return String.join(", ", answer.headers().allValues(name));
  }

  @Override
  public void close() {
    server.close();
    engine.close();
    client.close();
  }
}

package org.compendiumsearch.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
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
import java.util.regex.Pattern;
import org.compendiumsearch.core.search.LuceneSearchEngine;
import org.compendiumsearch.core.search.SearchEngine;
import org.compendiumsearch.indexer.report.RunReport;
import org.compendiumsearch.server.config.ServerConfig;
import org.compendiumsearch.server.testing.Indexing;

/** A server with the curator's page of a small report, asked over real HTTP. */
final class ReviewServer implements AutoCloseable {
  private static final Pattern ENTRY = Pattern.compile("<small>([^<]*~[^<]*)</small>");
  private static final Pattern CORRECTION = Pattern.compile("class=\"copy\">([^<]*)</code>");

  private final Path folder;
  private final HttpClient client = HttpClient.newHttpClient();
  private final SearchEngine engine;
  private final SearchServer server;

  private ReviewServer(Path folder, String host) {
    this.folder = folder;
    ServerConfig config = new ServerConfig(data().resolve("index"), host, 0, Duration.ofHours(1));
    engine = LuceneSearchEngine.open(config.index());
    server = SearchServer.start(config, engine);
  }

  private static final class Holder {
    static final ReviewServer SERVER = shared();
  }

  private static ReviewServer shared() {
    try {
      return of(Files.createTempDirectory("review-server"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the server of all tests of a run; only for reading. */
  static ReviewServer get() {
    return Holder.SERVER;
  }

  /** Starts a server of one test's own, whose sources lie in "reports" below a folder. */
  static ReviewServer of(Path folder) throws IOException {
    write(folder);
    index(folder);
    return new ReviewServer(folder, "127.0.0.1");
  }

  /** Starts another server on the same index, at another address of this machine. */
  ReviewServer alsoOn(String host) {
    return new ReviewServer(folder, host);
  }

  private static void write(Path folder) throws IOException {
    Path reports = Files.createDirectories(folder.resolve("reports"));
    Files.writeString(
        reports.resolve("sea.html"),
        """
        <html><head><title>Work at sea</title></head><body>
        <h1>Notes</h1><p>Three of them.</p>
        <h1>Fishing vessels &amp; debts</h1><p>Fishers in Thailand owe money to brokers.</p>
        <h1>Cocoa farms</h1><p>Children carry sacks on cocoa farms in Ghana.</p>
        <h1>Hotels</h1><p>Hotel staff in Kenya learned to recognise victims.</p>
        </body></html>
        """);
  }

  private static RunReport index(Path folder) {
    return Indexing.run(folder.resolve("data"), folder.resolve("reports"));
  }

  /** Indexes what has changed, and has the server see it. */
  RunReport indexAgain() {
    RunReport report = index(folder);
    engine.refresh();
    return report;
  }

  /** Returns where the index and the sources are kept. */
  Path data() {
    return folder.resolve("data");
  }

  /** Sends a GET request to a name or an address of this machine. */
  HttpResponse<String> send(String host, String path, String... headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://" + host + ":" + server.port() + path));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return client.send(request.build(), BodyHandlers.ofString());
  }

  /** Returns a page, which must be there. */
  String page(String path) throws IOException, InterruptedException {
    HttpResponse<String> response = send("localhost", path);
    assertThat(response.statusCode()).as(path).isEqualTo(200);
    return response.body();
  }

  /**
   * Returns the status of a request with a Host header of its own, which no client lets one set.
   */
  int statusFor(String... head) throws IOException {
    return statusFor(InetAddress.getLoopbackAddress(), head);
  }

  /** The same, by way of an address of this machine. */
  int statusFor(InetAddress address, String... head) throws IOException {
    try (Socket socket = new Socket(address, server.port())) {
      OutputStream out = socket.getOutputStream();
      String request = String.join("\r\n", head) + "\r\nConnection: close\r\n\r\n";
      out.write(request.getBytes(StandardCharsets.US_ASCII));
      out.flush();
      BufferedReader in =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
      return Integer.parseInt(in.readLine().split(" ", -1)[1]);
    }
  }

  /** Returns the lines for corrections.yaml that stand in a page. */
  static List<String> corrections(String html) {
    return all(CORRECTION, html);
  }

  /** Returns the entries that stand in a page. */
  static List<String> entries(String html) {
    return all(ENTRY, html);
  }

  private static List<String> all(Pattern pattern, String html) {
    return pattern
        .matcher(html)
        .results()
        .map(found -> found.group(1).replace("&#34;", "\"").replace("&quot;", "\""))
        .toList();
  }

  @Override
  public void close() {
    server.close();
    engine.close();
    client.close();
  }
}

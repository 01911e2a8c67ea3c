package org.compendiumsearch.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.NetworkInterface;
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
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.compendiumsearch.core.search.LuceneSearchEngine;
import org.compendiumsearch.core.search.SearchEngine;
import org.compendiumsearch.indexer.report.RunReport;
import org.compendiumsearch.indexer.tags.ReviewCommand;
import org.compendiumsearch.server.config.ServerConfig;
import org.compendiumsearch.server.testing.Indexing;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** The curator's page, over real HTTP, and who is shown it. */
class ReviewIT {
  private static final String REFUSED =
      "this address answers only on the machine that the server runs on, under the name localhost"
          + " and through no proxy";
  private static final Pattern ENTRY = Pattern.compile("<small>([^<]*~[^<]*)</small>");
  private static final Pattern CORRECTION = Pattern.compile("class=\"copy\">([^<]*)</code>");

  /** Holds an index that no test changes. */
  @TempDir private static Path shared;

  private final HttpClient client = HttpClient.newHttpClient();
  private SearchEngine engine;
  private SearchServer server;

  @BeforeAll
  static void index() throws IOException {
    write(shared);
    index(shared);
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

  @BeforeEach
  void start() {
    start(shared, "127.0.0.1");
  }

  private void start(Path folder, String host) {
    ServerConfig config =
        new ServerConfig(folder.resolve("data/index"), host, 0, Duration.ofHours(1));
    engine = LuceneSearchEngine.open(config.index());
    server = SearchServer.start(config, engine);
  }

  @AfterEach
  void stop() {
    server.close();
    engine.close();
  }

  private HttpResponse<String> send(String host, String path, String... headers) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://" + host + ":" + server.port() + path));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return client.send(request.build(), BodyHandlers.ofString());
  }

  private String page(String path) throws Exception {
    HttpResponse<String> response = send("localhost", path);
    assertThat(response.statusCode()).as(path).isEqualTo(200);
    return response.body();
  }

  /**
   * Returns the status of a request with a Host header of its own, which no client lets one set.
   */
  private int statusFor(String... head) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
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

  private static List<String> all(Pattern pattern, String html) {
    return pattern
        .matcher(html)
        .results()
        .map(found -> found.group(1).replace("&#34;", "\"").replace("&quot;", "\""))
        .toList();
  }

  @Test
  void showsEntryValueCertaintyAndTheWordsInTheirContext() throws Exception {
    String html = page("/review?facet=sector");

    assertThat(html)
        .contains(
            "<a href=\"/entries/sea~fishing-vessels-debts\" dir=\"auto\">Fishing vessels &amp;")
        .contains("Sector: <strong>Fisheries and seafood</strong>")
        .containsPattern("<td>[01]\\.\\d\\d</td>")
        .containsPattern("<mark>[Ff]ish(ers|ing vessels|ing)</mark>")
        .contains("corrections.yaml")
        .doesNotContain("style=\"");
  }

  @Test
  void listsTheSameInTheSameOrderAsTheCommand() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int code =
        new CommandLine(new ReviewCommand(new PrintStream(out, true, StandardCharsets.UTF_8)))
            .execute("--data", shared.resolve("data").toString(), "--format", "yaml");

    assertThat(code).isZero();
    List<String> fromCommand =
        out.toString(StandardCharsets.UTF_8).lines().filter(line -> line.contains("{id")).toList();
    assertThat(fromCommand).hasSizeGreaterThanOrEqualTo(6);
    assertThat(all(CORRECTION, page("/review"))).isEqualTo(fromCommand);
  }

  @Test
  void whatItSaysToPasteTakesTheValueAwayForGood(@TempDir Path own) throws Exception {
    stop();
    write(own);
    index(own);
    start(own, "127.0.0.1");
    String line =
        all(CORRECTION, page("/review?facet=sector")).stream()
            .filter(each -> each.contains("fisheries-seafood"))
            .findFirst()
            .orElseThrow();
    Files.writeString(own.resolve("reports/corrections.yaml"), "corrections:\n" + line + "\n");

    assertThat(index(own).notes()).isEmpty();
    engine.refresh();

    assertThat(all(CORRECTION, page("/review?facet=sector"))).doesNotContain(line).isNotEmpty();
    assertThat(send("localhost", "/api/v1/search?sector=fisheries-seafood").body())
        .contains("\"total\":{\"value\":0,");
  }

  @Test
  void goesPageByPageThroughEveryValueOnce() throws Exception {
    List<String> whole = all(CORRECTION, page("/review"));
    List<String> paged = new ArrayList<>();
    for (int number = 1; number <= (whole.size() + 1) / 2; number++) {
      String html = page("/review?size=2&page=" + number);
      paged.addAll(all(CORRECTION, html));
      assertThat(html.contains("rel=\"prev\"")).isEqualTo(number > 1);
      assertThat(html.contains("rel=\"next\"")).isEqualTo(number < (whole.size() + 1) / 2);
    }

    assertThat(paged).isEqualTo(whole);
    assertThat(page("/review?size=2")).contains("href=\"/review?size=2&amp;page=2\"");
  }

  @Test
  void goesByFacet() throws Exception {
    assertThat(page("/review")).contains("href=\"/review?facet=region\"");
    String html = page("/review?facet=region");

    assertThat(all(CORRECTION, html)).isNotEmpty().allMatch(line -> line.contains("facet: region"));
    assertThat(all(ENTRY, html)).allMatch(entry -> entry.startsWith("sea~"));
    assertThat(html).contains("<strong aria-current=\"true\">Region</strong>");
  }

  @Test
  void isKeptFromSearchEnginesAndCaches() throws Exception {
    HttpResponse<String> response = send("localhost", "/review");

    assertThat(response.headers().firstValue("X-Robots-Tag")).hasValue("noindex, nofollow");
    assertThat(response.headers().firstValue("Cache-Control")).hasValue("no-store");
    assertThat(response.headers().firstValue("Content-Security-Policy").orElse(""))
        .contains("default-src 'none'");
  }

  @Test
  void tellsWhatIsWrongWithAParameter() throws Exception {
    HttpResponse<String> facet = send("localhost", "/review?facet=kind");
    assertThat(facet.statusCode()).isEqualTo(400);
    assertThat(facet.body()).contains("rules give no values of a facet", "<li>sector</li>");
    for (String wrong : List.of("page=0", "page=x", "size=101", "size=100&page=101")) {
      HttpResponse<String> response = send("localhost", "/review?" + wrong);
      assertThat(response.statusCode()).as(wrong).isEqualTo(400);
      assertThat(response.body()).as(wrong).contains("must be");
    }
  }

  @Test
  void answersUnderEveryNameOfThisMachineForItself() throws Exception {
    for (String host : List.of("localhost", "127.0.0.1")) {
      assertThat(send(host, "/review").statusCode()).as(host).isEqualTo(200);
    }
    for (String host : List.of("LOCALHOST", "127.0.0.1:8080", "127.9.8.7", "[::1]", "[::1]:80")) {
      assertThat(statusFor("GET /review HTTP/1.1", "Host: " + host)).as(host).isEqualTo(200);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "evil.example",
        "localhost.evil.example",
        "127.0.0.1.evil.example",
        "evil.example:8080",
        "192.168.0.1",
        "0.0.0.0",
        "[2001:db8::1]",
        "localhost@evil.example",
      })
  void aSiteThatGivesItsNameThisMachinesAddressIsShownNothing(String host) throws IOException {
    assertThat(statusFor("GET /review HTTP/1.1", "Host: " + host)).isIn(400, 403);
  }

  @Test
  void aRequestThatNamesNoMachineOrTwoIsShownNothing() throws IOException {
    assertThat(statusFor("GET /review HTTP/1.0")).isEqualTo(403);
    assertThat(statusFor("GET http://evil.example/review HTTP/1.1", "Host: localhost"))
        .isIn(400, 403);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "X-Forwarded-For",
        "x-forwarded-host",
        "X-Forwarded-Proto",
        "Forwarded",
        "Via",
        "X-Real-IP"
      })
  void whatComesThroughAProxyIsShownNothing(String header) throws Exception {
    HttpResponse<String> response = send("localhost", "/review", header, "127.0.0.1");

    assertThat(response.statusCode()).isEqualTo(403);
    assertThat(response.body()).contains(REFUSED).doesNotContain("sea~");
    assertThat(response.headers().firstValue("X-Robots-Tag")).hasValue("noindex, nofollow");
  }

  @Test
  void whoComesFromElsewhereIsShownNothing() throws Exception {
    stop();
    start(shared, "0.0.0.0");
    List<InetAddress> own =
        NetworkInterface.networkInterfaces()
            .flatMap(NetworkInterface::inetAddresses)
            .filter(address -> !address.isLoopbackAddress() && address.getAddress().length == 4)
            .toList();
    org.junit.jupiter.api.Assumptions.assumeFalse(own.isEmpty(), "this machine has no network");

    for (InetAddress address : own) {
      assertThat(send(address.getHostAddress(), "/review").statusCode()).isEqualTo(403);
      assertThat(send(address.getHostAddress(), "/search").statusCode()).isEqualTo(200);
      assertThat(statusFrom(address)).isEqualTo(403);
    }
  }

  /** Asks from another address under a loopback name, as whoever writes the header himself can. */
  private int statusFrom(InetAddress address) throws IOException {
    try (Socket socket = new Socket(address, server.port())) {
      OutputStream out = socket.getOutputStream();
      out.write(
          "GET /review HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
              .getBytes(StandardCharsets.US_ASCII));
      out.flush();
      BufferedReader in =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
      return Integer.parseInt(in.readLine().split(" ", -1)[1]);
    }
  }
}

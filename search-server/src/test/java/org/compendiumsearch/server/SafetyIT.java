package org.compendiumsearch.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.compendiumsearch.core.testing.Entries.entry;
import static org.compendiumsearch.server.testing.TestServer.header;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.core.read.ListAppender;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.compendiumsearch.core.testing.TinyIndex;
import org.compendiumsearch.server.config.Load;
import org.compendiumsearch.server.config.Protection;
import org.compendiumsearch.server.testing.CorpusServer;
import org.compendiumsearch.server.testing.Indexing;
import org.compendiumsearch.server.testing.TestServer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

/** What keeps readers, and the machine of the server, from harm. */
class SafetyIT {
  private static final CorpusServer CORPUS = CorpusServer.get();
  private static final String SECRET = "qzsecretquestion";

  @TempDir private static Path temp;
  private static TestServer server;

  @BeforeAll
  static void start() throws IOException {
    Files.writeString(temp.resolve("secret.txt"), "never to be sent");
    Path reports = Files.createDirectory(temp.resolve("reports"));
    Files.writeString(reports.resolve("note.txt"), "A note on recruitment fees.");
    Files.writeString(
        reports.resolve("page.html"), "<h1>A page</h1><p>On fees.</p><script>alert(1)</script>");
    Files.writeString(reports.resolve("link.txt"), "Will be a link.");
    Indexing.run(temp.resolve("data"), reports);
    Files.delete(reports.resolve("link.txt"));
    Files.createSymbolicLink(reports.resolve("link.txt"), temp.resolve("secret.txt"));
    server =
        TestServer.on(
            temp.resolve("data/index"),
            new Protection(
                new Load(4, 4, null), List.of("https://ministry.example"), List.of("127.0.0.1")));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/search?q=hotel",
        "/map",
        "/about",
        "/entries/accor-watch",
        "/documents/accor-watch",
        "/documents/accor-watch/file",
        "/embed",
        "/embed/v1/compendium-search.js",
        "/api/v1/search?q=hotel",
        "/api/v1/search?size=none",
        "/api/v1/entries/none",
        "/api/v1/facets",
        "/api/v1/export?format=csv",
        "/feed.atom",
        "/oai?verb=Identify",
        "/opensearch.xml",
        "/health/live",
        "/nothing"
      })
  void everyAnswerTellsBrowsersToBeCareful(String path) {
    HttpResponse<String> answer = CORPUS.send(path);

    assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(header(answer, "X-Frame-Options")).isEqualTo("DENY");
    assertThat(header(answer, "Referrer-Policy")).isEqualTo("strict-origin-when-cross-origin");
    assertThat(header(answer, "Content-Security-Policy")).startsWith("default-src 'none'");
    assertThat(header(answer, "Cross-Origin-Resource-Policy"))
        .isEqualTo(path.startsWith("/embed/") ? "cross-origin" : "same-origin");
    assertThat(header(answer, "Server")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /%zz HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
        "GET / HTTP/1.1\r\nConnection: close\r\n\r\n",
        "NONSENSE\r\n\r\n",
        "GET /a b HTTP/1.1\r\nHost: a\r\n\r\n"
      })
  void soDoesWhatIsSaidToBrokenRequests(String request) {
    String answer = server.raw(request);

    assertThat(answer)
        .startsWith("HTTP/1.1 400")
        .contains("X-Content-Type-Options: nosniff", "Content-Security-Policy: default-src 'none'");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/documents/../../secret.txt/file",
        "/documents/..%2f..%2fsecret.txt/file",
        "/documents/%2e%2e/%2e%2e/secret.txt",
        "/documents/..%5c..%5csecret.txt/file",
        "/documents/%252e%252e%252fsecret.txt/file",
        "/documents/..;/..;/secret.txt/file",
        "/documents/note%00.txt/file",
        "/documents/note/../../secret.txt",
        "/documents//note/file/../../../secret.txt",
        "/assets/../../secret.txt",
        "/assets/x/..%2f..%2fsecret.txt",
        "/assets/pdfjs/..%2f..%2fsecret.txt",
        "/embed/..%2f..%2fsecret.txt/compendium-search.js",
        "/..%2f..%2f..%2fetc/passwd",
        "//etc/passwd",
        "/documents/link/file"
      })
  void noPathLeadsOutOfTheFolders(String path) {
    String answer = server.rawGet(path);

    assertThat(answer).matches("(?s)HTTP/1.1 (400|404) .*");
    assertThat(answer).doesNotContain("never to be sent", "root:", temp.toString());
  }

  @Test
  void filesAreSavedOrShownWhereTheyCanDoNothing() {
    HttpResponse<String> text = server.get("/documents/note/file");
    HttpResponse<String> html = server.get("/documents/page/file");

    assertThat(header(text, "Content-Type")).startsWith("text/plain");
    assertThat(header(html, "Content-Disposition")).startsWith("attachment");
    for (HttpResponse<String> each : List.of(text, html)) {
      assertThat(each.statusCode()).isEqualTo(200);
      assertThat(header(each, "Content-Security-Policy")).isEqualTo("default-src 'none'; sandbox");
      assertThat(header(each, "X-Content-Type-Options")).isEqualTo("nosniff");
    }
  }

  @Test
  void onlyTheSitesThatWereNamedMayRead() {
    HttpResponse<String> named =
        server.get("/api/v1/search?q=note", "Origin", "https://ministry.example");
    HttpResponse<String> other =
        server.get("/api/v1/search?q=note", "Origin", "https://other.example");
    HttpResponse<String> frame = server.get("/embed/frame");

    assertThat(header(named, "Access-Control-Allow-Origin")).isEqualTo("https://ministry.example");
    assertThat(header(other, "Access-Control-Allow-Origin")).isEmpty();
    for (HttpResponse<String> each : List.of(named, other)) {
      assertThat(each.statusCode()).isEqualTo(200);
      assertThat(header(each, "Vary")).contains("Origin").contains("Accept-Encoding");
      assertThat(header(each, "Access-Control-Allow-Credentials")).isEmpty();
    }
    assertThat(header(frame, "Content-Security-Policy"))
        .contains("frame-ancestors https://ministry.example");
  }

  @Test
  void aProxyThatIsNamedTellsUnderWhichAddressTheServerIsKnown() {
    String[] forwarded = {"X-Forwarded-Proto", "https", "X-Forwarded-Host", "search.example"};
    for (String path :
        List.of(
            "/feed.atom",
            "/opensearch.xml",
            "/oai?verb=Identify",
            "/api/v1/export?format=ris",
            "/entries/note~start",
            "/embed")) {
      assertThat(server.get(path, forwarded).body())
          .as(path)
          .contains("https://search.example/")
          .doesNotContain("http://127.0.0.1");
      assertThat(CORPUS.send(path.replace("/note~start", "/accor-watch"), forwarded).body())
          .as("%s of a server that trusts nobody", path)
          .contains("http://localhost")
          .doesNotContain("search.example");
    }
    assertThat(server.get("/opensearch.xml", "X-Forwarded-Host", "a\"><script>").body())
        .contains("http://127.0.0.1")
        .doesNotContain("<script>");
  }

  @Test
  void theCuratorsPageIsRefusedThroughAnyProxy() {
    assertThat(CORPUS.send("/review").statusCode()).isEqualTo(200);
    assertThat(CORPUS.send("/review", "X-Forwarded-For", "127.0.0.1").statusCode()).isEqualTo(403);
    assertThat(server.get("/review", "X-Forwarded-For", "127.0.0.1").statusCode()).isEqualTo(403);
    assertThat(server.get("/review", "Via", "1.1 cache").statusCode()).isEqualTo(403);
  }

  /** Gathers what the program writes into its log while it is open. */
  private static final class Log implements AutoCloseable {
    private final Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
    private final Logger ours = (Logger) LoggerFactory.getLogger("org.compendiumsearch");
    private final Level ofRoot = root.getLevel();
    private final @Nullable Level ofOurs = ours.getLevel();
    private final ListAppender<ILoggingEvent> events = new ListAppender<>();

    Log() {
      root.setLevel(Level.WARN);
      ours.setLevel(Level.INFO);
      events.start();
      root.addAppender(events);
    }

    @Override
    public void close() {
      root.detachAppender(events);
      root.setLevel(ofRoot);
      ours.setLevel(ofOurs);
    }
  }

  @Test
  void noQuestionStandsInTheLog() throws IOException {
    Path index = TinyIndex.in(temp.resolve("broken")).commit().folder();
    Log log = new Log();
    try (log;
        TestServer broken = TestServer.on(index)) {
      for (String path :
          List.of(
              "/search?q=" + SECRET,
              "/api/v1/search?q=" + SECRET,
              "/api/v1/search?syntax=lucene&q=%22" + SECRET,
              "/api/v1/search?" + SECRET + "=1",
              "/api/v1/suggest?q=" + SECRET,
              "/entries/" + SECRET,
              "/" + SECRET,
              "/oai?verb=" + SECRET)) {
        broken.get(path);
      }
      broken.rawGet("/search?q=" + SECRET + "%zz");
      broken.rawGet("/search?q=" + SECRET + "a".repeat(90_000));
      Files.move(index, temp.resolve("away"));
      broken.until("/health/ready", answer -> answer.statusCode() == 503);
      broken.get("/api/v1/search?q=" + SECRET);
    }

    assertThat(log.events.list).as("what is wrong with the index").isNotEmpty();
    for (ILoggingEvent event : log.events.list) {
      assertThat(event.getFormattedMessage()).doesNotContain(SECRET);
      for (IThrowableProxy cause = event.getThrowableProxy();
          cause != null;
          cause = cause.getCause()) {
        assertThat(String.valueOf(cause.getMessage())).doesNotContain(SECRET);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/search?q=note",
        "/entries/note~start",
        "/documents/note",
        "/documents/note/file",
        "/map",
        "/about",
        "/api/v1/search?q=note",
        "/api/v1/suggest?q=no",
        "/api/v1/facets",
        "/api/v1/matrix",
        "/api/v1/timeline",
        "/api/v1/entries/note~start",
        "/api/v1/documents",
        "/api/v1/export?format=csv",
        "/feed.atom"
      })
  void whoHasAnAnswerIsToldSoUntilTheIndexChanges(String path) {
    HttpResponse<String> first = server.get(path);
    String tag = header(first, "ETag");
    HttpResponse<String> again = server.get(path, "If-None-Match", tag);
    HttpResponse<String> other = server.get(path, "If-None-Match", "\"another\"");

    assertThat(first.statusCode()).isEqualTo(200);
    assertThat(tag).matches("(W/)?\"[^\"]+\"");
    assertThat(header(first, "Cache-Control")).isEqualTo("no-cache");
    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
    assertThat(header(again, "ETag")).isEqualTo(tag);
    // A browser puts the headers of this answer in the place of those that it has.
    assertThat(List.of("Content-Security-Policy", "Cross-Origin-Resource-Policy"))
        .allSatisfy(name -> assertThat(header(again, name)).isIn("", header(first, name)));
    assertThat(other.statusCode()).isEqualTo(200);
  }

  @Test
  void anotherLanguageIsAnotherAnswerAndSoIsAnotherCommit() {
    Path index = temp.resolve("growing");
    TinyIndex growing = TinyIndex.in(index).put(entry("a")).commit();
    try (TestServer following = TestServer.on(index)) {
      String path = "/api/v1/facets";
      String tag = header(following.get(path), "ETag");
      HttpResponse<String> french =
          following.get(path, "If-None-Match", tag, "Accept-Language", "fr");
      growing.put(entry("b")).commit();

      HttpResponse<String> changed =
          following.until(path, answer -> !header(answer, "ETag").equals(tag));

      assertThat(french.statusCode()).isEqualTo(200);
      assertThat(header(french, "Vary")).contains("Accept-Language");
      assertThat(changed.statusCode()).isEqualTo(200);
      assertThat(following.get(path, "If-None-Match", tag).statusCode()).isEqualTo(200);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/api/v1/search?size=none", "/api/v1/entries/none", "/entries/none", "/nothing"})
  void faultsHaveNoTag(String path) {
    HttpResponse<String> answer = server.get(path);

    assertThat(answer.statusCode()).isBetween(400, 499);
    assertThat(header(answer, "ETag")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/search",
        "/api/v1/search?size=20",
        "/api/v1/export?format=csv",
        "/feed.atom",
        "/api/v1/facets"
      })
  void textIsPackedForWhoUnpacksIt(String path) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(CORPUS.uri(path)).header("Accept-Encoding", "gzip").build();
    HttpResponse<byte[]> packed =
        java.net.http.HttpClient.newHttpClient().send(request, BodyHandlers.ofByteArray());

    assertThat(packed.headers().firstValue("Content-Encoding")).hasValue("gzip");
    assertThat(packed.headers().allValues("Vary").toString()).contains("Accept-Encoding");
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(packed.body()))) {
      byte[] whole = in.readAllBytes();
      assertThat(whole.length).isGreaterThan(packed.body().length);
      assertThat(new String(whole, StandardCharsets.UTF_8)).isNotBlank();
    }
  }
}

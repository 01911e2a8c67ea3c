package org.compendiumsearch.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.compendiumsearch.server.testing.TestServer.header;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.compendiumsearch.core.testing.TinyIndex;
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
    server = TestServer.on(temp.resolve("data/index"));
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
}

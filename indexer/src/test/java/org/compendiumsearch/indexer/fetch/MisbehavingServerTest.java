package org.compendiumsearch.indexer.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a server can do wrong, each told by name, and the good file that is here stays. */
@Timeout(60)
class MisbehavingServerTest {
  private static final byte[] GOOD = FetchFixture.PDF;

  @TempDir Path temp;
  private FetchFixture fetch;

  @BeforeEach
  void fetchAGoodFile() {
    fetch = new FetchFixture(temp);
    fetch.server.on("/r.pdf", 200, GOOD);
    assertThat(fetch.fetch("/r.pdf")).isInstanceOf(FetchOutcome.Fetched.class);
    fetch.told.clear();
    fetch.pauses.clear();
  }

  @AfterEach
  void theGoodFileIsStillThere() {
    assertThat(fetch.file()).isEqualTo(GOOD);
    assertThat(fetch.text("report.pdf.yaml")).contains("/r.pdf");
    fetch.close();
  }

  @ParameterizedTest
  @CsvSource({
    "404, NOT_FOUND, 'answers 404: there is no such document'",
    "410, NOT_FOUND, 'answers 410: the document is gone'",
    "403, REFUSED, 'answers 403: it is not given to us; get it by hand'",
    "401, REFUSED, 'answers 401: it is not given to us; get it by hand'",
    "400, REFUSED, 'answers 400'",
    "204, EMPTY, 'answers 204, without a document'",
    "304, REFUSED, 'answers 304'",
  })
  void aRefusalIsToldAndNotTriedAgain(int status, FailureKind kind, String says) {
    fetch.server.on("/r.pdf", status, new byte[0]);

    FetchOutcome outcome = fetch.fetch(fetch.origin("/r.pdf", null, "0".repeat(64)));

    assertThat(outcome).isEqualTo(failed(kind, fetch.url("/r.pdf") + " " + says));
    assertThat(fetch.server.requests()).hasSize(2);
  }

  @Test
  void aFailingServerIsTriedAgainEachTimeAfterALongerWait() {
    fetch.server.on("/r.pdf", 500, new byte[0]);

    FetchOutcome outcome = fetch.fetch("/r.pdf");

    assertThat(outcome)
        .isEqualTo(
            failed(
                FailureKind.SERVER_ERROR,
                fetch.url("/r.pdf") + " answers 500: the server fails, the last of 3 tries"));
    assertThat(fetch.pauses).contains(Duration.ofSeconds(2), Duration.ofSeconds(4));
    assertThat(fetch.told)
        .contains(
            "report: " + fetch.url("/r.pdf") + " answers 500: the server fails; again in 2 s");
  }

  @Test
  void waitsAsLongAsABusyServerAsks() {
    fetch.server.on(
        "/r.pdf",
        (request, out) -> {
          if (fetch.server.requests().size() == 2) {
            ScriptedServer.answer(out, 429, new byte[0], "Retry-After: 17");
          } else {
            ScriptedServer.answer(out, 200, GOOD);
          }
        });

    assertThat(fetch.fetch("/r.pdf")).isInstanceOf(FetchOutcome.Unchanged.class);
    assertThat(fetch.pauses).contains(Duration.ofSeconds(17));
  }

  @Test
  void waitsUntilTheDateThatABusyServerNames() {
    fetch.server.on(
        "/r.pdf",
        (request, out) -> {
          if (fetch.server.requests().size() == 2) {
            ScriptedServer.answer(
                out,
                503,
                new byte[0],
                "Date: Tue, 24 Nov 2026 10:00:00 GMT",
                "Retry-After: Tue, 24 Nov 2026 10:00:41 GMT");
          } else {
            ScriptedServer.answer(out, 200, GOOD);
          }
        });

    assertThat(fetch.fetch("/r.pdf")).isInstanceOf(FetchOutcome.Unchanged.class);
    assertThat(fetch.pauses).contains(Duration.ofSeconds(41));
  }

  @Test
  void doesNotWaitForHours() {
    fetch.server.on("/r.pdf", 503, new byte[0], "Retry-After: 7200");

    assertThat(fetch.fetch("/r.pdf"))
        .isEqualTo(
            failed(
                FailureKind.BUSY,
                fetch.url("/r.pdf")
                    + " answers 503: it has too much to do; it asks to come back in 7,200 s"));
  }

  @Test
  void aWebPageInThePlaceOfAPdfIsToldWithWhatToDo() {
    fetch.server.on("/r.pdf", 200, "\n<!DOCTYPE html><p>Log in", "Content-Type: application/pdf");

    assertThat(fetch.fetch("/r.pdf"))
        .isEqualTo(
            failed(
                FailureKind.WRONG_FORMAT,
                "expected a PDF, but "
                    + fetch.url("/r.pdf")
                    + " sent a web page; where the document stands behind it, say"
                    + " \"landing: true\" in the manifest"));
  }

  @Test
  void anythingElseInThePlaceOfAPdfIsToldWithItsType() {
    fetch.server.on("/r.pdf", 200, "{}", "Content-Type: application/json");

    assertThat(fetch.fetch("/r.pdf"))
        .isEqualTo(
            failed(
                FailureKind.WRONG_FORMAT,
                "expected a PDF, but "
                    + fetch.url("/r.pdf")
                    + " sent something else (application/json)"));
  }

  @Test
  void anEmptyBodyIsNoDocument() {
    fetch.server.on("/r.pdf", 200, new byte[0]);

    assertThat(fetch.fetch("/r.pdf"))
        .isEqualTo(
            failed(FailureKind.EMPTY, fetch.url("/r.pdf") + " answers without a single byte"));
  }

  @Test
  void aBodyThatIsAnnouncedAsTooBigIsNotRead() {
    fetch.server.on(
        "/r.pdf",
        (request, out) -> {
          ScriptedServer.head(out, 200, "Content-Length: 5000000000");
          fetch.server.fallSilent();
        });

    assertThat(fetch.fetch("/r.pdf"))
        .isEqualTo(
            failed(
                FailureKind.TOO_BIG,
                fetch.url("/r.pdf")
                    + " has 5,000.0 MB, more than the 1.0 MB that are allowed; allow more with"
                    + " --max-size"));
  }

  @Test
  void aBodyWithoutEndIsCutOff() {
    fetch.server.on(
        "/r.pdf",
        (request, out) -> {
          ScriptedServer.head(out, 200);
          writeForEver(out);
        });

    assertThat(fetch.fetch("/r.pdf")).matches(o -> kind(o) == FailureKind.TOO_BIG, "too big");
    assertThat(fetch.has("_fetch/report.pdf.part")).isFalse();
  }

  @Test
  void aSmallBodyThatUnpacksToAHugeOneIsCutOff() throws IOException {
    byte[] bomb = OriginFetcherTest.gzip(new byte[50_000_000]);
    assertThat(bomb.length).isLessThan(100_000);
    fetch.server.on("/r.pdf", 200, bomb, "Content-Encoding: gzip");

    assertThat(fetch.fetch("/r.pdf")).matches(o -> kind(o) == FailureKind.TOO_BIG, "too big");
  }

  @Test
  void aPackingThatWasNotAskedForAndCannotBeUndoneIsTold() {
    fetch.server.on("/r.pdf", 200, GOOD, "Content-Encoding: br");

    assertThat(fetch.fetch("/r.pdf"))
        .isEqualTo(
            failed(
                FailureKind.WRONG_FORMAT,
                fetch.url("/r.pdf")
                    + " sends it packed as \"br\", although it was asked to send it as it is"));
  }

  @Test
  void aServerThatEndsTooEarlyIsToldAfterTheLastTry() {
    fetch.server.on(
        "/r.pdf",
        (request, out) -> {
          ScriptedServer.head(out, 200, "Content-Length: 1000");
          out.write(GOOD);
        });

    assertThat(fetch.fetch("/r.pdf"))
        .isEqualTo(
            failed(
                FailureKind.CUT_OFF,
                "\"site.example\" ended the connection before all was sent, the last of 3 tries"));
  }

  @Test
  void aPdfWithoutItsEndIsNoWholeOneEvenWhereNoLengthWasAnnounced() {
    fetch.server.on(
        "/r.pdf",
        (request, out) -> {
          ScriptedServer.head(out, 200);
          out.write("%PDF-1.7\nhalf of".getBytes(StandardCharsets.UTF_8));
        });

    assertThat(fetch.fetch("/r.pdf"))
        .isEqualTo(
            failed(
                FailureKind.CUT_OFF,
                fetch.url("/r.pdf") + " sent a PDF that ends in the middle, the last of 3 tries"));
  }

  @Test
  void aServerThatFallsSilentIsLeft() {
    fetch.settings =
        FetchFixture.settings(1_000_000, Duration.ofMillis(200), Duration.ofSeconds(50));
    fetch.server.on(
        "/r.pdf",
        (request, out) -> {
          ScriptedServer.head(out, 200, "Content-Length: 1000");
          fetch.server.fallSilent();
        });

    assertThat(fetch.fetch("/r.pdf"))
        .isEqualTo(
            failed(
                FailureKind.TIMED_OUT,
                "\"site.example\" was silent for too long, the last of 3 tries"));
  }

  @Test
  void aServerThatTakesTooLongInAllIsLeftWhateverItSends() {
    fetch.settings =
        FetchFixture.settings(1L << 40, Duration.ofSeconds(50), Duration.ofMillis(300));
    fetch.server.on(
        "/r.pdf",
        (request, out) -> {
          // A head without an end: not even the status of the answer is complete.
          out.write("HTTP/1.1 200 OK\r\nX-More: ".getBytes(StandardCharsets.UTF_8));
          out.flush();
          fetch.server.fallSilent();
        });

    assertThat(fetch.fetch("/r.pdf"))
        .isEqualTo(
            failed(
                FailureKind.TIMED_OUT,
                "\"site.example\" took more than 300 ms, the last of 3 tries"));
  }

  @Test
  void aHeadWithoutEndIsCutOff() {
    fetch.server.on(
        "/r.pdf",
        (request, out) -> {
          out.write("HTTP/1.1 200 OK\r\n".getBytes(StandardCharsets.UTF_8));
          for (int i = 0; ; i++) {
            out.write(("X-" + i + ": more\r\n").getBytes(StandardCharsets.UTF_8));
          }
        });

    assertThat(fetch.fetch("/r.pdf")).matches(o -> kind(o) == FailureKind.UNREACHABLE, "no HTTP");
  }

  @Test
  void whatIsNoHttpIsTold() {
    fetch.server.on(
        "/r.pdf",
        (request, out) -> out.write("220 mail ready\r\n".getBytes(StandardCharsets.UTF_8)));

    assertThat(((FetchOutcome.Failed) fetch.fetch("/r.pdf")).reason())
        .startsWith("\"site.example\"");
  }

  @Test
  void aHostThatIsNotThereIsTold() {
    Origin nowhere = at("http://nowhere.invalid/r.pdf");

    assertThat(fetch.fetch(nowhere))
        .isEqualTo(failed(FailureKind.UNREACHABLE, "there is no host \"nowhere.invalid\""));
  }

  @Test
  void anAddressOfTheOwnNetworkIsNotConnectedTo() {
    Origin inside = at(fetch.url("private.example", "/r.pdf"));

    assertThat(fetch.fetch(inside))
        .isEqualTo(
            failed(
                FailureKind.PRIVATE_ADDRESS,
                "\"private.example\" is 127.0.0.2, an address of this machine or its own"
                    + " network; allow it with --allow-private if it is meant"));
    assertThat(fetch.server.paths()).hasSize(2);
  }

  private Origin at(String url) {
    return new Origin("report", URI.create(url), null, OriginFormat.PDF, null, Map.of());
  }

  private static FailureKind kind(FetchOutcome outcome) {
    return ((FetchOutcome.Failed) outcome).kind();
  }

  private static FetchOutcome failed(FailureKind kind, String reason) {
    return new FetchOutcome.Failed("report", kind, reason);
  }

  private static void writeForEver(OutputStream out) throws IOException {
    byte[] block = new byte[1 << 16];
    block[0] = '%';
    while (true) {
      out.write(block);
    }
  }
}

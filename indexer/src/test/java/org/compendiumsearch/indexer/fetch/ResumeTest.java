package org.compendiumsearch.indexer.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A download that was cut off goes on where it ended, if the server can tell that it fits. */
@Timeout(60)
class ResumeTest {
  private static final byte[] PDF = FetchFixture.pdf("a document of some length");
  private static final int CUT = 12;
  private static final String ETAG = "ETag: \"v1\"";

  @TempDir Path temp;
  private FetchFixture fetch;

  @BeforeEach
  void open() {
    fetch = new FetchFixture(temp);
  }

  @AfterEach
  void close() {
    fetch.close();
  }

  @Test
  void asksForTheRestOnlyAndPutsBothTogether() {
    fetch.server.on(
        "/r.pdf",
        (request, out) -> {
          if (request.header("Range").isEmpty()) {
            cut(out, ETAG);
          } else {
            rest(out, CUT);
          }
        });

    assertThat(fetch.fetch("/r.pdf")).isInstanceOf(FetchOutcome.Fetched.class);
    assertThat(fetch.file()).isEqualTo(PDF);
    ScriptedServer.Request second = fetch.server.requests().get(1);
    assertThat(second.header("Range")).isEqualTo("bytes=" + CUT + "-");
    assertThat(second.header("If-Range")).isEqualTo("\"v1\"");
  }

  @Test
  void aLaterRunGoesOnWhereAnEarlierOneGaveUp() {
    fetch.server.on("/r.pdf", (request, out) -> cut(out, ETAG));
    assertThat(fetch.fetch("/r.pdf")).isInstanceOf(FetchOutcome.Failed.class);
    fetch.server.on("/r.pdf", (request, out) -> rest(out, CUT));

    assertThat(fetch.fetch("/r.pdf")).isInstanceOf(FetchOutcome.Fetched.class);
    assertThat(fetch.file()).isEqualTo(PDF);
  }

  @Test
  void aDocumentThatHasChangedMeanwhileIsReadFromItsBeginning() {
    byte[] changed = FetchFixture.pdf("quite another one");
    fetch.server.on(
        "/r.pdf",
        (request, out) -> {
          if (request.header("Range").isEmpty()) {
            cut(out, ETAG);
          } else {
            ScriptedServer.answer(out, 200, changed, "ETag: \"v2\"");
          }
        });

    fetch.fetch("/r.pdf");

    assertThat(fetch.file()).isEqualTo(changed);
  }

  @Test
  void aServerThatGoesOnElsewhereIsAskedForAllOfIt() {
    fetch.server.on(
        "/r.pdf",
        (request, out) -> {
          int asked = fetch.server.requests().size();
          switch (asked) {
            case 1 -> cut(out, ETAG);
            case 2 -> rest(out, CUT - 3);
            default -> ScriptedServer.answer(out, 200, PDF, ETAG);
          }
        });

    assertThat(fetch.fetch("/r.pdf")).isInstanceOf(FetchOutcome.Fetched.class);
    assertThat(fetch.file()).isEqualTo(PDF);
    assertThat(fetch.server.requests().get(2).header("Range")).isEmpty();
  }

  @Test
  void aRangeThatTheServerDoesNotHaveIsGivenUp() {
    fetch.server.on(
        "/r.pdf",
        (request, out) -> {
          int asked = fetch.server.requests().size();
          switch (asked) {
            case 1 -> cut(out, ETAG);
            case 2 -> ScriptedServer.answer(out, 416, new byte[0], "Content-Range: bytes */5");
            default -> ScriptedServer.answer(out, 200, PDF, ETAG);
          }
        });

    assertThat(fetch.fetch("/r.pdf")).isInstanceOf(FetchOutcome.Fetched.class);
    assertThat(fetch.file()).isEqualTo(PDF);
  }

  @Test
  void withoutAStrongValidatorNothingIsKept() {
    for (List<String> weak : List.of(List.<String>of(), List.of("ETag: W/\"v1\""))) {
      fetch.server.on("/r.pdf", (request, out) -> cut(out, weak.toArray(String[]::new)));

      fetch.fetch("/r.pdf");

      assertThat(fetch.server.requests()).allMatch(asked -> asked.header("Range").isEmpty());
      assertThat(fetch.has("_fetch/report.pdf.part")).isFalse();
    }
  }

  @Test
  void theWholeIsHeldAgainstTheSizeLimitNotTheRest() {
    fetch.settings =
        FetchFixture.settings(PDF.length - 1, fetch.settings.idle(), fetch.settings.total());
    fetch.server.on(
        "/r.pdf",
        (request, out) -> {
          if (request.header("Range").isEmpty()) {
            ScriptedServer.head(out, 200, "Transfer-Encoding: chunked", ETAG);
            out.write("c\r\n".getBytes(StandardCharsets.UTF_8));
            out.write(PDF, 0, CUT);
          } else {
            rest(out, CUT);
          }
        });

    assertThat(fetch.fetch("/r.pdf"))
        .isInstanceOfSatisfying(
            FetchOutcome.Failed.class,
            failed -> assertThat(failed.kind()).isEqualTo(FailureKind.TOO_BIG));
  }

  private static void cut(OutputStream out, String... headers) throws IOException {
    String[] all = Arrays.copyOf(headers, headers.length + 1);
    all[headers.length] = "Content-Length: " + PDF.length;
    ScriptedServer.head(out, 200, all);
    out.write(PDF, 0, CUT);
  }

  private static void rest(OutputStream out, int from) throws IOException {
    ScriptedServer.answer(
        out,
        206,
        Arrays.copyOfRange(PDF, from, PDF.length),
        ETAG,
        "Content-Range: bytes " + from + "-" + (PDF.length - 1) + "/" + PDF.length);
  }
}

package org.compendiumsearch.indexer.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** A server that gives something else than the document. */
class WrongAnswerTest extends MisbehavingServer {
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

  private static void writeForEver(OutputStream out) throws IOException {
    byte[] block = new byte[1 << 16];
    block[0] = '%';
    while (true) {
      out.write(block);
    }
  }
}

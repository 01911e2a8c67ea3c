package org.compendiumsearch.indexer.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.compendiumsearch.indexer.source.Checksum;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What comes from a server that behaves. */
class OriginFetcherTest {
  private static final byte[] PDF = FetchFixture.PDF;

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
  void putsTheFileThereAndBesideItWhatTheManifestDeclaresAndWhereItCameFrom() {
    fetch.server.on("/r.pdf", 200, PDF, "Content-Type: application/pdf");

    FetchOutcome outcome = fetch.fetch("/r.pdf");

    assertThat(outcome).isEqualTo(new FetchOutcome.Fetched("report", PDF.length, sum(PDF), false));
    assertThat(fetch.file()).isEqualTo(PDF);
    assertThat(fetch.text("report.pdf.yaml"))
        .isEqualTo(
            "# Written by \"compendium fetch\" anew each time: change the manifest instead.\n"
                + "title: R\norigin: "
                + fetch.url("/r.pdf")
                + "\nfetched: '2026-11-24'\n");
    assertThat(fetch.has("_fetch/report.pdf.part")).isFalse();
  }

  @Test
  void tellsTheServerWhoAsksAndAsksForTheBytesAsTheyAre() {
    fetch.server.on("/r.pdf", 200, PDF);

    fetch.fetch("/r.pdf");

    ScriptedServer.Request asked = fetch.server.requests().getFirst();
    assertThat(asked.header("User-Agent")).isEqualTo("CompendiumSearch (test)");
    assertThat(asked.header("Accept-Encoding")).isEqualTo("identity");
    assertThat(asked.header("Cookie")).isEmpty();
  }

  @Test
  void asksTheSecondTimeOnlyForWhatIsNew() {
    fetch.server.on(
        "/r.pdf",
        (request, out) -> {
          if (request.header("If-None-Match").equals("\"v1\"")
              && request.header("If-Modified-Since").equals("Mon, 02 Nov 2026 10:00:00 GMT")) {
            ScriptedServer.answer(out, 304, new byte[0]);
          } else {
            ScriptedServer.answer(
                out, 200, PDF, "ETag: \"v1\"", "Last-Modified: Mon, 02 Nov 2026 10:00:00 GMT");
          }
        });
    fetch.fetch("/r.pdf");
    String sideCar = fetch.text("report.pdf.yaml");
    fetch.clock.pass(Duration.ofDays(3));

    FetchOutcome again = fetch.fetch("/r.pdf");

    assertThat(again).isEqualTo(new FetchOutcome.Unchanged("report", sum(PDF)));
    assertThat(fetch.text("report.pdf.yaml")).isEqualTo(sideCar);
  }

  @Test
  void theSameBytesWithoutAnyValidatorLeaveTheDayOnWhichTheyCame() {
    fetch.server.on("/r.pdf", 200, PDF);
    fetch.fetch("/r.pdf");
    fetch.clock.pass(Duration.ofDays(3));

    assertThat(fetch.fetch("/r.pdf")).isInstanceOf(FetchOutcome.Unchanged.class);
    assertThat(fetch.text("report.pdf.yaml")).contains("fetched: '2026-11-24'");
  }

  @Test
  void newBytesTakeThePlaceOfTheOld() {
    fetch.server.on("/r.pdf", 200, PDF, "ETag: \"v1\"");
    fetch.fetch("/r.pdf");
    byte[] second = FetchFixture.pdf("two");
    fetch.server.on("/r.pdf", 200, second, "ETag: \"v2\"");

    FetchOutcome again = fetch.fetch("/r.pdf");

    assertThat(again)
        .isEqualTo(new FetchOutcome.Fetched("report", second.length, sum(second), true));
    assertThat(fetch.file()).isEqualTo(second);
  }

  @Test
  void aFileThatWasChangedHereIsFetchedAnew() throws IOException {
    fetch.server.on("/r.pdf", 200, PDF, "ETag: \"v1\"");
    fetch.fetch("/r.pdf");
    Files.writeString(fetch.folder.resolve("report.pdf"), "spoilt");

    fetch.fetch("/r.pdf");

    assertThat(fetch.server.requests().getLast().header("If-None-Match")).isEmpty();
    assertThat(fetch.file()).isEqualTo(PDF);
  }

  @Test
  void findsThePdfBehindALandingPageAndRemembersItsAddress() {
    fetch.server.on(
        "/about",
        200,
        "<html><a href='/contact'>Contact</a> <a href='files/Report%20A.PDF'>The report</a></html>",
        "Content-Type: text/html; charset=utf-8");
    fetch.server.on("/files/Report%20A.PDF", 200, PDF);

    FetchOutcome outcome = fetch.fetch(landing("/about", null));

    assertThat(outcome).isInstanceOf(FetchOutcome.Fetched.class);
    assertThat(fetch.text("report.pdf.yaml"))
        .contains("origin: " + fetch.url("/files/Report%20A.PDF"));
  }

  @Test
  void takesOfSeveralLinksTheOneThatTheManifestSays() {
    fetch.server.on(
        "/about",
        200,
        "<a href=/fr.pdf>Rapport</a> <a href=/download?id=7>Report, English</a>",
        "Content-Type: text/html");
    fetch.server.on("/download?id=7", 200, PDF);

    assertThat(fetch.fetch(landing("/about", "English"))).isInstanceOf(FetchOutcome.Fetched.class);
  }

  @Test
  void aHostIsLeftAloneForASecondBetweenTwoRequests() {
    fetch.server.on("/r.pdf", 200, PDF);

    fetch.fetch("/r.pdf");

    // robots.txt came first.
    assertThat(fetch.server.paths()).containsExactly("/robots.txt", "/r.pdf");
    assertThat(fetch.pauses).containsExactly(Duration.ofSeconds(1));
  }

  @Test
  void undoesAPackingNobodyAskedFor() throws IOException {
    byte[] packed = gzip(PDF);
    fetch.server.on("/r.pdf", 200, packed, "Content-Encoding: gzip");

    fetch.fetch("/r.pdf");

    assertThat(fetch.file()).isEqualTo(PDF);
  }

  @Test
  void readsABodyInChunks() {
    fetch.server.on(
        "/r.pdf",
        (request, out) -> {
          ScriptedServer.head(out, 200, "Transfer-Encoding: chunked");
          for (byte[] chunk : List.of(slice(PDF, 0, 5), slice(PDF, 5, PDF.length))) {
            out.write(
                (Integer.toHexString(chunk.length) + "\r\n").getBytes(StandardCharsets.UTF_8));
            out.write(chunk);
            out.write("\r\n".getBytes(StandardCharsets.UTF_8));
          }
          out.write("0\r\n\r\n".getBytes(StandardCharsets.UTF_8));
        });

    fetch.fetch("/r.pdf");

    assertThat(fetch.file()).isEqualTo(PDF);
  }

  private Origin landing(String path, @Nullable String find) {
    Pattern pattern = find == null ? null : Pattern.compile(find);
    return fetch.origin(path, new Origin.Landing(pattern), null);
  }

  private static byte[] slice(byte[] bytes, int from, int to) {
    return java.util.Arrays.copyOfRange(bytes, from, to);
  }

  static byte[] gzip(byte[] bytes) throws IOException {
    java.io.ByteArrayOutputStream packed = new java.io.ByteArrayOutputStream();
    try (java.util.zip.GZIPOutputStream zip = new java.util.zip.GZIPOutputStream(packed)) {
      zip.write(bytes);
    }
    return packed.toByteArray();
  }

  private static String sum(byte[] bytes) {
    return Checksum.of(new String(bytes, StandardCharsets.US_ASCII));
  }
}

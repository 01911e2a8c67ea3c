package org.compendiumsearch.indexer.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.compendiumsearch.indexer.source.Checksum;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What came is what the manifest expects, or it is not taken. */
@Timeout(60)
class ChecksumAndFormatTest {
  private static final byte[] PDF = FetchFixture.PDF;
  private static final String SUM = Checksum.of(new String(PDF, StandardCharsets.US_ASCII));

  @TempDir Path temp;
  private FetchFixture fetch;

  @BeforeEach
  void open() {
    fetch = new FetchFixture(temp);
    fetch.server.on("/r.pdf", 200, PDF);
  }

  @AfterEach
  void close() {
    fetch.close();
  }

  @Test
  void theExpectedChecksumIsTaken() {
    assertThat(fetch.fetch(fetch.origin("/r.pdf", null, SUM)))
        .isInstanceOf(FetchOutcome.Fetched.class);
  }

  @Test
  void anotherChecksumIsToldAndTheOldFileKept() {
    fetch.fetch("/r.pdf");
    byte[] other = FetchFixture.pdf("other");
    fetch.server.on("/r.pdf", 200, other);

    FetchOutcome outcome = fetch.fetch(fetch.origin("/r.pdf", null, SUM));

    assertThat(outcome)
        .isEqualTo(
            new FetchOutcome.Failed(
                "report",
                FailureKind.CHECKSUM,
                fetch.url("/r.pdf")
                    + " has the SHA-256 "
                    + Checksum.of(new String(other, StandardCharsets.US_ASCII))
                    + ", the manifest expects "
                    + SUM));
    assertThat(fetch.file()).isEqualTo(PDF);
    assertThat(fetch.has("_fetch/report.pdf.part")).isFalse();
    assertThat(fetch.has("_mismatched")).isFalse();
  }

  @Test
  void onRequestTheFileWithTheOtherChecksumIsPutBeside() {
    fetch.keepMismatched = true;

    FetchOutcome outcome = fetch.fetch(fetch.origin("/r.pdf", null, "0".repeat(64)));

    assertThat(((FetchOutcome.Failed) outcome).reason())
        .endsWith("; it was put into " + fetch.folder.resolve("_mismatched/report.pdf"));
    assertThat(fetch.read("_mismatched/report.pdf")).isEqualTo(PDF);
    assertThat(fetch.has("report.pdf")).isFalse();
  }

  @Test
  void aFileHereWithAnotherChecksumThanTheManifestNowSaysIsFetchedAnew() {
    fetch.server.on("/r.pdf", 200, FetchFixture.pdf("old"), "ETag: \"v1\"");
    fetch.fetch("/r.pdf");
    fetch.server.on("/r.pdf", 200, PDF, "ETag: \"v1\"");

    assertThat(fetch.fetch(fetch.origin("/r.pdf", null, SUM)))
        .isInstanceOf(FetchOutcome.Fetched.class);
    assertThat(fetch.server.requests().getLast().header("If-None-Match")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "HTML | <!DOCTYPE html><title>x</title>",
        "HTML | '  <html lang=\"en\">'",
        "HTML | '<?xml version=\"1.0\"?><html>'",
        "EPUB | 'PK\u0003\u0004mimetype'",
        "DOCX | 'PK\u0003\u0004word'",
        "PDF | 'junk %PDF-1.4 text %%EOF junk'",
      })
  void otherFormatsAreToldByTheirBytesToo(OriginFormat format, String body) {
    fetch.server.on("/x", 200, body);

    assertThat(fetch.fetch(of(format))).isInstanceOf(FetchOutcome.Fetched.class);
  }

  @ParameterizedTest
  @CsvSource({"HTML, %PDF-1.4 %%EOF", "EPUB, <html>", "ODT, PK", "PDF, plain text"})
  void whatIsAnotherFormatIsNotTaken(OriginFormat format, String body) {
    fetch.server.on("/x", 200, body);

    assertThat(fetch.fetch(of(format)))
        .isInstanceOfSatisfying(
            FetchOutcome.Failed.class,
            failed -> assertThat(failed.kind()).isEqualTo(FailureKind.WRONG_FORMAT));
  }

  private Origin of(OriginFormat format) {
    return new Origin("other", URI.create(fetch.url("/x")), null, format, null, Map.of());
  }
}

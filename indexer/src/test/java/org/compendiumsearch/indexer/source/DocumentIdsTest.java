package org.compendiumsearch.indexer.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.compendiumsearch.core.model.DocumentId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocumentIdsTest {
  private final DocumentIds ids = new DocumentIds();

  private static ScannedFile file(String path) {
    return file("corpus", path);
  }

  private static ScannedFile file(String source, String path) {
    return new ScannedFile(source, path, Path.of("/" + source, path));
  }

  private String assign(ScannedFile file) {
    return ids.assign(file, Optional.empty()).value();
  }

  private String assign(ScannedFile file, String declared) {
    return ids.assign(file, Optional.of(new DocumentId(declared))).value();
  }

  /** Returns what a clash appends: six digits of the checksum of the path. */
  private static String checksum(String path) {
    return Checksum.of(path).substring(0, 6);
  }

  @Test
  void takesTheDeclaredId() {
    assertThat(assign(file("2021/report.pdf"), "global-report")).isEqualTo("global-report");
  }

  @ParameterizedTest
  @CsvSource({
    "report.pdf, report",
    "2021/Annual Report (final).pdf, 2021-annual-report-final",
    "archive.tar.gz, archive-tar",
    "no-extension, no-extension",
    "v1.2/report, v1-2-report",
    "v1.2/.profile, v1-2-profile",
    "İstanbul/IĞDIR.pdf, istanbul-igdir",
    "Торговля людьми.pdf, torgovla-lud-mi",
    "人口贩运.pdf, ren-kou-fan-yun",
    "تقرير.pdf, tqryr",
    "Straße – œuvre.pdf, strasse-oeuvre",
    "!!!.pdf, document"
  })
  void makesASlugOfThePath(String path, String id) {
    assertThat(assign(file(path))).isEqualTo(id);
  }

  @Test
  void cutsLongPathsAtEightyCharacters() {
    assertThat(assign(file("a".repeat(79) + "/b.pdf"))).isEqualTo("a".repeat(79));
  }

  @Test
  void appendsAChecksumToTheLaterOfTwo() {
    String first = assign(file("report.docx"));
    String second = assign(file("report.pdf"));

    assertThat(first).isEqualTo("report");
    assertThat(second).isEqualTo("report-" + checksum("report.pdf"));
  }

  @Test
  void appendsAChecksumToADeclaredIdThatIsTaken() {
    assign(file("a.md"), "the-code");

    String second = assign(file("b.md"), "the-code");

    assertThat(second).isEqualTo("the-code-" + checksum("b.md"));
  }

  @Test
  void givesThreeSourcesWithTheSamePathThreeIds() {
    String first = assign(file("a", "report.pdf"));
    String second = assign(file("b", "report.pdf"));
    String third = assign(file("c", "report.pdf"));

    assertThat(first).isEqualTo("report");
    assertThat(second).isEqualTo("report-" + checksum("report.pdf"));
    assertThat(third).isNotEqualTo(second).matches("report-[0-9a-f]{6}");
  }

  @Test
  void givesNoIdASecondTimeThatSomeoneDeclaredInTheFormOfAChecksum() {
    String taken = "report-" + checksum("report.pdf");
    assign(file("a.md"), taken);
    assign(file("report.docx"));

    assertThat(assign(file("report.pdf"))).isNotEqualTo(taken).startsWith("report-");
  }

  @Test
  void givesTheSameIdsAgainWhateverWasAssignedBefore() {
    ScannedFile third = file("c", "report.pdf");
    assign(file("a", "report.pdf"));
    assign(file("b", "report.pdf"));
    String id = assign(third);
    DocumentIds next = new DocumentIds();
    next.keep(new DocumentId(id), third);

    next.assign(file("a", "report.pdf"), Optional.empty());
    next.assign(file("b", "report.pdf"), Optional.empty());

    assertThat(next.assign(third, Optional.empty()).value()).isEqualTo(id);
  }

  @Test
  void leavesAnIdWithAChecksumToItsFileAfterTheClashIsOver() {
    String id = "report-" + checksum("report.pdf");
    ids.keep(new DocumentId(id), file("report.pdf"));

    assertThat(assign(file("report.pdf"))).isEqualTo(id);
  }

  @Test
  void givesAFileTheIdItDeclaresAfterTheClashIsOver() {
    ids.keep(new DocumentId("the-code-" + checksum("b.md")), file("b.md"));

    assertThat(assign(file("b.md"), "the-code")).isEqualTo("the-code");
  }

  @Test
  void leavesAnIdToWhoeverHasIt() {
    ids.keep(new DocumentId("report"), file("report.pdf"));

    assertThat(assign(file("report.docx"))).isEqualTo("report-" + checksum("report.docx"));
    assertThat(assign(file("report.pdf"))).isEqualTo("report");
  }

  @Test
  void leavesAnIdToWhoeverHasItThoughAnotherDeclaresIt() {
    ids.keep(new DocumentId("the-code"), file("z.md"));

    assertThat(assign(file("a.md"), "the-code")).isEqualTo("the-code-" + checksum("a.md"));
  }

  @Test
  void givesAFileItsNewDeclaredId() {
    ids.keep(new DocumentId("report"), file("report.md"));

    assertThat(assign(file("report.md"), "global-report")).isEqualTo("global-report");
  }

  @Test
  void knowsWhoHoldsAnId() {
    assign(file("2021/report.pdf"), "global-report");

    assertThat(ids.holder(new DocumentId("global-report"))).isEqualTo("2021/report.pdf");
    assertThat(ids.holder(new DocumentId("report"))).isNull();
  }
}

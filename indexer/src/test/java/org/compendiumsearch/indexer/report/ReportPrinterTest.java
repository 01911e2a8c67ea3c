package org.compendiumsearch.indexer.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReportPrinterTest {
  private static FileReport file(String path, String outcome, @Nullable String cause) {
    return new FileReport("reports", path, outcome, cause, null, 0, null);
  }

  private static RunReport report(List<FileReport> files, int added, String... notes) {
    return new RunReport(
        files,
        new RunReport.Changes(added, 0, added, added, 5, 6, added),
        List.of(notes),
        1265,
        12345,
        true,
        Duration.ofMillis(2345));
  }

  private static List<String> printed(RunReport report) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    new ReportPrinter(new PrintStream(bytes, true, StandardCharsets.UTF_8)).print(report);
    return bytes.toString(StandardCharsets.UTF_8).lines().toList();
  }

  private static RunReport broken(int files) {
    List<FileReport> reports = new ArrayList<>();
    for (int i = 1; i <= files; i++) {
      reports.add(file("f" + i, "corrupt", "cut off"));
    }
    return report(reports, 0);
  }

  @Test
  void printsOneLineWhereAllIsWell() {
    RunReport report =
        report(
            List.of(
                file("a", "unchanged", null),
                file("b", "indexed", null),
                file("c", "unchanged", null)),
            2);

    assertThat(printed(report))
        .containsExactly(
            "1,265 documents, 12,345 entries in the index; files: 1 indexed, 2 unchanged;"
                + " 2 new, 2 moved, 2 removed, 2 parsed; 2.3 s");
  }

  @Test
  void saysSoWhereThereAreNoFiles() {
    assertThat(printed(report(List.of(), 0)))
        .containsExactly(
            "1,265 documents, 12,345 entries in the index; files: none; nothing has changed;"
                + " 2.3 s");
  }

  @Test
  void namesEachFileThatWasNotReadWithItsCause() {
    RunReport report =
        report(
            List.of(
                file("2021/a.pdf", "encrypted", "it needs a password; save it without one"),
                file("b.pdf", "indexed", null),
                file("c.md", "partial", "c.md, line 2: unknown key \"x\"")),
            0,
            "The source \"/gone\" is not there.");

    assertThat(printed(report))
        .containsExactly(
            "Not read, or not wholly:",
            "  reports/2021/a.pdf  [encrypted] it needs a password; save it without one",
            "  reports/c.md  [partial] c.md, line 2: unknown key \"x\"",
            "The source \"/gone\" is not there.",
            "1,265 documents, 12,345 entries in the index; files: 1 encrypted, 1 indexed, 1 partial;"
                + " nothing has changed; 2.3 s");
  }

  @Test
  void namesTwentyFilesAndWhereTheOthersStand() {
    List<String> lines = printed(broken(22));

    assertThat(lines).hasSize(23);
    assertThat(lines.get(1)).isEqualTo("  reports/f1  [corrupt] cut off");
    assertThat(lines.get(20)).isEqualTo("  reports/f20  [corrupt] cut off");
    assertThat(lines.get(21))
        .isEqualTo("  ... and 2 more; report.json in the data folder lists all");
    assertThat(lines.get(22)).startsWith("1,265 documents");
  }

  @Test
  void namesTwentyFilesWithoutMore() {
    assertThat(printed(broken(20))).hasSize(22).noneMatch(line -> line.contains("more"));
  }
}

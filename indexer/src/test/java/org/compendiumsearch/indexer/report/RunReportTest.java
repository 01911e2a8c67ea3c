package org.compendiumsearch.indexer.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.compendiumsearch.core.error.ExitCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunReportTest {
  private static final FileReport INDEXED =
      new FileReport("reports", "a.md", "indexed", null, "a", 2, null);
  private static final FileReport DUPLICATE =
      new FileReport("reports", "b.md", "duplicate", null, null, 0, "old/b.md");
  private static final FileReport PARTIAL =
      new FileReport("reports", "c.md", "partial", "c.md, line 2: \"x\"", "c", 1, null);

  private static RunReport report(List<FileReport> files, String... notes) {
    return new RunReport(
        files,
        new RunReport.Changes(1, 2, 3, 4, 5, 6, 7),
        List.of(notes),
        2,
        3,
        true,
        Duration.ofMillis(1234));
  }

  @Test
  void countsFilesByOutcome() {
    assertThat(report(List.of(PARTIAL, INDEXED, DUPLICATE, INDEXED)).byOutcome())
        .containsExactly(
            java.util.Map.entry("duplicate", 1),
            java.util.Map.entry("indexed", 2),
            java.util.Map.entry("partial", 1));
  }

  @Test
  void endsWellWhereAllFilesWereRead() {
    assertThat(report(List.of(INDEXED, DUPLICATE)).exitCode()).isEqualTo(ExitCode.DONE);
  }

  @Test
  void endsOtherwiseWhereAFileWasNotWhollyRead() {
    assertThat(report(List.of(INDEXED, PARTIAL)).exitCode())
        .isEqualTo(ExitCode.SOME_FILES_NOT_READ);
  }

  @Test
  void endsOtherwiseWhereThereIsSomethingToSay() {
    assertThat(report(List.of(INDEXED), "A note.").exitCode())
        .isEqualTo(ExitCode.SOME_FILES_NOT_READ);
  }

  @Test
  void writesItselfAsJson(@TempDir Path temp) throws IOException {
    Path file = temp.resolve("data/report.json");

    report(List.of(INDEXED, DUPLICATE, PARTIAL)).write(file);

    assertThat(Files.readString(file))
        .isEqualTo(
            """
            {
              "files" : [ {
                "source" : "reports",
                "path" : "a.md",
                "outcome" : "indexed",
                "cause" : null,
                "documentId" : "a",
                "entries" : 2
              }, {
                "source" : "reports",
                "path" : "b.md",
                "outcome" : "duplicate",
                "cause" : null,
                "documentId" : null,
                "entries" : 0,
                "movedFrom" : "old/b.md"
              }, {
                "source" : "reports",
                "path" : "c.md",
                "outcome" : "partial",
                "cause" : "c.md, line 2: \\"x\\"",
                "documentId" : "c",
                "entries" : 1
              } ],
              "totals" : {
                "files" : {
                  "duplicate" : 1,
                  "indexed" : 1,
                  "partial" : 1
                },
                "documents" : 2,
                "entries" : 3,
                "new" : 1,
                "changed" : 2,
                "moved" : 3,
                "removed" : 4,
                "unchanged" : 5,
                "duplicate" : 6,
                "parsed" : 7,
                "seconds" : 1.234
              }
            }
            """);
  }

  @Test
  void replacesTheReportOfTheRunBefore(@TempDir Path temp) throws IOException {
    Path file = temp.resolve("report.json");
    report(List.of(INDEXED, PARTIAL)).write(file);

    report(List.of()).write(file);

    assertThat(file).content().doesNotContain("a.md");
    assertThat(temp)
        .isDirectoryContaining(file::equals)
        .isDirectoryNotContaining(f -> !f.equals(file));
  }
}

package org.compendiumsearch.indexer.evaluate.headings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.compendiumsearch.indexer.testing.Folder;
import org.compendiumsearch.indexer.testing.Pdf;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class EvaluateHeadingsCommandTest {
  private final Path temp;

  EvaluateHeadingsCommandTest(@TempDir Path temp) {
    this.temp = temp;
  }

  private String run(String... options) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    CommandLine command = new CommandLine(new EvaluateHeadingsCommand(out));
    String[] arguments = java.util.Arrays.copyOf(options, options.length + 1);
    arguments[options.length] = temp.toString();
    assertThat(command.execute(arguments)).isZero();
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private static Pdf report() {
    Pdf pdf = new Pdf();
    String[] titles = {"Aims", "Means", "Results", "Lessons"};
    for (int i = 0; i < titles.length; i++) {
      pdf.page().bold(72, 16, titles[i]);
      for (int line = 0; line < 5; line++) {
        pdf.line(100 + 13 * line, "Words of " + titles[i] + " that go on, " + "abcde".charAt(line));
      }
      pdf.bookmark(1, titles[i], i + 1);
    }
    return pdf;
  }

  @Test
  void comparesTheHeadingsWithTheOutlineAndCountsWhatItLeavesOut() {
    Folder folder = new Folder(temp);
    folder.write("report.pdf", report().bytes());
    folder.write("plain.pdf", new Pdf().page().line(72, "Text.").bytes());
    folder.write("broken.pdf", "no PDF".getBytes(StandardCharsets.UTF_8));

    assertThat(run())
        .contains("3 files: 1 compared; left out: 1 without outline")
        .contains("1 unreadable")
        .contains("levels 1-2: 1 files, 4 headings; over all precision 1.000 recall 1.000");
  }

  @Test
  void tellsTheTimeAgainstPlainText() {
    new Folder(temp).write("report.pdf", report().bytes());

    assertThat(run("--time")).contains("files: plain text").contains("ratio");
  }
}

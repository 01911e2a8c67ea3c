package org.compendiumsearch.indexer.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.compendiumsearch.indexer.testing.SettableClock;
import org.junit.jupiter.api.Test;

class ProgressTest {
  private final SettableClock clock = new SettableClock();
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);

  private List<String> printed() {
    return bytes.toString(StandardCharsets.UTF_8).lines().toList();
  }

  @Test
  void saysNothingWhereItIsQuick() {
    try (Progress progress = Progress.over(3, out, clock, false)) {
      for (int i = 0; i < 3; i++) {
        clock.pass(Duration.ofSeconds(3));
        progress.step();
      }
    }

    assertThat(printed()).isEmpty();
  }

  @Test
  void printsALineEveryTenSeconds() {
    try (Progress progress = Progress.over(100, out, clock, false)) {
      for (int i = 0; i < 8; i++) {
        clock.pass(Duration.ofSeconds(4));
        progress.step();
      }
    }

    assertThat(printed()).containsExactly("3 of 100 files", "6 of 100 files");
  }

  @Test
  void printsALineForAFileThatTookLong() {
    try (Progress progress = Progress.over(2, out, clock, false)) {
      clock.pass(Duration.ofMinutes(5));
      progress.step();
      progress.step();
    }

    assertThat(printed()).containsExactly("1 of 2 files");
  }

  @Test
  void showsABarOnATerminal() {
    try (Progress progress = Progress.over(2, out, clock, true)) {
      progress.step();
      progress.step();
    }

    assertThat(bytes.toString(StandardCharsets.UTF_8))
        .contains("Indexing")
        .contains("100%")
        .contains("2/2")
        .doesNotContain("files");
  }

  @Test
  void showsNoBarWhereThereIsNothingToDo() {
    Progress.over(0, out, clock, true).close();

    assertThat(printed()).isEmpty();
  }
}

package org.compendiumsearch.indexer.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class FaultTextTest {
  private static final String NOTHING_TOLD = "it is not what its kind of file should be";

  @Test
  void tellsTheInnermostMessage() {
    Exception fault = new IllegalStateException("outer", new IOException("the end is missing"));

    assertThat(FaultText.of(fault)).isEqualTo("the end is missing");
  }

  @Test
  void passesOverMessagesThatOnlyRepeatAClass() {
    Exception inner = new IOException("no table of objects", new IllegalStateException());
    Exception fault = new IllegalStateException("java.io.IOException: no table of objects", inner);

    assertThat(FaultText.of(fault)).isEqualTo("no table of objects");
    assertThat(FaultText.of(new IOException("java.io.EOFException"))).isEqualTo(NOTHING_TOLD);
  }

  @Test
  void findsWordsWhereNothingIsTold() {
    assertThat(FaultText.of(new IOException())).isEqualTo(NOTHING_TOLD);
    assertThat(FaultText.of(new IOException(" \n"))).isEqualTo(NOTHING_TOLD);
  }

  @Test
  void tellsEverythingOnOneLineWithoutObjects() {
    Exception fault = new IOException(" wrong\n at org.example.Parser@1a2b3c  here ");

    assertThat(FaultText.of(fault)).isEqualTo("wrong at here");
  }

  @Test
  void cutsWhatIsLong() {
    assertThat(FaultText.of(new IOException("x".repeat(500)))).isEqualTo("x".repeat(200) + "…");
    assertThat(FaultText.of(new IOException("x".repeat(200)))).isEqualTo("x".repeat(200));
  }
}

package org.compendiumsearch.indexer.extract.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PdfContentsEntryTest {
  @ParameterizedTest
  @CsvSource({
    "Aims . . . . . 12, Aims, 12, true",
    "1.2 Means of banks......3, 1.2 Means of banks, 3, true",
    "Foreword ………… iv, Foreword, 0, true",
    "Results 45, Results, 45, false"
  })
  void readsTitleAndNumber(String line, String title, int number, boolean dotted) {
    assertThat(PdfContentsEntry.of(line)).isEqualTo(new PdfContentsEntry(title, number, dotted));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Aims", "in section 1.2", "COVID19", "12 . . . 13", "", "call 12345"})
  void takesOtherLinesForText(String line) {
    assertThat(PdfContentsEntry.of(line)).isNull();
  }

  @Test
  void takesAWordOfRomanLettersForAWord() {
    assertThat(PdfContentsEntry.of("the film")).isNull();
  }
}

package org.compendiumsearch.indexer.extract.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PdfTextTest {
  private static String join(String... lines) {
    StringBuilder paragraph = new StringBuilder();
    for (String line : lines) {
      PdfText.join(paragraph, line);
    }
    return paragraph.toString();
  }

  @Test
  void takesLigaturesApart() {
    assertThat(PdfText.clean("o\uFB03ce \uFB01nds \uFB06ill \uFB00 \uFB02"))
        .isEqualTo("office finds still ff fl");
  }

  @Test
  void leavesOtherLettersAsTheyAre() {
    assertThat(PdfText.clean("œuvre ½ ﷺ ｆ ① İı")).isEqualTo("œuvre ½ ﷺ ｆ ① İı");
  }

  @Test
  void dropsSoftHyphensButTheLast() {
    assertThat(PdfText.clean("co\u00ADop\u00ADer\u00AD")).isEqualTo("cooper\u00AD");
  }

  @Test
  void foldsSpacesAndControlCharacters() {
    assertThat(PdfText.clean("\u0007 a\u00A0\u00A0b\tc\u2003d \u0000")).isEqualTo("a b c d");
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '\'',
      value = {
        "a line, and another, a line and another",
        "exploi-, tation, exploitation",
        "exploi\u2010, tation, exploitation",
        "exploi\u00AD, Tation, exploiTation",
        "anti-, Slavery, anti-Slavery",
        "2010-, 2015, 2010-2015",
        "COVID-, 19, COVID-19",
        "a dash -, and more, a dash - and more",
        "-, item, - item",
        "'', only, only",
        "only, '', 'only '"
      })
  void joinsLines(String first, String second, String joined) {
    assertThat(join(first, second)).isEqualTo(joined);
  }

  @Test
  void joinsAWordThatRunsOverThreeLines() {
    assertThat(join("inter-", "gouvern-", "mental")).isEqualTo("intergouvernmental");
  }

  @ParameterizedTest
  @CsvSource({
    "1.2 The Scope:, 12thescope",
    "IĞDIR, iğdir",
    "ｆｕｌｌ Ⅳ, fulliv",
    "人口-贩运, 人口贩运",
    "'!?', ''"
  })
  void comparesByLettersAndDigitsAlone(String text, String same) {
    assertThat(PdfText.comparable(text)).isEqualTo(same);
  }
}

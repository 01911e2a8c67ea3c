package org.compendiumsearch.indexer.extract.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PdfNumberTest {
  @ParameterizedTest
  @CsvSource({
    "1 Aims, 1, aims",
    "1.2. Means of banks, 2, meansofbanks",
    "2.3.1 Hotels, 3, hotels",
    "A.1 Forms, 2, forms",
    "II. Results, 1, results",
    "Chapter 3: Lessons, 1, lessons",
    "Annex A – Forms, 1, forms",
    "Capítulo 2 Bancos, 1, bancos",
    "第三章 伙伴关系, 1, 伙伴关系",
    "A house of cards, 0, ahouseofcards",
    "2019 was a year, 0, 2019wasayear",
    "Aims, 0, aims"
  })
  void readsTheNumberBeforeAHeading(String text, int depth, String words) {
    assertThat(PdfNumber.of(text).depth()).isEqualTo(depth);
    assertThat(PdfNumber.words(text)).isEqualTo(words);
  }
}

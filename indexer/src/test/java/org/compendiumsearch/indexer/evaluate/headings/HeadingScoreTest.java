package org.compendiumsearch.indexer.evaluate.headings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.compendiumsearch.indexer.extract.pdf.PdfHeadingsCheck.Comparison;
import org.compendiumsearch.indexer.extract.pdf.PdfHeadingsCheck.Place;
import org.compendiumsearch.indexer.extract.pdf.PdfHeadingsCheck.Use;
import org.junit.jupiter.api.Test;

class HeadingScoreTest {
  private static final Comparison FILE =
      new Comparison(
          Use.GOOD,
          List.of(new Place("aims", 1, 1), new Place("banks", 2, 2), new Place("hotels", 3, 3)),
          List.of(
              new Place("1aims", 1, 1),
              new Place("banks", 2, 9),
              new Place("hotels", 2, 3),
              new Place("aims", 1, 1)),
          9);

  @Test
  void countsAHeadingOnlyOnItsPageAndOnce() {
    assertThat(HeadingScore.of(FILE, Integer.MAX_VALUE)).isEqualTo(new HeadingScore(2, 4, 3));
  }

  @Test
  void countsAHeadingOnlyIfBothSidesHaveItWithinTheLevels() {
    assertThat(HeadingScore.of(FILE, 2)).isEqualTo(new HeadingScore(1, 4, 2));
  }

  @Test
  void givesPrecisionRecallAndTheirMean() {
    HeadingScore score = new HeadingScore(2, 4, 3);

    assertThat(score.precision()).isEqualTo(0.5);
    assertThat(score.recall()).isEqualTo(2.0 / 3);
    assertThat(score.f1()).isCloseTo(4.0 / 7, within(1e-9));
    assertThat(HeadingScore.NONE.f1()).isZero();
    assertThat(score).hasToString("precision 0.500 recall 0.667 F1 0.571");
  }
}

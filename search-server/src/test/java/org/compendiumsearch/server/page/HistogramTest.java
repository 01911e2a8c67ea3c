package org.compendiumsearch.server.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.compendiumsearch.core.query.Filters;
import org.junit.jupiter.api.Test;

class HistogramTest {
  private static Histogram of(Map<Integer, Integer> counts, Filters filters) {
    return Histogram.of(new TreeMap<>(counts), filters);
  }

  @Test
  void aBarForEachYearAndNoneIsLeftOut() {
    Histogram years = of(Map.of(2001, 3, 2004, 6), Filters.none());

    assertThat(years.bars())
        .extracting(Histogram.Bar::from)
        .containsExactly(2001, 2002, 2003, 2004);
    assertThat(years.bars()).extracting(Histogram.Bar::count).containsExactly(3, 0, 0, 6);
    assertThat(years.bars()).extracting(Histogram.Bar::height).containsExactly(20, 0, 0, 40);
    assertThat(years.most()).isEqualTo(6);
    assertThat(years.mostFrom()).isEqualTo(2004);
    assertThat(years.span()).isEqualTo("2001–2004");
  }

  @Test
  void manyYearsShareBarsOfOneWidthAndNothingIsLost() {
    Histogram years = of(Map.of(1900, 1, 1999, 2, 2020, 4), Filters.none());

    assertThat(years.bars()).hasSizeLessThanOrEqualTo(45);
    assertThat(years.bars().stream().mapToInt(Histogram.Bar::count).sum()).isEqualTo(7);
    assertThat(years.bars().getLast().to()).isEqualTo(2020);
    assertThat(years.bars().getFirst().name()).isEqualTo("1900–1902");
  }

  @Test
  void aSmallCountCanStillBeSeen() {
    Histogram years = of(Map.of(2000, 1, 2001, 1_000), Filters.none());

    assertThat(years.bars().getFirst().height()).isEqualTo(2);
  }

  @Test
  void theChosenRangeIsShown() {
    Histogram years = of(Map.of(2000, 1, 2001, 1, 2002, 1), Filters.none().withYears(2001, null));

    assertThat(years.bars()).extracting(Histogram.Bar::chosen).containsExactly(false, true, true);
  }

  @Test
  void withoutYearsThereIsNothingToDraw() {
    assertThat(of(Map.of(), Filters.none()).bars()).isEmpty();
  }
}

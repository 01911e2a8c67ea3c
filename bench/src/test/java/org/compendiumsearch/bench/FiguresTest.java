package org.compendiumsearch.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class FiguresTest {
  @Test
  void theMedianIsTheMiddleOfThemInOrder() {
    Figures figures = new Figures("x", List.of(3.0, 1.0, 2.0), List.of(5.0, 9.0, 7.0));

    assertThat(figures.least()).isEqualTo(1);
    assertThat(figures.median()).isEqualTo(2);
    assertThat(figures.most()).isEqualTo(3);
    assertThat(figures.processor()).isEqualTo(7);
  }

  @Test
  void theMedianOfAnEvenNumberIsTheMeanOfTheTwoInTheMiddle() {
    assertThat(new Figures("x", List.of(4.0, 1.0, 2.0, 3.0), List.of()).median()).isEqualTo(2.5);
  }

  @Test
  void nothingMeasuredIsNoFigure() {
    assertThatThrownBy(() -> new Figures("x", List.of(), List.of()))
        .hasMessage("nothing was measured of \"x\"");
  }
}

package org.compendiumsearch.core.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.compendiumsearch.core.testing.Entries.entry;

import java.util.List;
import org.compendiumsearch.core.model.FacetAssignment;
import org.compendiumsearch.core.model.Reason;
import org.junit.jupiter.api.Test;

class LeastCertainTest {
  /** A value with this score, of which 1 is needed. */
  private static FacetAssignment given(String facet, String value, double score) {
    Reason.Evidence evidence = new Reason.Evidence("word", List.of("words"), 1, score);
    return FacetAssignment.byRule(
        facet, value, "words (1 time)", new Reason(score, 1, List.of(evidence)));
  }

  private static List<String> shown(LeastCertain least) {
    return least.doubts().stream()
        .map(each -> each.entry().id() + " " + each.assignment().value())
        .toList();
  }

  @Test
  void keepsTheLeastCertainAndCountsAll() {
    LeastCertain least = new LeastCertain(2, each -> true);

    least.visit(entry("a").facet(given("sector", "sure", 10)).build());
    least.visit(
        entry("b").facet(given("sector", "hardly", 1.1)).facet(given("kind", "half", 2)).build());

    assertThat(shown(least)).containsExactly("b hardly", "b half");
    assertThat(least.doubts().getLast().confidence()).isEqualTo(0.5);
    assertThat(least.total()).isEqualTo(3);
  }

  @Test
  void leavesOutWhatNoRuleGave() {
    LeastCertain least = new LeastCertain(9, each -> true);

    least.visit(
        entry("a")
            .facet("sector", "declared")
            .facet(FacetAssignment.corrected("sector", "corrected", "page 3"))
            .build());

    assertThat(least.doubts()).isEmpty();
    assertThat(least.total()).isZero();
  }

  @Test
  void countsOnlyWhatIsWanted() {
    LeastCertain least = new LeastCertain(9, each -> each.facet().equals("kind"));

    least.visit(entry("a").facet(given("sector", "x", 1.1)).facet(given("kind", "y", 1.2)).build());

    assertThat(shown(least)).containsExactly("a y");
    assertThat(least.total()).isEqualTo(1);
  }

  @Test
  void ordersEqualsTheSameInWhateverOrderTheyCome() {
    LeastCertain forward = new LeastCertain(3, each -> true);
    LeastCertain backward = new LeastCertain(3, each -> true);
    List<String> ids = List.of("a", "b", "c", "d", "e");
    for (String id : ids) {
      forward.visit(entry(id).facet(given("sector", "x", 2)).build());
    }
    for (String id : ids.reversed()) {
      backward.visit(entry(id).facet(given("sector", "x", 2)).build());
    }

    assertThat(shown(forward)).containsExactly("a x", "b x", "c x");
    assertThat(shown(backward)).isEqualTo(shown(forward));
  }

  @Test
  void keepsAtLeastOne() {
    assertThatThrownBy(() -> new LeastCertain(0, each -> true))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("size: 0");
  }
}

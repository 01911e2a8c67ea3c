package org.compendiumsearch.bench.beside;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AnswerTest {
  @Test
  void agreesWithTheSameCountsWhateverIsListedWithoutEntries() {
    Answer ours = answer(7, Map.of("sector", Map.of("fishing", 3L, "hotels", 0L)));
    Answer theirs = answer(7, Map.of("sector", Map.of("fishing", 3L), "scope", Map.of()));

    assertThat(ours.differences(theirs)).isEmpty();
  }

  @Test
  void tellsWhatDiffers() {
    Answer ours = answer(7, Map.of("sector", Map.of("fishing", 3L)));
    Answer theirs = answer(8, Map.of("sector", Map.of("hotels", 3L)));

    assertThat(ours.differences(theirs)).containsExactly("total 7 and 8", "counts of sector");
  }

  @Test
  void comparesTheCommonestCountsWhereNotAllAreListed() {
    Map<String, Long> many = new HashMap<>();
    for (int i = 0; i < Answer.VALUES; i++) {
      many.put("name " + i, 5L);
    }
    Map<String, Long> others = new HashMap<>(many);
    others.remove("name 3");
    others.put("name 300", 5L);
    Answer ours = answer(900, Map.of("partner", many));

    assertThat(ours.differences(answer(900, Map.of("partner", others)))).isEmpty();
    others.put("name 300", 6L);
    assertThat(ours.differences(answer(900, Map.of("partner", others))))
        .containsExactly("counts of partner");
  }

  private static Answer answer(long total, Map<String, Map<String, Long>> facets) {
    return new Answer(total, 7, 7, facets);
  }
}

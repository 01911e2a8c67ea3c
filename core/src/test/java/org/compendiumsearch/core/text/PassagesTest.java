package org.compendiumsearch.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.compendiumsearch.core.testing.RandomCases;
import org.compendiumsearch.core.testing.engine.RandomText;
import org.compendiumsearch.core.text.Passages.Passage;
import org.junit.jupiter.api.Test;

class PassagesTest {
  private static List<Passage> of(String text) {
    return Passages.of(text, text.length(), "en");
  }

  @Test
  void keepsSentencesWhole() {
    String text = "This sentence has some forty-five characters. ".repeat(40);

    List<Passage> passages = of(text);

    assertThat(passages).hasSizeGreaterThan(2);
    assertThat(passages)
        .allSatisfy(
            each ->
                assertThat(each.of(text))
                    .startsWith("This")
                    .endsWith("characters.")
                    .hasSizeBetween(300, 800));
  }

  @Test
  void cutsWhatHasNoEndBetweenWords() {
    String text = "word ".repeat(1_000);

    assertThat(of(text))
        .allSatisfy(each -> assertThat(each.of(text).strip()).startsWith("word").endsWith("word"));
  }

  @Test
  void cutsChineseAtItsSentences() {
    String text = "这是一个关于人口贩运的句子。".repeat(100);

    assertThat(Passages.of(text, text.length(), "zh"))
        .hasSizeGreaterThan(1)
        .allSatisfy(each -> assertThat(each.of(text)).endsWith("。"));
  }

  @Test
  void leavesOutWhatFollowsTheEnd() {
    String text = "A sentence. References: none.";

    assertThat(Passages.of(text, 11, "en")).containsExactly(new Passage(0, 11));
    assertThat(of("")).isEmpty();
    assertThat(of(" \n ")).isEmpty();
  }

  @Test
  void losesNothingOfAnyText() {
    RandomCases.run(
        200,
        random -> {
          String text = RandomText.prose(random).repeat(1 + random.nextInt(20));

          int end = 0;
          for (Passage each : of(text)) {
            assertThat(text.substring(end, each.start())).isBlank();
            assertThat(each.end() - each.start()).isBetween(1, 1_500);
            end = each.end();
          }
          assertThat(text.substring(end)).isBlank();
        });
  }
}

package org.compendiumsearch.indexer.likeness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.compendiumsearch.core.model.DocumentId;
import org.compendiumsearch.indexer.extract.Block;
import org.junit.jupiter.api.Test;

class SketchTest {
  /** Returns articles under headings, each with its number, in made-up words of a language. */
  private static List<Block> articles(String word, double stretch, boolean numbered) {
    Random random = new Random(7);
    List<Block> blocks = new ArrayList<>();
    for (int article = 1; article <= 30; article++) {
      blocks.add(Block.heading(1 + article % 3, word + (numbered ? " " + article : ""), null));
      int length = (int) (stretch * (5 + random.nextInt(200)));
      blocks.add(Block.paragraph((word + " ").repeat(length).strip(), null));
    }
    return blocks;
  }

  private static Sketch sketch(String id, List<Block> blocks) {
    return Sketch.of(new DocumentId(id), blocks);
  }

  private static Sketch kept(Sketch sketch) {
    return Sketch.from(sketch.likeness().sketch());
  }

  @Test
  void comesBackAsItWasKept() {
    Sketch sketch = sketch("a-report", articles("hotel", 1, true));
    Sketch again = kept(sketch);

    assertThat(again.work()).isEqualTo("a-report");
    assertThat(again.words()).isEqualTo(sketch.words());
    assertThat(again.numbers().marks()).isEqualTo(sketch.numbers().marks());
    assertThat(again.numbers().gaps()).isEqualTo(sketch.numbers().gaps());
    assertThat(again.headings().marks()).isEqualTo(sketch.headings().marks());
    assertThat(again.headings().gaps()).isEqualTo(sketch.headings().gaps());
    assertThat(again.likeness().keys()).isEqualTo(sketch.likeness().keys());
  }

  @Test
  void tellsATranslationByItsNumbersOrItsHeadings() {
    Sketch english = sketch("a", articles("hotel", 1, true));
    Sketch bare = sketch("a", articles("hotel", 1, false));

    assertThat(english.translation(kept(sketch("b", articles("гостиница", 1.2, true)))))
        .isGreaterThan(0.85);
    assertThat(bare.translation(kept(sketch("b", articles("гостиница", 1.2, false)))))
        .isGreaterThan(0.92);
    assertThat(bare.translation(sketch("b", articles("x", 1, false).subList(0, 30)))).isZero();
  }

  @Test
  void takesNumbersInOtherScriptsForTheSame() {
    Sketch latin = sketch("a", List.of(Block.paragraph("In 2019, 1234 people and 56.", null)));
    Sketch arabic = sketch("a", List.of(Block.paragraph("٢٠١٩ ١٢٣٤ ٥٦", null)));

    assertThat(latin.numbers().marks()).hasSize(3).isEqualTo(arabic.numbers().marks());
  }

  @Test
  void knowsWorksByDeclaration() {
    Sketch one = sketch("a", List.of(Block.paragraph("x", null)));

    assertThat(one.isSameWork(kept(sketch("a", List.of(Block.paragraph("y", null)))))).isTrue();
    assertThat(one.isSameWork(sketch("b", List.of()))).isFalse();
    assertThat(one.exactKeys()).containsExactly("wa");
  }

  @Test
  void comparesTextsWithoutSpacesByTheirLetters() {
    String chinese = "人口贩运是一种严重的犯罪行为各国政府和企业正在合作打击这种犯罪并保护受害者的权利和尊严";
    Sketch one = sketch("a", List.of(Block.paragraph(chinese.repeat(3) + "甲", null)));
    Sketch other = sketch("b", List.of(Block.paragraph(chinese.repeat(3) + "乙", null)));

    assertThat(one.nearness(other)).isGreaterThan(0.8);
  }

  @Test
  void isNothingWhereThereIsNoText() {
    Sketch empty = Sketch.from(new byte[0]);

    assertThat(empty.nearness(empty)).isZero();
    assertThat(empty.translation(empty)).isZero();
  }
}

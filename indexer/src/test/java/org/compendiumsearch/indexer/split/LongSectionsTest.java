package org.compendiumsearch.indexer.split;

import static org.assertj.core.api.Assertions.assertThat;
import static org.compendiumsearch.indexer.split.Splits.ONE;
import static org.compendiumsearch.indexer.split.Splits.h;
import static org.compendiumsearch.indexer.split.Splits.level;
import static org.compendiumsearch.indexer.split.Splits.p;
import static org.compendiumsearch.indexer.split.Splits.split;

import java.util.List;
import org.compendiumsearch.indexer.extract.Block;
import org.compendiumsearch.indexer.source.Entries;
import org.junit.jupiter.api.Test;

/** What is too long to be quoted is divided. */
class LongSectionsTest {
  private static Block paragraphOn(int page, int words) {
    return Block.paragraph("word ".repeat(words).strip(), new Block.Page(page, null));
  }

  @Test
  void dividesALongSectionAtTheEndsOfParagraphsAndKeepsItsPath() {
    Split split =
        split(
            Entries.SECTIONS,
            h(1, "Part"),
            p("a ".repeat(900).strip()),
            p("b ".repeat(900).strip()),
            p("c ".repeat(900).strip()));

    assertThat(split.sections()).extracting(Section::slug).containsExactly("part", "part-2");
    assertThat(split.sections()).extracting(Section::headingPath).containsOnly(List.of("Part"));
    assertThat(split.headings()).extracting(Split.Heading::section).containsExactly(0);
  }

  @Test
  void dividesNothingOfADocumentThatIsOneEntryOrCutAtALevel() {
    Block[] blocks = {h(1, "Part"), p("a ".repeat(2000).strip()), p("b ".repeat(2000).strip())};

    assertThat(split(ONE, blocks).sections()).hasSize(1);
    assertThat(split(level(1), blocks).sections()).hasSize(1);
  }

  @Test
  void makesRunsOfPagesOfALongTextWithoutHeadings() {
    Split split =
        split(
            Entries.SECTIONS,
            paragraphOn(1, 700),
            paragraphOn(2, 700),
            paragraphOn(3, 700),
            paragraphOn(4, 100));

    assertThat(split.sections())
        .extracting(Section::slug)
        .containsExactly("pages-1-2", "pages-3-4");
    assertThat(split.headings())
        .containsExactly(
            new Split.Heading("Pages 1-2", 1, 1, 0), new Split.Heading("Pages 3-4", 1, 3, 1));
  }
}

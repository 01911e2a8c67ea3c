package org.compendiumsearch.indexer.split;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.compendiumsearch.core.model.PageMark;
import org.compendiumsearch.indexer.extract.Block;
import org.compendiumsearch.indexer.extract.Block.Page;
import org.compendiumsearch.indexer.source.Entries;
import org.junit.jupiter.api.Test;

/**
 * Every paragraph lands in exactly one section, in order, below the right headings, on the right
 * page. {@code -Dtests.seed=} repeats a failure with its first case.
 */
class EntrySplitterRandomTest {
  private static final int CASES = 1000;
  private static final long SEED = Long.getLong("tests.seed", System.nanoTime());

  /** A paragraph, or a heading that begins no section, as it is to be found. */
  private record Line(List<String> headingPath, String text, int page) {}

  @Test
  void findsEveryParagraphOnceInItsPlace() {
    for (long seed = SEED; seed < SEED + CASES; seed++) {
      Random random = new Random(seed);
      Entries entries = entries(random);
      List<Block> blocks = blocks(random);

      Split split = EntrySplitter.split(blocks, entries);

      String failure = "-Dtests.seed=" + seed + " " + entries + " " + blocks;
      assertThat(found(split)).as(failure).isEqualTo(expected(blocks, entries));
    }
  }

  @Test
  void givesEverySectionItsOwnSlugAndAtMostOneHeading() {
    for (long seed = SEED; seed < SEED + CASES; seed++) {
      Random random = new Random(seed);
      Entries entries = entries(random);
      List<Block> blocks = blocks(random);

      Split split = EntrySplitter.split(blocks, entries);

      String failure = "-Dtests.seed=" + seed + " " + entries + " " + blocks;
      assertThat(split.sections()).extracting(Section::slug).as(failure).doesNotHaveDuplicates();
      assertThat(beginnings(split)).as(failure).doesNotHaveDuplicates().isSorted();
      for (Split.Heading heading : split.headings()) {
        if (heading.section() >= 0) {
          assertThat(split.sections().get(heading.section()).headingPath().getLast())
              .as(failure)
              .isEqualTo(heading.text());
        }
      }
    }
  }

  private static List<Integer> beginnings(Split split) {
    return split.headings().stream().map(Split.Heading::section).filter(s -> s >= 0).toList();
  }

  private static Entries entries(Random random) {
    return switch (random.nextInt(3)) {
      case 0 -> new Entries(Entries.Kind.ONE, 0);
      case 1 -> Entries.SECTIONS;
      default -> new Entries(Entries.Kind.LEVEL, 1 + random.nextInt(6));
    };
  }

  private static List<Block> blocks(Random random) {
    List<Block> blocks = new ArrayList<>();
    int number = 1;
    int length = random.nextInt(30);
    for (int i = 0; i < length; i++) {
      number += random.nextInt(4) == 0 ? 1 + random.nextInt(2) : 0;
      Page page = new Page(number, null);
      blocks.add(
          random.nextInt(3) == 0
              ? Block.heading(1 + random.nextInt(7), "Heading " + random.nextInt(4), page)
              : Block.paragraph("paragraph " + i, page));
    }
    return blocks;
  }

  /** Looks at every line of every section by itself. */
  private static List<Line> found(Split split) {
    List<Line> found = new ArrayList<>();
    for (Section section : split.sections()) {
      int offset = 0;
      for (String text : section.text().split("\n\n", -1)) {
        int page = 0;
        for (PageMark mark : section.pageMarks()) {
          page = mark.offset() <= offset ? mark.page() : page;
        }
        found.add(new Line(section.headingPath(), text, page));
        offset += text.length() + 2;
      }
    }
    return found;
  }

  /** Looks back from every line for the headings above it. */
  private static List<Line> expected(List<Block> blocks, Entries entries) {
    List<Line> expected = new ArrayList<>();
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      if (begins(block, entries)) {
        continue;
      }
      List<String> path = new ArrayList<>();
      int level = Integer.MAX_VALUE;
      for (int above = i - 1; above >= 0; above--) {
        Block candidate = blocks.get(above);
        if (begins(candidate, entries) && candidate.level() < level) {
          path.addFirst(candidate.text());
          level = candidate.level();
        }
      }
      Page page = block.page();
      expected.add(new Line(path, block.text(), page == null ? 0 : page.number()));
    }
    return expected;
  }

  private static boolean begins(Block block, Entries entries) {
    return block.isHeading()
        && entries.kind() != Entries.Kind.ONE
        && (entries.kind() == Entries.Kind.SECTIONS || block.level() <= entries.level());
  }
}

package org.compendiumsearch.indexer.split;

import java.util.Arrays;
import org.compendiumsearch.indexer.extract.Block;
import org.compendiumsearch.indexer.extract.Block.Page;
import org.compendiumsearch.indexer.source.Entries;

/** Headings and paragraphs, and what is made of them. */
final class Splits {
  static final Entries ONE = new Entries(Entries.Kind.ONE, 0);

  private Splits() {}

  static Entries level(int level) {
    return new Entries(Entries.Kind.LEVEL, level);
  }

  static Block h(int level, String text) {
    return Block.heading(level, text, null);
  }

  static Block p(String text) {
    return Block.paragraph(text, null);
  }

  static Block p(int page, String text) {
    return Block.paragraph(text, new Page(page, "p" + page));
  }

  static Split split(Entries entries, Block... blocks) {
    return EntrySplitter.split(Arrays.asList(blocks), entries);
  }
}

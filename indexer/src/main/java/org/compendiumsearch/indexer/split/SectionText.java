package org.compendiumsearch.indexer.split;

import java.util.ArrayList;
import java.util.List;
import org.compendiumsearch.core.model.PageMark;
import org.compendiumsearch.core.model.TextSpan;
import org.compendiumsearch.indexer.extract.Block;

/** Gathers blocks into one text, keeping track of pages, headings and links. Used once. */
final class SectionText {
  private static final String BETWEEN_PARAGRAPHS = "\n\n";

  private final StringBuilder text = new StringBuilder();
  private final List<PageMark> marks = new ArrayList<>();
  private final List<TextSpan> spans = new ArrayList<>();

  void add(Block block) {
    if (!text.isEmpty()) {
      text.append(BETWEEN_PARAGRAPHS);
    }
    int start = text.length();
    Block.Page page = block.page();
    if (page != null) {
      mark(marks.isEmpty() ? 0 : start, page);
    }
    for (Block.PageTurn turn : block.turns()) {
      mark(start + turn.offset(), turn.page());
    }
    text.append(block.text());
    if (block.isHeading()) {
      spans.add(new TextSpan(start, text.length(), TextSpan.Kind.HEADING, "" + block.level()));
    }
    for (Block.Link link : block.links()) {
      spans.add(
          new TextSpan(
              start + link.start(), start + link.end(), TextSpan.Kind.LINK, link.target()));
    }
  }

  private void mark(int offset, Block.Page page) {
    if (marks.isEmpty() || marks.getLast().page() != page.number()) {
      marks.add(new PageMark(offset, page.number(), page.label()));
    }
  }

  Section section(String slug, List<String> headingPath) {
    return new Section(slug, headingPath, text.toString(), marks, spans);
  }
}

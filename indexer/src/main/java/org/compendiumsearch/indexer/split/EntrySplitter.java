package org.compendiumsearch.indexer.split;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.compendiumsearch.core.text.Slugs;
import org.compendiumsearch.indexer.extract.Block;
import org.compendiumsearch.indexer.source.Entries;

/**
 * Cuts a document at its headings: an entry holds the text from its heading to the next heading of
 * any level, or, where the document says so, all below a heading of one level, or everything. Text
 * before the first heading is the section {@code start}; a heading without text of its own is part
 * of the path of those below it. A long section becomes several entries with the same path; a long
 * text with pages and without any heading becomes entries by runs of pages. Used once.
 */
public final class EntrySplitter {
  /** The slug of the text before the first heading. */
  public static final String START = "start";

  private final Entries entries;
  private final List<Section> sections = new ArrayList<>();
  private final List<Split.Heading> headings = new ArrayList<>();
  private final List<Above> path = new ArrayList<>();
  private final Map<String, Integer> slugs = new HashMap<>();
  private List<Block> text = new ArrayList<>();

  private EntrySplitter(Entries entries) {
    this.entries = entries;
  }

  /** A heading under which the text stands, and its number among the headings. */
  private record Above(Block heading, int number) {}

  /** Cuts a document's blocks. */
  public static Split split(List<Block> blocks, Entries entries) {
    EntrySplitter splitter = new EntrySplitter(entries);
    if (isByPages(blocks, entries)) {
      LongText.byPages(blocks).forEach(splitter::addPages);
    } else {
      blocks.forEach(splitter::add);
      splitter.endSection();
    }
    return new Split(splitter.sections, splitter.headings);
  }

  private static boolean isByPages(List<Block> blocks, Entries entries) {
    return entries.kind() == Entries.Kind.SECTIONS
        && blocks.stream().noneMatch(block -> block.isHeading() || block.page() == null)
        && LongText.words(blocks) > LongText.MOST_WORDS
        && LongText.firstPage(blocks) < LongText.lastPage(blocks);
  }

  private void addPages(List<Block> run) {
    int first = LongText.firstPage(run);
    int last = LongText.lastPage(run);
    String heading = first == last ? "Page " + first : "Pages " + first + "-" + last;
    headings.add(new Split.Heading(heading, 1, first, sections.size()));
    addSection(run, List.of(heading));
  }

  private void add(Block block) {
    if (!block.isHeading()) {
      text.add(block);
      return;
    }
    if (begins(block)) {
      endSection();
      while (!path.isEmpty() && path.getLast().heading().level() >= block.level()) {
        path.removeLast();
      }
      path.add(new Above(block, headings.size()));
    } else {
      text.add(block);
    }
    Integer page = block.page() == null ? null : block.page().number();
    headings.add(new Split.Heading(block.text(), block.level(), page, -1));
  }

  private boolean begins(Block heading) {
    return switch (entries.kind()) {
      case ONE -> false;
      case SECTIONS -> true;
      case LEVEL -> heading.level() <= entries.level();
    };
  }

  private void endSection() {
    if (text.isEmpty()) {
      return;
    }
    int number = sections.size();
    List<String> headingPath = path.stream().map(above -> above.heading().text()).toList();
    boolean divides = entries.kind() == Entries.Kind.SECTIONS;
    for (List<Block> part : divides ? LongText.divide(text) : List.of(text)) {
      addSection(part, headingPath);
    }
    text = new ArrayList<>();
    if (!path.isEmpty()) {
      int heading = path.getLast().number();
      headings.set(heading, headings.get(heading).beginning(number));
    }
  }

  private void addSection(List<Block> blocks, List<String> headingPath) {
    SectionText section = new SectionText();
    blocks.forEach(section::add);
    boolean one = entries.kind() == Entries.Kind.ONE;
    sections.add(section.section(one ? "" : slug(headingPath), headingPath));
  }

  private String slug(List<String> headingPath) {
    String slug = headingPath.isEmpty() ? START : Slugs.of(headingPath.getLast());
    String base = slug.isEmpty() ? "section" : slug;
    String unique = base;
    while (slugs.containsKey(unique)) {
      int next = slugs.merge(base, 1, Integer::sum);
      unique = base + "-" + next;
    }
    slugs.put(unique, 1);
    return unique;
  }
}

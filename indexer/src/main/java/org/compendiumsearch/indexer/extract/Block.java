package org.compendiumsearch.indexer.extract;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A heading or a paragraph. Immutable.
 *
 * @param level of a heading, from 1; {@link #PARAGRAPH} for a paragraph
 * @param text on one line, white space folded
 * @param page the page on which it begins, where there are pages
 * @param links within the text, in order
 * @param turns where in the text further pages begin, in order; empty where it ends on its page
 */
public record Block(
    int level, String text, @Nullable Page page, List<Link> links, List<PageTurn> turns) {
  /** The level of what is no heading. */
  public static final int PARAGRAPH = 0;

  /** Copies the lists. */
  public Block {
    links = List.copyOf(links);
    turns = List.copyOf(turns);
  }

  /** Creates a block that ends on the page on which it begins. */
  public Block(int level, String text, @Nullable Page page, List<Link> links) {
    this(level, text, page, links, List.of());
  }

  /** Returns a paragraph without links. */
  public static Block paragraph(String text, @Nullable Page page) {
    return new Block(PARAGRAPH, text, page, List.of());
  }

  /** Returns a heading. */
  public static Block heading(int level, String text, @Nullable Page page) {
    return new Block(level, text, page, List.of());
  }

  /** Says whether this is a heading. */
  public boolean isHeading() {
    return level > PARAGRAPH;
  }

  /**
   * A page of a paged format.
   *
   * @param number from 1
   * @param label the printed number, where the file tells it
   */
  public record Page(int number, @Nullable String label) {}

  /**
   * Where a further page begins within a block.
   *
   * @param offset in the block's text
   * @param page which begins there
   */
  public record PageTurn(int offset, Page page) {}

  /**
   * A link.
   *
   * @param start in the block's text, inclusive
   * @param end exclusive
   * @param target as written
   */
  public record Link(int start, int end, String target) {}
}

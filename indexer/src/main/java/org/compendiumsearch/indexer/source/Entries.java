package org.compendiumsearch.indexer.source;

import java.util.Optional;

/**
 * Into what a document is cut. Immutable.
 *
 * @param kind which of the three ways
 * @param level of the headings at which entries begin, only for {@link Kind#LEVEL}
 */
public record Entries(Kind kind, int level) {
  /** The ways of cutting. */
  public enum Kind {
    /** The whole document is one entry. */
    ONE,
    /** An entry for each heading, with the text up to the next heading of any level. */
    SECTIONS,
    /** An entry for each heading of one level, with all below it. */
    LEVEL
  }

  /** The way of documents that say nothing. */
  public static final Entries SECTIONS = new Entries(Kind.SECTIONS, 0);

  /** Reads {@code one}, {@code sections} or {@code level-N}. */
  public static Optional<Entries> parse(String text) {
    if (text.equals("one")) {
      return Optional.of(new Entries(Kind.ONE, 0));
    }
    if (text.equals("sections")) {
      return Optional.of(SECTIONS);
    }
    return text.matches("level-[1-6]")
        ? Optional.of(new Entries(Kind.LEVEL, text.charAt(6) - '0'))
        : Optional.empty();
  }
}

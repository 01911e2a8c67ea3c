package org.compendiumsearch.core.model;

/**
 * A stretch of an entry's text that is more than plain text. Immutable.
 *
 * @param start in UTF-16 units from the beginning of the text, inclusive
 * @param end exclusive
 * @param kind what it is
 * @param detail the level of a heading; the target of a link
 */
public record TextSpan(int start, int end, Kind kind, String detail) {
  /** What a stretch is. */
  public enum Kind {
    /** A heading within the entry. */
    HEADING,
    /** A link. */
    LINK,
    /** The list of references at the end, which the document declares as well. */
    REFERENCES
  }
}

package org.compendiumsearch.indexer.split;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A document cut into sections. Immutable.
 *
 * @param sections in reading order
 * @param headings every heading of the document, in reading order
 */
public record Split(List<Section> sections, List<Heading> headings) {
  /** Copies the lists. */
  public Split {
    sections = List.copyOf(sections);
    headings = List.copyOf(headings);
  }

  /**
   * A heading.
   *
   * @param text what it says
   * @param level from 1
   * @param page on which it stands, where there are pages
   * @param section the number of the section it begins, or -1
   */
  public record Heading(String text, int level, @Nullable Integer page, int section) {
    /** Returns this heading as the beginning of a section. */
    Heading beginning(int number) {
      return new Heading(text, level, page, number);
    }
  }
}

package org.compendiumsearch.core.model;

import org.jspecify.annotations.Nullable;

/**
 * Where a page begins in an entry's text. Immutable.
 *
 * @param offset in UTF-16 units from the beginning of the text
 * @param page the physical page, from 1
 * @param label the printed page number, such as "iv", where it is known
 */
public record PageMark(int offset, int page, @Nullable String label) {
  /** Checks the ranges. */
  public PageMark {
    if (offset < 0 || page < 1) {
      throw new IllegalArgumentException("page " + page + " at offset " + offset);
    }
  }
}

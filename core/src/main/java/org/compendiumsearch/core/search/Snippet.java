package org.compendiumsearch.core.search;

import java.util.List;
import org.compendiumsearch.core.model.PageMark;
import org.jspecify.annotations.Nullable;

/**
 * A few sentences of an entry with the query's words in them. Immutable.
 *
 * @param text plain text
 * @param marks where the words are, in order, not overlapping
 * @param first the page of the first marked word, where there are pages
 * @param last the page of the last marked word, where there are pages
 */
public record Snippet(
    String text, List<Mark> marks, @Nullable PageMark first, @Nullable PageMark last) {
  /** Copies the marks. */
  public Snippet {
    marks = List.copyOf(marks);
  }

  /**
   * A marked stretch of a snippet.
   *
   * @param start in UTF-16 units, inclusive
   * @param end exclusive
   */
  public record Mark(int start, int end) {}
}

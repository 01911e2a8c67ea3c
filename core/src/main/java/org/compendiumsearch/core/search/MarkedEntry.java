package org.compendiumsearch.core.search;

import java.util.List;
import org.compendiumsearch.core.model.Entry;

/**
 * An entry with every word of a query that stands in its text. Immutable.
 *
 * @param marks where the words are in the entry's text, in order, not overlapping
 */
public record MarkedEntry(Entry entry, List<Snippet.Mark> marks) {
  /** Copies the marks. */
  public MarkedEntry {
    marks = List.copyOf(marks);
  }
}

package org.compendiumsearch.core.search;

import java.util.List;
import org.compendiumsearch.core.model.Entry;

/**
 * An entry that was found. Immutable.
 *
 * @param entry with its whole text
 * @param score higher is better, comparable within one answer only
 * @param snippets in the order of the text
 * @param moreInDocument how many further hits of its document are folded under it
 */
public record Hit(Entry entry, float score, List<Snippet> snippets, int moreInDocument) {
  /** Copies the snippets. */
  public Hit {
    snippets = List.copyOf(snippets);
  }
}

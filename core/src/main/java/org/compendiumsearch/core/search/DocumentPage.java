package org.compendiumsearch.core.search;

import java.util.List;

/**
 * Some of the documents of the index, by title. Immutable.
 *
 * @param snapshot the state of the index
 * @param total how many documents there are
 * @param documents of the page asked for
 */
public record DocumentPage(SnapshotId snapshot, int total, List<DocumentView> documents) {
  /** Copies the documents. */
  public DocumentPage {
    documents = List.copyOf(documents);
  }
}

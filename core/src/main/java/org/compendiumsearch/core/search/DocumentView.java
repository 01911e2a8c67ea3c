package org.compendiumsearch.core.search;

import java.util.List;
import org.compendiumsearch.core.model.Document;
import org.compendiumsearch.core.model.DocumentSummary;

/**
 * A document among the others. Immutable.
 *
 * @param snapshot the state of the index
 * @param document the document
 * @param paths every file with its bytes, as {@code source/path}, the one that was read first
 * @param versions the same work in other languages, by language
 * @param near documents with nearly the same text, the most alike first
 */
public record DocumentView(
    SnapshotId snapshot,
    Document document,
    List<String> paths,
    List<DocumentSummary> versions,
    List<Near> near) {
  /** Copies the lists. */
  public DocumentView {
    paths = List.copyOf(paths);
    versions = List.copyOf(versions);
    near = List.copyOf(near);
  }

  /**
   * A document with nearly the same text.
   *
   * @param similarity how much of the text is the same, from 0 to 1
   */
  public record Near(DocumentSummary document, double similarity) {}
}

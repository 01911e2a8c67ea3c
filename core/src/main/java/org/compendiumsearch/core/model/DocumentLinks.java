package org.compendiumsearch.core.model;

import java.util.ArrayList;
import java.util.List;

/**
 * The documents that are the same work as one, or nearly the same text. Immutable.
 *
 * @param id whose links these are
 * @param work the id that stands for all language versions of the work
 * @param versions the same work in other languages, by id
 * @param near documents with nearly the same text, the most alike first
 */
public record DocumentLinks(
    DocumentId id, DocumentId work, List<DocumentId> versions, List<Near> near) {
  /** Copies the lists. */
  public DocumentLinks {
    versions = List.copyOf(versions);
    near = List.copyOf(near);
  }

  /** Returns every document that is linked. */
  public List<DocumentId> linked() {
    List<DocumentId> all = new ArrayList<>(versions);
    near.forEach(each -> all.add(each.id()));
    return all;
  }

  /**
   * A document with nearly the same text.
   *
   * @param similarity how much of the text is the same, from 0 to 1
   */
  public record Near(DocumentId id, double similarity) {}
}

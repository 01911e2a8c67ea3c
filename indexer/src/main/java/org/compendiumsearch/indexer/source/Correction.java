package org.compendiumsearch.indexer.source;

/**
 * What a curator says against what rules gave. Immutable.
 *
 * @param id the entry, or the document for all its entries; empty for the document that declares it
 * @param facet the facet's id
 * @param value a value as the index holds it
 * @param add whether the entry gets the value, or loses it
 * @param why the curator's words, possibly empty
 * @param line where it stands in its file, from 1
 */
public record Correction(String id, String facet, String value, boolean add, String why, int line) {
  /** Says whether an entry of a document is meant. */
  public boolean isFor(String entry, String document) {
    return id.isEmpty() || id.equals(entry) || id.equals(document);
  }
}

package org.compendiumsearch.indexer.source;

/** The single values that can be declared. */
public enum DeclaredKey {
  /** The document's id. */
  ID,
  /** Its title. */
  TITLE,
  /** One or two sentences on what it is about. */
  SUMMARY,
  /** Who published it. */
  PUBLISHER,
  /** The year it was published; of a practice, the year it began. */
  YEAR,
  /** The year a practice ended. */
  ENDED,
  /** Its language, ISO 639-1. */
  LANGUAGE,
  /** Where it was published. */
  URL,
  /** The address from which the file was fetched, where that is another. */
  ORIGIN,
  /** The day on which it was fetched. */
  FETCHED,
  /** Into what it is cut. */
  ENTRIES,
  /** The id of the document of which it is a version in another language. */
  VERSION_OF,
  /** The id of the collection it belongs to. */
  COLLECTION
}

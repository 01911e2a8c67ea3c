package org.compendiumsearch.core.query;

/** How the text of a query is read. */
public enum Syntax {
  /** Words, phrases and a few signs; never an error. */
  SIMPLE,
  /** Lucene's classic query syntax; a fault is told with its place. */
  LUCENE;

  /** Returns the name as it stands in requests and answers. */
  public String token() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}

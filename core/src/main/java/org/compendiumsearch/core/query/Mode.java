package org.compendiumsearch.core.query;

/** How entries are found. */
public enum Mode {
  /** By their words. */
  LEXICAL,
  /** By their meaning. */
  SEMANTIC,
  /** By both. */
  HYBRID;

  /** Returns the name as it stands in requests and answers. */
  public String token() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}

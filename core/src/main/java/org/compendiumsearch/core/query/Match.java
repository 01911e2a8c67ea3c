package org.compendiumsearch.core.query;

/** How many of its words an entry must hold. */
public enum Match {
  /** Two thirds of them, rounded up, at most four. */
  MOST,
  /** One. */
  ANY,
  /** Every one. */
  ALL;

  /** Returns the name as it stands in requests and answers. */
  public String token() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}

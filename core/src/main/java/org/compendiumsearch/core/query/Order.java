package org.compendiumsearch.core.query;

/** How hits are ordered. */
public enum Order {
  /** The best match first. */
  RELEVANCE,
  /** The latest year first, without a year last. */
  NEWEST,
  /** The earliest year first, without a year last. */
  OLDEST,
  /** By title. */
  TITLE,
  /** What was indexed or changed last first. */
  UPDATED;

  /** Returns the name as it stands in requests and answers. */
  public String token() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}

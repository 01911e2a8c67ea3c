package org.compendiumsearch.core.query;

/** What of the hits is folded. */
public enum Group {
  /** Nothing: every entry is a hit of its own. */
  NONE("none"),
  /** The hits of one document, and of its language versions, under the best one. */
  DOCUMENT("document");

  private final String token;

  Group(String token) {
    this.token = token;
  }

  /** Returns the word for it in a request. */
  public String token() {
    return token;
  }
}

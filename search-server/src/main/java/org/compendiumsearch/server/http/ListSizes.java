package org.compendiumsearch.server.http;

/** How long lists without pages are, where nothing is said and at most. */
public final class ListSizes {
  /** Completions, where nothing is said. */
  public static final int SUGGESTIONS = 8;

  /** Completions at most. */
  public static final int MOST_SUGGESTIONS = 20;

  /** Similar entries, where nothing is said. */
  public static final int SIMILAR = 5;

  /** Similar entries at most. */
  public static final int MOST_SIMILAR = 50;

  /** Documents a page, where nothing is said. */
  public static final int DOCUMENTS = 20;

  private ListSizes() {}
}

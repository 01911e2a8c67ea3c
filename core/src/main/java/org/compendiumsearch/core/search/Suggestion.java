package org.compendiumsearch.core.search;

import org.jspecify.annotations.Nullable;

/**
 * A completion of what is being typed.
 *
 * @param text what it completes to
 * @param id of a title's entry
 * @param facet of a facet value
 * @param value of a facet value
 */
public record Suggestion(
    String text, Kind kind, @Nullable String id, @Nullable String facet, @Nullable String value) {
  /** What a completion is. */
  public enum Kind {
    /** The title of an entry. */
    TITLE,
    /** A phrase that the index holds. */
    TERM,
    /** The label of a facet value. */
    FACET;

    /** Returns the name as it stands in answers. */
    public String token() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }
}

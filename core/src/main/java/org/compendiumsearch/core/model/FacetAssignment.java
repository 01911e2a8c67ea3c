package org.compendiumsearch.core.model;

import org.jspecify.annotations.Nullable;

/**
 * A facet value of an entry and how it came there. Immutable.
 *
 * @param facet the facet's id
 * @param value the value, a path where values lie in each other
 * @param assigned how it came
 * @param why the rule and the words it matched, for what a document did not declare itself
 */
public record FacetAssignment(String facet, String value, Assigned assigned, @Nullable String why) {
  /** How a value came to an entry. */
  public enum Assigned {
    /** The document or its collection says so, or it follows from what they say. */
    DECLARED,
    /** A rule of the taxonomy matched the text. */
    RULE,
    /** A curator said so. */
    CORRECTED
  }

  /** Returns an assignment that rests on what the document declares. */
  public static FacetAssignment declared(String facet, String value) {
    return new FacetAssignment(facet, value, Assigned.DECLARED, null);
  }
}

package org.compendiumsearch.core.model;

import org.jspecify.annotations.Nullable;

/**
 * A facet value of an entry and how it came there. Immutable.
 *
 * @param facet the facet's id
 * @param value the value, a path where values lie in each other
 * @param assigned how it came
 * @param why the words it rests on, or what the curator says, for what a document did not declare
 *     itself
 * @param reason the rules that matched and how sure that makes the value, for what rules gave
 */
public record FacetAssignment(
    String facet, String value, Assigned assigned, @Nullable String why, @Nullable Reason reason) {
  /** How a value came to an entry. */
  public enum Assigned {
    /** The document or its collection says so, or it follows from what they say. */
    DECLARED,
    /** A rule of the taxonomy matched the text. */
    RULE,
    /** A curator said so. */
    CORRECTED
  }

  /** Creates an assignment without a reason that could be weighed. */
  public FacetAssignment(String facet, String value, Assigned assigned, @Nullable String why) {
    this(facet, value, assigned, why, null);
  }

  /** Returns an assignment that rules gave. */
  public static FacetAssignment byRule(String facet, String value, String why, Reason reason) {
    return new FacetAssignment(facet, value, Assigned.RULE, why, reason);
  }

  /** Returns an assignment that a curator made. */
  public static FacetAssignment corrected(String facet, String value, @Nullable String why) {
    return new FacetAssignment(facet, value, Assigned.CORRECTED, why, null);
  }

  /** Returns an assignment that rests on what the document declares. */
  public static FacetAssignment declared(String facet, String value) {
    return new FacetAssignment(facet, value, Assigned.DECLARED, null);
  }
}

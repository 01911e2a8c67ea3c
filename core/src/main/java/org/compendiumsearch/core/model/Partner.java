package org.compendiumsearch.core.model;

/**
 * Someone who takes part in a practice. Immutable.
 *
 * @param kind what sort of organisation
 * @param name as the references give it
 */
public record Partner(Kind kind, String name) {
  /** What sort of organisation a partner is. */
  public enum Kind {
    /** Governments, police, public bodies. */
    PUBLIC,
    /** Companies and their associations. */
    PRIVATE,
    /** Charities, unions, universities, survivors' groups. */
    CIVIL_SOCIETY,
    /** Bodies that states have founded together. */
    INTERNATIONAL
  }
}

package org.compendiumsearch.core.query;

import java.util.List;

/** A part of a query in the simple syntax. */
public sealed interface Clause {
  /**
   * A run of characters without space, from which analysis makes one word or several.
   *
   * @param text as typed
   */
  record Word(String text) implements Clause {}

  /**
   * Words in this order.
   *
   * @param text between the quotation marks
   */
  record Phrase(String text) implements Clause {}

  /**
   * Words that begin so.
   *
   * @param text without the asterisk
   */
  record Prefix(String text) implements Clause {}

  /**
   * Alternatives.
   *
   * @param clauses at least two
   */
  record AnyOf(List<Clause> clauses) implements Clause {
    /** Copies the alternatives. */
    public AnyOf {
      clauses = List.copyOf(clauses);
    }
  }

  /**
   * Clauses side by side: the whole query, or what stands in parentheses.
   *
   * @param parts possibly none
   */
  record Group(List<Part> parts) implements Clause {
    /** Copies the parts. */
    public Group {
      parts = List.copyOf(parts);
    }
  }

  /** What a sign before a clause asks for. */
  enum Demand {
    /** No sign: it counts among the words of which most must match. */
    WANTED,
    /** A plus: without it there is no hit. */
    REQUIRED,
    /** A minus: with it there is no hit. */
    EXCLUDED
  }

  /**
   * A clause and its sign.
   *
   * @param demand what the sign asks
   * @param clause what it stands before
   */
  record Part(Demand demand, Clause clause) {}
}

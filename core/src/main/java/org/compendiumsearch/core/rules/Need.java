package org.compendiumsearch.core.rules;

import java.util.List;

/** What an entry must hold for a rule to find anything in it. Immutable. */
sealed interface Need {
  /** A term of the index. */
  record Word(String term) implements Need {}

  /** A term with this beginning. */
  record Beginning(String term) implements Need {}

  /** All of several; no need at all where there are none. */
  record All(List<Need> needs) implements Need {
    public All {
      needs = List.copyOf(needs);
    }
  }

  /** One of several. */
  record Any(List<Need> needs) implements Need {
    public Any {
      needs = List.copyOf(needs);
    }
  }
}

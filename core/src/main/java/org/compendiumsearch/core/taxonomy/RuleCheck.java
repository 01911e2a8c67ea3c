package org.compendiumsearch.core.taxonomy;

import java.util.Optional;

/** Says whether a rule can be understood; the taxonomy itself knows no query language. */
public interface RuleCheck {
  /** Takes every rule as it is: for a taxonomy that was checked when it came into the index. */
  RuleCheck NONE = rule -> Optional.empty();

  /** Returns what is wrong with a rule. */
  Optional<String> fault(Rule rule);
}

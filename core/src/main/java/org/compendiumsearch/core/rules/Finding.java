package org.compendiumsearch.core.rules;

import java.util.List;
import org.compendiumsearch.core.model.Reason;

/**
 * A value for which something in an entry speaks. Immutable.
 *
 * @param facet the facet's id
 * @param value the value, a path where values lie in each other
 * @param reason what speaks for it
 * @param chosen whether that is enough
 */
public record Finding(String facet, String value, Reason reason, boolean chosen) {
  private static final int MOST_WORDS = 4;

  /**
   * Returns the words on which it rests, for people: {@code fishing vessels, seafood (5 times)}.
   */
  public String why() {
    List<String> words =
        reason.evidence().stream()
            .flatMap(each -> each.words().stream())
            .distinct()
            .limit(MOST_WORDS)
            .toList();
    int count = reason.evidence().stream().mapToInt(Reason.Evidence::count).sum();
    return String.join(", ", words) + " (" + count + (count == 1 ? " time)" : " times)");
  }
}

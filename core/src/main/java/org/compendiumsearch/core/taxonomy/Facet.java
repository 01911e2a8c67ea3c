package org.compendiumsearch.core.taxonomy;

import java.util.ArrayList;
import java.util.List;

/**
 * One way of narrowing a search. Immutable.
 *
 * @param id the name everywhere: request parameter, answers, index
 * @param declaredAs the key under which documents declare values
 * @param label what people read
 * @param kind where its values come from
 * @param limits how sure a value must be that rules give
 * @param values what is listed, only for {@link Kind#LISTED}
 */
public record Facet(
    String id, String declaredAs, Labels label, Kind kind, Limits limits, List<FacetValue> values) {
  /** Where the values of a facet come from. */
  public enum Kind {
    /** The taxonomy lists them; another value is a mistake. */
    LISTED,
    /** Region paths, computed from countries. */
    REGION,
    /** Whatever documents carry: publishers, partners. */
    OPEN
  }

  /** Copies the values. */
  public Facet {
    values = List.copyOf(values);
  }

  /** Returns every listed value, parents before their children. */
  public List<FacetValue> allValues() {
    List<FacetValue> all = new ArrayList<>();
    collect(values, all);
    return all;
  }

  /** Says whether any value has rules. */
  public boolean hasRules() {
    return allValues().stream().anyMatch(value -> !value.rules().isEmpty());
  }

  private static void collect(List<FacetValue> values, List<FacetValue> into) {
    for (FacetValue value : values) {
      into.add(value);
      collect(value.children(), into);
    }
  }
}

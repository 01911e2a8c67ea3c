package org.compendiumsearch.core.taxonomy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A value that a taxonomy lists. Immutable.
 *
 * @param path the slug, below other values their slugs before it: {@code parent/child}
 * @param label what people read
 * @param definition what is meant, possibly empty
 * @param alternatives other names people use, by language
 * @param rules what speaks for it in an entry that declares nothing
 * @param least the smallest score with which rules give it, 0 where the facet's holds
 * @param children the values below this one
 */
public record FacetValue(
    String path,
    Labels label,
    Labels definition,
    Map<String, List<String>> alternatives,
    List<Rule> rules,
    double least,
    List<FacetValue> children) {
  /** Copies the collections. */
  public FacetValue {
    rules = List.copyOf(rules);
    alternatives = Map.copyOf(alternatives);
    children = List.copyOf(children);
  }

  /** Returns every name of this value: path, labels, alternatives. */
  public List<String> spellings() {
    List<String> all = new ArrayList<>();
    all.add(path);
    all.addAll(label.byLanguage().values());
    alternatives.values().forEach(all::addAll);
    return all;
  }
}

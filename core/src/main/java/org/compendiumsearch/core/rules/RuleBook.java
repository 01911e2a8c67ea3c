package org.compendiumsearch.core.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.compendiumsearch.core.taxonomy.Facet;
import org.compendiumsearch.core.taxonomy.FacetValue;
import org.compendiumsearch.core.taxonomy.Facets;
import org.compendiumsearch.core.taxonomy.Limits;
import org.compendiumsearch.core.taxonomy.Rule;

/** Every rule of a taxonomy, ready to run. Immutable; made once a run. */
final class RuleBook {
  private final Map<String, InLanguage> byLanguage = new HashMap<>();

  /** The rules of one value in one language. */
  record ValueRules(String facet, String value, Limits limits, List<RuleSyntax.Compiled> rules) {}

  /**
   * The rules of one language.
   *
   * @param values those that have rules, facet by facet
   * @param index of the rules of all values, in their order
   */
  record InLanguage(List<ValueRules> values, RuleIndex index) {
    static InLanguage of(List<ValueRules> values) {
      return new InLanguage(
          List.copyOf(values),
          new RuleIndex(values.stream().flatMap(value -> value.rules().stream()).toList()));
    }
  }

  RuleBook(Facets facets, RuleSyntax syntax) {
    Map<String, List<ValueRules>> all = new HashMap<>();
    for (Facet facet : facets.all()) {
      for (FacetValue value : facet.allValues()) {
        Limits limits =
            value.least() > 0 ? facet.limits().withLeast(value.least()) : facet.limits();
        Map<String, List<RuleSyntax.Compiled>> rules = new HashMap<>();
        for (Rule rule : value.rules()) {
          rules.computeIfAbsent(rule.language(), l -> new ArrayList<>()).add(syntax.compile(rule));
        }
        rules.forEach(
            (language, compiled) ->
                all.computeIfAbsent(language, l -> new ArrayList<>())
                    .add(new ValueRules(facet.id(), value.path(), limits, compiled)));
      }
    }
    all.forEach((language, values) -> byLanguage.put(language, InLanguage.of(values)));
  }

  /** Returns the rules of a language, if there are any. */
  Optional<InLanguage> in(String language) {
    return Optional.ofNullable(byLanguage.get(language));
  }
}

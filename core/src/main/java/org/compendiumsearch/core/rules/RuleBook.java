package org.compendiumsearch.core.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.compendiumsearch.core.taxonomy.Facet;
import org.compendiumsearch.core.taxonomy.FacetValue;
import org.compendiumsearch.core.taxonomy.Facets;
import org.compendiumsearch.core.taxonomy.Limits;
import org.compendiumsearch.core.taxonomy.Rule;

/** Every rule of a taxonomy, ready to run. Immutable; made once a run. */
final class RuleBook {
  private final Map<String, List<ValueRules>> byLanguage = new HashMap<>();

  /** The rules of one value in one language. */
  record ValueRules(String facet, String value, Limits limits, List<RuleSyntax.Compiled> rules) {}

  RuleBook(Facets facets, RuleSyntax syntax) {
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
                byLanguage
                    .computeIfAbsent(language, l -> new ArrayList<>())
                    .add(new ValueRules(facet.id(), value.path(), limits, compiled)));
      }
    }
  }

  /** Returns the values that have rules in a language, facet by facet. */
  List<ValueRules> in(String language) {
    return byLanguage.getOrDefault(language, List.of());
  }
}

package org.compendiumsearch.indexer.tags;

import java.util.ArrayList;
import java.util.List;
import org.compendiumsearch.core.taxonomy.Facet;
import org.compendiumsearch.core.taxonomy.FacetValue;
import org.compendiumsearch.core.taxonomy.Facets;
import org.compendiumsearch.core.taxonomy.Labels;

/** Finds the labels and definitions that a taxonomy lacks in the languages of the pages. */
final class TaxonomyGaps {
  private TaxonomyGaps() {}

  /** Returns what is missing, a sentence each. */
  static List<String> of(Facets facets) {
    List<String> gaps = new ArrayList<>();
    for (Facet facet : facets.all()) {
      if (facet.kind() == Facet.Kind.LISTED) {
        missing("label", facet.id(), facet.label(), gaps);
        for (FacetValue value : facet.allValues()) {
          String name = facet.id() + "/" + value.path();
          missing("label", name, value.label(), gaps);
          missing("definition", name, value.definition(), gaps);
        }
      }
    }
    return gaps;
  }

  private static void missing(String what, String name, Labels texts, List<String> gaps) {
    List<String> languages =
        Labels.LANGUAGES.stream()
            .filter(language -> !texts.byLanguage().containsKey(language))
            .toList();
    if (!languages.isEmpty()) {
      gaps.add(name + ": no " + what + " in " + String.join(", ", languages));
    }
  }
}

package org.compendiumsearch.indexer.classify;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.compendiumsearch.core.analysis.Analyzers;
import org.compendiumsearch.core.geography.Regions;
import org.compendiumsearch.core.model.Entry;
import org.compendiumsearch.core.model.FacetAssignment;
import org.compendiumsearch.core.model.Partner;
import org.compendiumsearch.core.rules.EntryClassifier;
import org.compendiumsearch.core.rules.Finding;
import org.compendiumsearch.core.taxonomy.Facet;
import org.compendiumsearch.core.taxonomy.Facets;
import org.compendiumsearch.indexer.source.Correction;
import org.compendiumsearch.indexer.source.Declared;
import org.compendiumsearch.indexer.source.DeclaredKey;

/**
 * Gives an entry its values: those declared and those that follow (regions from countries, {@code
 * global} from the scope, the kind {@code report} where none is told); in a facet of which nothing
 * is declared, those that rules find in the entry's own words; and at last what a curator
 * corrected. Safe for all threads.
 */
public final class FacetAssigner {
  private static final String SCOPE = "scope";
  private static final String REPORT = "report";

  private final Facets facets;
  private final EntryClassifier classifier;

  /** Creates an assigner for the facets and rules of a taxonomy. */
  public FacetAssigner(Facets facets) {
    this.facets = facets;
    this.classifier = new EntryClassifier(facets, new Analyzers());
  }

  /** Returns the values of an entry, facet by facet; those it has already do not matter. */
  public List<FacetAssignment> assign(Declared declared, Entry entry) {
    Map<String, Map<String, FacetAssignment>> all = new LinkedHashMap<>();
    boolean open = false;
    for (Facet facet : facets.all()) {
      Map<String, FacetAssignment> values = new LinkedHashMap<>();
      for (String value : values(facet, declared, entry)) {
        values.put(value, FacetAssignment.declared(facet.id(), value));
      }
      all.put(facet.id(), values);
      open |= isLeftToRules(facet, declared, values.keySet());
    }
    if (open) {
      addByRules(declared, entry, all);
    }
    correct(declared, entry, all);
    return all.values().stream().flatMap(values -> values.values().stream()).toList();
  }

  /** A facet that is declared, even as nothing, gets nothing from rules. */
  private static boolean isLeftToRules(Facet facet, Declared declared, Set<String> values) {
    return facet.kind() != Facet.Kind.OPEN
        && !declared.facets().containsKey(facet.id())
        && values.isEmpty();
  }

  private void addByRules(
      Declared declared, Entry entry, Map<String, Map<String, FacetAssignment>> all) {
    Set<String> left = new LinkedHashSet<>();
    for (Facet facet : facets.all()) {
      if (isLeftToRules(facet, declared, all.getOrDefault(facet.id(), Map.of()).keySet())) {
        left.add(facet.id());
      }
    }
    for (Finding finding : classifier.classify(entry)) {
      Map<String, FacetAssignment> values = all.get(finding.facet());
      if (finding.chosen() && values != null && left.contains(finding.facet())) {
        values.put(
            finding.value(),
            FacetAssignment.byRule(
                finding.facet(), finding.value(), finding.why(), finding.reason()));
      }
    }
  }

  private static void correct(
      Declared declared, Entry entry, Map<String, Map<String, FacetAssignment>> all) {
    for (Correction each : declared.corrections()) {
      Map<String, FacetAssignment> values = all.get(each.facet());
      if (values == null || !each.isFor(entry.id().value(), entry.document().id().value())) {
        continue;
      }
      if (each.add()) {
        String why = each.why().isEmpty() ? null : each.why();
        values.put(each.value(), FacetAssignment.corrected(each.facet(), each.value(), why));
      } else {
        values.remove(each.value());
      }
    }
  }

  private Set<String> values(Facet facet, Declared declared, Entry entry) {
    Set<String> values = new LinkedHashSet<>(declared.facets().getOrDefault(facet.id(), List.of()));
    switch (facet.id()) {
      case Facets.REGION -> values.addAll(regions(declared));
      case Facets.PARTNER -> declared.partners().stream().map(Partner::name).forEach(values::add);
      case Facets.LANGUAGE -> values.add(entry.language());
      case Facets.PUBLISHER ->
          Optional.ofNullable(entry.document().publisher()).ifPresent(values::add);
      case Facets.COLLECTION -> declared.text(DeclaredKey.COLLECTION).ifPresent(values::add);
      case Facets.KIND -> {
        if (!declared.facets().containsKey(Facets.KIND)
            && facets.value(Facets.KIND, REPORT).isPresent()) {
          values.add(REPORT);
        }
      }
      default -> {
        // Nothing follows from anything else.
      }
    }
    return values;
  }

  private List<String> regions(Declared declared) {
    List<String> regions = new ArrayList<>();
    if (declared.facets().getOrDefault(SCOPE, List.of()).contains(Regions.GLOBAL)) {
      regions.add(Regions.GLOBAL);
    }
    for (String country : declared.countries()) {
      facets.regions().ofCountry(country).ifPresent(regions::add);
    }
    return regions;
  }
}

package org.compendiumsearch.indexer.classify;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.compendiumsearch.core.geography.Regions;
import org.compendiumsearch.core.model.DocumentSummary;
import org.compendiumsearch.core.model.FacetAssignment;
import org.compendiumsearch.core.model.Partner;
import org.compendiumsearch.core.taxonomy.Facet;
import org.compendiumsearch.core.taxonomy.Facets;
import org.compendiumsearch.indexer.source.Declared;
import org.compendiumsearch.indexer.source.DeclaredKey;

/**
 * Gives a document's entries the values that are declared and those that follow: regions from
 * countries, {@code global} from the scope, the kind {@code report} where none is told. Safe for
 * all threads.
 */
public final class FacetAssigner {
  private static final String SCOPE = "scope";
  private static final String REPORT = "report";

  private final Facets facets;

  /** Creates an assigner for the facets of a taxonomy. */
  public FacetAssigner(Facets facets) {
    this.facets = facets;
  }

  /** Returns the values of a document's entries, facet by facet. */
  public List<FacetAssignment> assign(Declared declared, DocumentSummary document) {
    List<FacetAssignment> all = new ArrayList<>();
    for (Facet facet : facets.all()) {
      for (String value : values(facet, declared, document)) {
        all.add(FacetAssignment.declared(facet.id(), value));
      }
    }
    return all;
  }

  private Set<String> values(Facet facet, Declared declared, DocumentSummary document) {
    Set<String> values = new LinkedHashSet<>(declared.facets().getOrDefault(facet.id(), List.of()));
    switch (facet.id()) {
      case Facets.REGION -> values.addAll(regions(declared));
      case Facets.PARTNER -> declared.partners().stream().map(Partner::name).forEach(values::add);
      case Facets.LANGUAGE -> values.add(document.language());
      case Facets.PUBLISHER -> Optional.ofNullable(document.publisher()).ifPresent(values::add);
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

  private Set<String> regions(Declared declared) {
    Set<String> regions = new LinkedHashSet<>();
    if (declared.facets().getOrDefault(SCOPE, List.of()).contains(Regions.GLOBAL)) {
      regions.add(Regions.GLOBAL);
    }
    for (String country : declared.countries()) {
      facets.regions().ofCountry(country).ifPresent(regions::add);
    }
    return regions;
  }
}

package org.compendiumsearch.indexer.testing;

import org.compendiumsearch.core.geography.Regions;
import org.compendiumsearch.core.taxonomy.Facets;
import org.compendiumsearch.core.taxonomy.TaxonomyReader;

/** A taxonomy of a few values. */
public final class TinyTaxonomy {
  /** The file. */
  public static final String YAML =
      """
      facets:
        - id: sector
          declaredAs: sectors
          label: {en: Sector}
          values:
            - {id: hospitality-tourism, label: {en: Hospitality and tourism, fr: Tourisme}}
            - {id: transport-aviation, label: {en: Transport and aviation}}
            - id: agriculture
              label: {en: Agriculture}
              alternatives: {en: [farming]}
              values:
                - {id: cocoa, label: {en: Cocoa}}
        - id: kind
          label: {en: Kind}
          values:
            - {id: practice, label: {en: Practice}}
            - {id: law, label: {en: Law}}
            - {id: report, label: {en: Report}}
        - id: scope
          label: {en: Scope}
          values:
            - {id: national, label: {en: National}}
            - {id: global, label: {en: Global}}
      """;

  private TinyTaxonomy() {}

  /** Returns its facets and the computed ones. */
  public static Facets facets() {
    return new Facets(TaxonomyReader.read("taxonomy.yaml", YAML), new Regions());
  }
}

package org.compendiumsearch.indexer.classify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.compendiumsearch.core.geography.Regions;
import org.compendiumsearch.core.model.DocumentId;
import org.compendiumsearch.core.model.DocumentSummary;
import org.compendiumsearch.core.model.FacetAssignment;
import org.compendiumsearch.core.model.Partner;
import org.compendiumsearch.core.taxonomy.Facets;
import org.compendiumsearch.core.taxonomy.Taxonomy;
import org.compendiumsearch.indexer.source.Declared;
import org.compendiumsearch.indexer.source.DeclaredKey;
import org.compendiumsearch.indexer.testing.TinyTaxonomy;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FacetAssignerTest {
  private final FacetAssigner assigner = new FacetAssigner(TinyTaxonomy.facets());

  private static DocumentSummary document(@Nullable String publisher) {
    return new DocumentSummary(
        new DocumentId("a"), "A", publisher, null, "en", "text/markdown", null, null);
  }

  private static Declared facets(Map<String, List<String>> facets, String... countries) {
    return new Declared(Map.of(), facets, List.of(countries), List.of(), List.of());
  }

  /** Returns the values of one facet. */
  private List<String> values(String facet, Declared declared) {
    return assigner.assign(declared, document(null)).stream()
        .filter(each -> each.facet().equals(facet))
        .map(FacetAssignment::value)
        .toList();
  }

  @Test
  void assignsEverythingFacetByFacet() {
    Declared declared =
        new Declared(
            Map.of(DeclaredKey.COLLECTION, "unodc"),
            Map.of("sector", List.of("agriculture/cocoa"), "kind", List.of("law")),
            List.of("KE"),
            List.of(new Partner(Partner.Kind.PUBLIC, "Police")),
            List.of());

    assertThat(assigner.assign(declared, document("Publisher")))
        .containsExactly(
            FacetAssignment.declared("sector", "agriculture/cocoa"),
            FacetAssignment.declared("region", "africa/eastern-africa/kenya"),
            FacetAssignment.declared("kind", "law"),
            FacetAssignment.declared("partner", "Police"),
            FacetAssignment.declared("language", "en"),
            FacetAssignment.declared("publisher", "Publisher"),
            FacetAssignment.declared("collection", "unodc"));
  }

  @Test
  void derivesRegionsFromCountriesBesideThoseDeclared() {
    Declared declared = facets(Map.of("region", List.of("europe")), "NO", "KE", "NO");

    assertThat(values("region", declared))
        .containsExactly("europe", "europe/northern-europe/norway", "africa/eastern-africa/kenya");
  }

  @Test
  void derivesTheRegionGlobalFromTheScope() {
    assertThat(values("region", facets(Map.of("scope", List.of("global")), "KE")))
        .containsExactly("global", "africa/eastern-africa/kenya");
    assertThat(values("region", facets(Map.of("scope", List.of("national"))))).isEmpty();
  }

  @Test
  void takesADocumentWithoutKindForAReport() {
    assertThat(values("kind", Declared.NOTHING)).containsExactly("report");
  }

  @Test
  void leavesADocumentWithoutKindThatDeclaresItSo() {
    assertThat(values("kind", facets(Map.of("kind", List.of())))).isEmpty();
  }

  @Test
  void makesNothingAReportWhereTheTaxonomyLacksIt() {
    Facets computedOnly = new Facets(Taxonomy.empty(), new Regions());

    assertThat(new FacetAssigner(computedOnly).assign(Declared.NOTHING, document(null)))
        .containsExactly(FacetAssignment.declared("language", "en"));
  }

  @Test
  void namesEveryPartnerOnce() {
    Declared declared =
        new Declared(
            Map.of(),
            Map.of(),
            List.of(),
            List.of(
                new Partner(Partner.Kind.PUBLIC, "Police"),
                new Partner(Partner.Kind.PRIVATE, "Accor"),
                new Partner(Partner.Kind.CIVIL_SOCIETY, "Police")),
            List.of());

    assertThat(values("partner", declared)).containsExactly("Police", "Accor");
  }

  @Test
  void assignsNoPublisherWhereThereIsNone() {
    assertThat(values("publisher", Declared.NOTHING)).isEmpty();
  }
}

package org.compendiumsearch.indexer.classify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.compendiumsearch.core.geography.Regions;
import org.compendiumsearch.core.model.DocumentId;
import org.compendiumsearch.core.model.DocumentSummary;
import org.compendiumsearch.core.model.Entry;
import org.compendiumsearch.core.model.EntryId;
import org.compendiumsearch.core.model.FacetAssignment;
import org.compendiumsearch.core.model.FacetAssignment.Assigned;
import org.compendiumsearch.core.model.Partner;
import org.compendiumsearch.core.taxonomy.Facets;
import org.compendiumsearch.core.taxonomy.Taxonomy;
import org.compendiumsearch.core.taxonomy.TaxonomyReader;
import org.compendiumsearch.indexer.source.Correction;
import org.compendiumsearch.indexer.source.Declared;
import org.compendiumsearch.indexer.source.DeclaredKey;
import org.compendiumsearch.indexer.testing.TinyTaxonomy;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FacetAssignerTest {
  private final FacetAssigner assigner = new FacetAssigner(TinyTaxonomy.facets());

  private static Entry document(@Nullable String publisher) {
    return entry(publisher, "A", "");
  }

  private static Entry entry(@Nullable String publisher, String title, String text) {
    DocumentSummary document =
        new DocumentSummary(
            new DocumentId("a"), title, publisher, null, "en", "text/markdown", null, null);
    return new Entry(
        EntryId.whole(document.id()),
        document,
        0,
        title,
        List.of(title),
        "en",
        text,
        List.of(),
        List.of(),
        List.of());
  }

  private static List<FacetAssignment> of(String facet, List<FacetAssignment> all) {
    return all.stream().filter(each -> each.facet().equals(facet)).toList();
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

  private static final Entry SHRIMP =
      entry(null, "Shrimp boats", "Fishers in Thailand told of debts. The shrimp is sold abroad.");

  private static final FacetAssigner BY_RULES =
      new FacetAssigner(
          new Facets(
              TaxonomyReader.read(
                  "taxonomy.yaml",
                  """
                  facets:
                    - id: sector
                      declaredAs: sectors
                      label: {en: Sector}
                      assign: {least: 0.5}
                      values:
                        - id: fisheries
                          label: {en: Fisheries}
                          rules: {en: [shrimp, fisher]}
                        - {id: mining, label: {en: Mining}, rules: {en: [mine]}}
                  """),
              new Regions()));

  @Test
  void givesByRulesWhatIsNotDeclaredAndTellsWhy() {
    List<FacetAssignment> all = BY_RULES.assign(Declared.NOTHING, SHRIMP);

    assertThat(of("sector", all))
        .singleElement()
        .satisfies(
            each -> {
              assertThat(each.value()).isEqualTo("fisheries");
              assertThat(each.assigned()).isEqualTo(Assigned.RULE);
              assertThat(each.why()).isEqualTo("shrimp, fishers (3 times)");
              assertThat(each.reason()).isNotNull();
            });
    assertThat(of("region", all))
        .extracting(FacetAssignment::value, FacetAssignment::assigned)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("asia/southeast-asia/thailand", Assigned.RULE));
  }

  @Test
  void givesNothingByRulesToAFacetThatIsDeclaredEvenAsNothing() {
    Declared nothing = facets(Map.of("sector", List.of(), "region", List.of()));
    Declared other = facets(Map.of("sector", List.of("mining")), "KE");

    assertThat(of("sector", BY_RULES.assign(nothing, SHRIMP))).isEmpty();
    assertThat(of("region", BY_RULES.assign(nothing, SHRIMP))).isEmpty();
    assertThat(of("sector", BY_RULES.assign(other, SHRIMP)))
        .containsExactly(FacetAssignment.declared("sector", "mining"));
    assertThat(of("region", BY_RULES.assign(other, SHRIMP)))
        .containsExactly(FacetAssignment.declared("region", "africa/eastern-africa/kenya"));
  }

  @Test
  void putsCorrectionsAboveRules() {
    Declared corrected =
        new Declared(
            Map.of(),
            Map.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(
                new Correction("a", "sector", "fisheries", false, "", 1),
                new Correction("a", "sector", "mining", true, "it says so on page 2", 2),
                new Correction("b", "sector", "fisheries", true, "", 3)));

    assertThat(of("sector", BY_RULES.assign(corrected, SHRIMP)))
        .containsExactly(FacetAssignment.corrected("sector", "mining", "it says so on page 2"));
  }
}

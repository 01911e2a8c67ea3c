package org.compendiumsearch.core.taxonomy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.compendiumsearch.core.geography.Regions;
import org.compendiumsearch.core.testing.TinyIndex;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FacetsTest {
  private static final Regions REGIONS = new Regions();

  private final Facets facets =
      new Facets(TaxonomyReader.read("taxonomy.yaml", TinyIndex.TAXONOMY), REGIONS);

  private Facet facet(String id) {
    return facets.find(id).orElseThrow();
  }

  @Test
  void putsRegionAfterTheFirstListedFacetAndOpenOnesLast() {
    assertThat(facets.all())
        .extracting(Facet::id)
        .containsExactly(
            "sector",
            "region",
            "topic",
            "scope",
            "kind",
            "partner",
            "language",
            "publisher",
            "collection");
  }

  @Test
  void hasTheComputedFacetsWithoutATaxonomy() {
    assertThat(new Facets(Taxonomy.empty(), REGIONS).all())
        .extracting(Facet::id)
        .containsExactly("region", "partner", "language", "publisher", "collection");
  }

  @Test
  void knowsTheKindOfEachFacet() {
    assertThat(facets.all())
        .extracting(Facet::kind)
        .containsExactly(
            Facet.Kind.LISTED,
            Facet.Kind.REGION,
            Facet.Kind.LISTED,
            Facet.Kind.LISTED,
            Facet.Kind.LISTED,
            Facet.Kind.OPEN,
            Facet.Kind.OPEN,
            Facet.Kind.OPEN,
            Facet.Kind.OPEN);
  }

  @ParameterizedTest
  @CsvSource({"region,regions", "partner,partners", "publisher,publisher", "sector,sectors"})
  void knowsUnderWhichKeyDocumentsDeclareAFacet(String id, String key) {
    assertThat(facet(id).declaredAs()).isEqualTo(key);
  }

  @Test
  void namesEveryComputedFacetInAllLanguages() {
    for (String id : Facets.COMPUTED) {
      assertThat(facet(id).label().byLanguage())
          .as(id)
          .containsOnlyKeys(Labels.LANGUAGES.toArray(String[]::new));
    }
  }

  @Test
  void knowsNoOtherFacet() {
    assertThat(facets.find("colour")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "sector,banking,banking",
    "sector,bank,",
    "topic,law/labour,law/labour",
    "topic,labour,",
    "region,asia/south-eastern-asia,asia/southeast-asia",
    "region,global,global",
    "region,atlantis,",
    "publisher,Anyone,Anyone"
  })
  void readsAValueAsTheIndexHoldsIt(String facet, String value, String canonical) {
    assertThat(facets.canonical(facet(facet), value).orElse(null)).isEqualTo(canonical);
  }

  @ParameterizedTest
  @CsvSource({
    "sector,banking,fr,Banques",
    "sector,banking,ar,Banks",
    "topic,law/labour,en,Labour law",
    "sector,retired-value,en,retired-value",
    "region,africa/eastern-africa/kenya,es,Kenia",
    "region,global,fr,Mondial",
    "region,atlantis,en,atlantis",
    "language,fr,en,French",
    "language,ar,fr,arabe",
    "publisher,ILO,fr,ILO"
  })
  void labelsAValue(String facet, String value, String language, String label) {
    assertThat(facets.label(facet(facet), value, language)).isEqualTo(label);
  }

  @Test
  void whatIsNoLanguageReadsAsItself() {
    String hostile = "a-".repeat(9_000);

    assertThat(facets.label(facet("language"), hostile, "en")).isEqualTo(hostile);
  }

  @Test
  void labelsTheWorldWithoutAScopeFacet() {
    Facets bare = new Facets(Taxonomy.empty(), REGIONS);

    assertThat(bare.label(bare.find("region").orElseThrow(), "global", "fr")).isEqualTo("Global");
  }

  @Test
  void allowsEveryValueOfAShortFacet() {
    assertThat(facets.allowed(facet("sector"), "hotels"))
        .containsExactly("hospitality", "banking", "fishing");
  }

  @Test
  void allowsTheNearestOfALongFacet() {
    List<FacetValue> values = new ArrayList<>();
    for (int i = 0; i < 101; i++) {
      String id = i == 50 ? "needle" : "v" + i;
      values.add(
          new FacetValue(id, Labels.same(id), Labels.same(id), Map.of(), List.of(), 0, List.of()));
    }
    Facet big =
        new Facet("big", "big", Labels.same("Big"), Facet.Kind.LISTED, Limits.DEFAULT, values);
    Facets many = new Facets(new Taxonomy(List.of(big), ""), REGIONS);

    assertThat(many.allowed(big, "needel")).containsExactly("needle");
  }

  @Test
  void allowsTheNearestRegions() {
    assertThat(facets.allowed(facet("region"), "kenia"))
        .contains("africa/eastern-africa/kenya")
        .hasSizeLessThanOrEqualTo(5);
  }

  @Test
  void allowsAnythingInAnOpenFacet() {
    assertThat(facets.allowed(facet("publisher"), "anyone")).isEmpty();
  }

  @Test
  void findsTheNearestByAlternativeNames() {
    assertThat(facets.nearest(facet("sector"), "lodgings")).containsExactly("hospitality");
  }

  @Test
  void findsTheNearestByLabelsOfAnyLanguage() {
    assertThat(facets.nearest(facet("sector"), "banques")).contains("banking");
  }

  @Test
  void findsListedValues() {
    assertThat(facets.value("topic", "law/criminal").map(FacetValue::label))
        .contains(Labels.same("Criminal law"));
    assertThat(facets.value("colour", "red")).isEmpty();
  }
}

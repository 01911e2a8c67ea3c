package org.compendiumsearch.core.taxonomy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.compendiumsearch.core.error.InvalidFileException;
import org.compendiumsearch.core.testing.TinyIndex;
import org.compendiumsearch.core.yaml.YamlJson;
import org.junit.jupiter.api.Test;

class TaxonomyReaderTest {
  private static Taxonomy read(String text) {
    return TaxonomyReader.read("taxonomy.yaml", text);
  }

  private static void assertRefused(String text, String message) {
    assertThatThrownBy(() -> read(text))
        .isInstanceOf(InvalidFileException.class)
        .hasMessage(message);
  }

  @Test
  void readsNothingAsATaxonomyWithoutFacets() {
    assertThat(read("")).isEqualTo(Taxonomy.empty());
  }

  @Test
  void readsAgainWhatItHasRead() {
    Taxonomy taxonomy = read(TinyIndex.TAXONOMY);

    assertThat(TaxonomyReader.readAgain(YamlJson.of(TinyIndex.TAXONOMY), TinyIndex.TAXONOMY))
        .isEqualTo(taxonomy);
  }

  @Test
  void readsAFacetWithAllThatIsSaidOfAValue() {
    String text =
        """
        facets:
          - id: sector
            declaredAs: sectors
            label: {en: Sector, ar: القطاع}
            values:
              - id: banking
                label: {en: Banks}
                definition: {en: Who lends.}
                alternatives:
                  en: [lenders, credit unions]
                  fr: banques
        """;

    Taxonomy taxonomy = read(text);

    FacetValue banking =
        new FacetValue(
            "banking",
            Labels.same("Banks"),
            Labels.same("Who lends."),
            Map.of("en", List.of("lenders", "credit unions"), "fr", List.of("banques")),
            List.of(),
            0,
            List.of());
    Labels label = new Labels(Map.of("en", "Sector", "ar", "القطاع"));
    assertThat(taxonomy)
        .isEqualTo(
            new Taxonomy(
                List.of(
                    new Facet(
                        "sector",
                        "sectors",
                        label,
                        Facet.Kind.LISTED,
                        Limits.DEFAULT,
                        List.of(banking))),
                text));
  }

  @Test
  void declaresAFacetUnderItsIdWhereNothingElseIsSaid() {
    assertThat(read("facets: [{id: kind, label: {en: Kind}}]").facets())
        .extracting(Facet::declaredAs)
        .containsExactly("kind");
  }

  @Test
  void makesPathsOfValuesThatLieInEachOther() {
    Facet topic = read(TinyIndex.TAXONOMY).facets().get(1);

    assertThat(topic.allValues())
        .extracting(FacetValue::path)
        .containsExactly("law", "law/labour", "law/criminal", "training");
  }

  @Test
  void letsEqualIdsLieInDifferentValues() {
    Taxonomy taxonomy =
        read(
            """
            facets:
              - id: topic
                label: {en: Topic}
                values:
                  - {id: a, label: {en: A}, values: [{id: x, label: {en: X}}]}
                  - {id: b, label: {en: B}, values: [{id: x, label: {en: X}}]}
            """);

    assertThat(taxonomy.facets().getFirst().allValues())
        .extracting(FacetValue::path)
        .containsExactly("a", "a/x", "b", "b/x");
  }

  @Test
  void namesAllFaultsWithTheirLines() {
    assertRefused(
        """
        facet: []
        facets:
          - id: Sector
            label: {fr: Secteur}
            colour: red
            values:
              - id: a
                label: {en: A}
              - id: a
                label: {en: Again}
              - label: {en: Nameless}
          - id: partner
            label: {en: Partner}
        """,
        "taxonomy.yaml, line 1: unknown key \"facet\", did you mean \"facets\"?"
            + "; taxonomy.yaml, line 5: unknown key \"colour\""
            + "; taxonomy.yaml, line 3: an id holds lower-case letters, digits and hyphens, got"
            + " \"Sector\""
            + "; taxonomy.yaml, line 3: \"label\" needs at least an English text (\"en\")"
            + "; taxonomy.yaml, line 9: a value \"a\" exists already"
            + "; taxonomy.yaml, line 11: \"id\" is missing"
            + "; taxonomy.yaml, line 12: a facet \"partner\" exists already");
  }

  @Test
  void reservesTheFacetsThatAreComputed() {
    for (String id : List.of("region", "partner", "language", "publisher", "collection")) {
      assertRefused(
          "facets: [{id: " + id + ", label: {en: X}}]",
          "taxonomy.yaml, line 1: a facet \"" + id + "\" exists already");
    }
  }

  @Test
  void saysOnceThatAnIdIsMissing() {
    assertRefused(
        "facets:\n  - {label: {en: A}}\n  - {label: {en: B}}\n",
        "taxonomy.yaml, line 2: \"id\" is missing; taxonomy.yaml, line 3: \"id\" is missing");
  }

  @Test
  void refusesAListWhereTextsByLanguageBelong() {
    assertRefused(
        "facets: [{id: a, label: [x]}]",
        "taxonomy.yaml, line 1: \"label\" must hold lines of the form \"key: value\""
            + "; taxonomy.yaml, line 1: \"label\" needs at least an English text (\"en\")");
  }

  @Test
  void refusesValuesThatContainThemselves() {
    assertRefused(
        """
        facets:
          - id: topic
            label: {en: Topic}
            values: &all
              - id: a
                label: {en: A}
                values: *all
        """,
        "taxonomy.yaml, line 5: values lie more than 8 deep, or contain themselves");
  }

  /** Followed to the bottom, these would be a hundred million. */
  @Test
  void refusesManyValuesThatContainThemselves() {
    String ten =
        IntStream.range(0, 10)
            .mapToObj(i -> "{id: v" + i + ", label: {en: V}, values: *all}")
            .collect(Collectors.joining(", "));

    assertRefused(
        "facets: [{id: topic, label: {en: Topic},\n values: &all [" + ten + "]}]",
        "taxonomy.yaml, line 2: values lie more than 8 deep, or contain themselves");
  }

  @Test
  void readsEightLevelsOfValues() {
    assertThat(read(nested(8)).facets().getFirst().allValues()).hasSize(8);
  }

  @Test
  void refusesNineLevelsOfValues() {
    assertRefused(
        nested(9), "taxonomy.yaml, line 9: values lie more than 8 deep, or contain themselves");
  }

  private static String nested(int levels) {
    StringBuilder text = new StringBuilder("facets: [{id: a, label: {en: A}");
    for (int i = 1; i <= levels; i++) {
      text.append(",\n values: [{id: v").append(i).append(", label: {en: V}");
    }
    return text.append("}]".repeat(levels + 1)).toString();
  }
}

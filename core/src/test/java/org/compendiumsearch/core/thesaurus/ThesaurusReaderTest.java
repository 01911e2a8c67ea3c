package org.compendiumsearch.core.thesaurus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.compendiumsearch.core.error.InvalidFileException;
import org.compendiumsearch.core.geography.Regions;
import org.compendiumsearch.core.yaml.YamlJson;
import org.junit.jupiter.api.Test;

class ThesaurusReaderTest {
  @Test
  void readsConcepts() {
    List<Concept> concepts =
        ThesaurusReader.read(
            "t.yaml",
            """
            concepts:
              - id: vessel
                en: [vessel, fishing boat]
                fr: navire
            """);

    assertThat(concepts)
        .containsExactly(
            new Concept(
                "vessel",
                Map.of("en", List.of("vessel", "fishing boat"), "fr", List.of("navire"))));
  }

  @Test
  void readsAgainWhatItHasRead() {
    String thesaurus = "concepts: [{id: vessel, en: [vessel, fishing boat], fr: navire}]";

    assertThat(ThesaurusReader.readAgain(YamlJson.of(thesaurus)))
        .isEqualTo(ThesaurusReader.read("t.yaml", thesaurus))
        .isNotEmpty();
  }

  @Test
  void tellsEveryFaultWithItsLine() {
    assertThatThrownBy(
            () ->
                ThesaurusReader.read(
                    "t.yaml",
                    """
                    concepts:
                      - id: Vessel
                        en: [vessel, boat]
                      - id: boat
                        en: [boat]
                      - id: boat
                        en: [boat, boat]
                        it: [barca]
                    """))
        .isInstanceOf(InvalidFileException.class)
        .hasMessageContaining("t.yaml, line 2")
        .hasMessageContaining("lower-case letters, digits and hyphens, got \"Vessel\"")
        .hasMessageContaining("at least two terms")
        .hasMessageContaining("a concept \"boat\" exists already")
        .hasMessageContaining("the term \"boat\" stands here twice")
        .hasMessageContaining("\"it\"");
  }

  @Test
  void namesCountriesInEveryLanguage() {
    Regions regions = new Regions();
    int kenya = regions.countries().indexOf("KE");

    assertThat(ThesaurusReader.LANGUAGES)
        .extracting(language -> Countries.names(regions, language).get(kenya))
        .contains("Kenya", "Kenia", "Кения", "肯尼亚")
        .doesNotContain("");
  }
}

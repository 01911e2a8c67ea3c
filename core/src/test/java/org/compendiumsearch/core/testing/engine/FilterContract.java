package org.compendiumsearch.core.testing.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.compendiumsearch.core.testing.Entries.entry;
import static org.compendiumsearch.core.testing.engine.EngineFixture.ids;

import java.util.List;
import org.compendiumsearch.core.error.InvalidRequestException;
import org.compendiumsearch.core.model.DocumentId;
import org.compendiumsearch.core.query.Filters;
import org.compendiumsearch.core.query.SearchRequest;
import org.compendiumsearch.core.search.SearchEngine;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How filters narrow a search, and what is said to one that cannot be. */
public interface FilterContract extends EngineFixture {
  private SearchEngine shelf() {
    return engineOver(
        entry("kenya")
            .text("hotel")
            .year(1996)
            .facet("sector", "hospitality")
            .facet("topic", "law/labour")
            .facet("region", "africa/eastern-africa/kenya")
            .facet("publisher", "ILO/IOM"),
        entry("thailand")
            .text("bank")
            .year(2004)
            .facet("sector", "hospitality", "fishing")
            .facet("topic", "law")
            .facet("region", "asia/southeast-asia/thailand")
            .facet("publisher", "ILO"),
        entry("world~1")
            .text("hotel bank")
            .year(2011)
            .facet("sector", "banking")
            .facet("region", "global"),
        entry("undated").text("hotel").year(null));
  }

  private static Filters only(String facet, String... values) {
    return Filters.none().with(facet, List.of(values));
  }

  private void assertFound(Filters filters, String... ids) {
    assertThat(ids(shelf(), SearchRequest.browse().withFilters(filters)))
        .containsExactlyInAnyOrder(ids);
  }

  @Test
  default void takesValuesOfOneFacetAsAlternatives() {
    assertFound(only("sector", "fishing", "banking"), "thailand", "world~1");
  }

  @Test
  default void narrowsByEveryFacet() {
    assertFound(only("sector", "hospitality").with("topic", List.of("law/labour")), "kenya");
  }

  @ParameterizedTest
  @CsvSource({
    "region, africa, kenya",
    "region, africa/eastern-africa, kenya",
    "region, africa/eastern-africa/kenya, kenya",
    "region, asia/south-eastern-asia, thailand",
    "region, global, world~1",
    "topic, law, kenya thailand",
    "topic, law/labour, kenya",
    "publisher, ILO, thailand",
    "publisher, ILO/IOM, kenya"
  })
  default void findsEverythingBelowAPath(String facet, String value, String found) {
    assertFound(only(facet, value), found.split(" ", -1));
  }

  @Test
  default void tellsTheFiltersAsTheIndexKnowsThem() {
    Filters asked = only("region", "asia/south-eastern-asia", "africa").withYears(1990, null);

    Filters understood = shelf().search(SearchRequest.browse().withFilters(asked)).filters();

    assertThat(understood)
        .isEqualTo(only("region", "asia/southeast-asia", "africa").withYears(1990, null));
  }

  @ParameterizedTest
  @CsvSource({
    "1996, 2004, kenya thailand",
    "1997, 2010, thailand",
    "2004, 2004, thailand",
    "2004, , thailand world~1",
    ", 2004, kenya thailand",
    "2020, 2010, ''",
    "-2147483648, 2147483647, kenya thailand world~1"
  })
  default void narrowsToYears(@Nullable Integer from, @Nullable Integer to, String found) {
    String[] ids = found.isEmpty() ? new String[0] : found.split(" ", -1);

    assertFound(Filters.none().withYears(from, to), ids);
  }

  @Test
  default void narrowsToADocument() {
    assertFound(Filters.none().withDocument(new DocumentId("world")), "world~1");
  }

  @Test
  default void findsNothingInADocumentThatIsNotThere() {
    assertFound(Filters.none().withDocument(new DocumentId("elsewhere")));
  }

  @Test
  default void narrowsWhatWordsFind() {
    SearchRequest request =
        SearchRequest.forText("hotel").withFilters(only("sector", "hospitality", "banking"));

    assertThat(ids(shelf(), request)).containsExactlyInAnyOrder("kenya", "world~1");
  }

  @Test
  default void changesNoScore() {
    SearchEngine engine = shelf();
    SearchRequest request = SearchRequest.forText("hotel");

    float whole = engine.search(request).hits().getFirst().score();
    float narrowed =
        engine
            .search(request.withFilters(only("sector", "hospitality").withYears(1990, 2000)))
            .hits()
            .getFirst()
            .score();

    assertThat(narrowed).isEqualTo(whole);
  }

  @Test
  default void findsNothingForAnUnknownValueOfAnOpenFacet() {
    assertFound(only("publisher", "Nobody"));
    assertFound(only("partner", "Nobody"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          sector | hotels  | unknown sector "hotels", did you mean "hospitality"?
          sector | zzz     | unknown sector "zzz"
          sector | ''      | unknown sector ""
          topic  | labour  | unknown topic "labour", did you mean "law/labour"?
          region | kenia   | unknown region "kenia", did you mean "africa/eastern-africa/kenya", "africa/western-africa/benin"?
          region | Africa/ | unknown region "Africa/"
          """,
      quoteCharacter = '\'')
  default void refusesAnUnknownValueOfAClosedFacet(String facet, String value, String message) {
    assertRefused(SearchRequest.browse().withFilters(only(facet, value)), facet, message);
  }

  @Test
  default void listsTheValuesOfAShortFacet() {
    SearchEngine engine = shelf();
    SearchRequest request = SearchRequest.browse().withFilters(only("sector", "zzz"));

    assertThatThrownBy(() -> engine.search(request))
        .isInstanceOfSatisfying(
            InvalidRequestException.class,
            fault ->
                assertThat(fault.allowed()).containsExactly("hospitality", "banking", "fishing"));
  }

  @Test
  default void refusesAFilterOnAnUnknownFacet() {
    assertRefused(
        SearchRequest.browse().withFilters(only("colour", "red")),
        "colour",
        "unknown facet \"colour\"; the facets are sector, region, topic, scope, kind, partner,"
            + " language, publisher, collection");
  }

  @Test
  default void refusesToCountAnUnknownFacet() {
    assertRefused(
        SearchRequest.browse().withFacets(List.of("sector", "colour")),
        "facets",
        "unknown facet \"colour\"; the facets are sector, region, topic, scope, kind, partner,"
            + " language, publisher, collection");
  }

  private void assertRefused(SearchRequest request, String parameter, String message) {
    SearchEngine engine = shelf();

    assertThatThrownBy(() -> engine.search(request))
        .isInstanceOfSatisfying(
            InvalidRequestException.class,
            fault -> assertThat(fault.parameter()).isEqualTo(parameter))
        .hasMessage(message);
  }
}

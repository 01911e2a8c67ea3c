package org.compendiumsearch.core.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.AbstractThrowableAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.compendiumsearch.core.error.InvalidRequestException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchRequestTest {
  private static AbstractThrowableAssert<?, ?> assertRefused(
      ThrowingCallable request, String parameter) {
    return assertThatThrownBy(request)
        .isInstanceOfSatisfying(
            InvalidRequestException.class,
            fault -> assertThat(fault.parameter()).isEqualTo(parameter));
  }

  @Test
  void browsesByDefaultNewestFirstTenHitsAPage() {
    assertThat(SearchRequest.browse())
        .isEqualTo(
            new SearchRequest(
                "",
                Syntax.SIMPLE,
                Match.MOST,
                null,
                Filters.none(),
                null,
                Group.NONE,
                1,
                10,
                null,
                "en"));
    assertThat(SearchRequest.browse().effectiveOrder()).isEqualTo(Order.NEWEST);
  }

  @Test
  void ordersWordsByRelevance() {
    assertThat(SearchRequest.forText("hotel").effectiveOrder()).isEqualTo(Order.RELEVANCE);
  }

  @Test
  void takesABlankTextForBrowsing() {
    assertThat(SearchRequest.forText(" \t").isBrowse()).isTrue();
    assertThat(SearchRequest.forText(" \t").effectiveOrder()).isEqualTo(Order.NEWEST);
  }

  @Test
  void ordersAsAskedFor() {
    SearchRequest request = SearchRequest.forText("hotel").withOrder(Order.TITLE);

    assertThat(request.effectiveOrder()).isEqualTo(Order.TITLE);
  }

  @Test
  void takesEightThousandCharacters() {
    assertThatCode(() -> SearchRequest.forText("x".repeat(8_000))).doesNotThrowAnyException();
  }

  @Test
  void refusesALongerText() {
    assertRefused(() -> SearchRequest.forText("x".repeat(8_001)), "q")
        .hasMessage("q may have 8,000 characters, got 8001; shorten the query");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, Integer.MIN_VALUE})
  void refusesAPageBeforeTheFirst(int page) {
    assertRefused(() -> SearchRequest.browse().withPage(page, 10), "page")
        .hasMessage("page must be at least 1, got \"" + page + "\"");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, 101, Integer.MAX_VALUE})
  void refusesASizeOutOfRange(int size) {
    assertRefused(() -> SearchRequest.browse().withPage(1, size), "size")
        .hasMessage("size must be between 1 and 100, got \"" + size + "\"");
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "1, 100", "100, 100", "10000, 1", "1000, 10"})
  void reachesToTheTenThousandthHit(int page, int size) {
    assertThatCode(() -> SearchRequest.browse().withPage(page, size)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @CsvSource({"101, 100", "10001, 1", "2147483647, 100"})
  void refusesPageBeyondTheWindow(int page, int size) {
    assertRefused(() -> SearchRequest.browse().withPage(page, size), "page")
        .hasMessage(
            "pages reach to hit 10,000; narrow the search, or walk through everything with"
                + " \"cursor\"");
  }

  @Test
  void countsEveryFacetUnlessSomeAreNamed() {
    SearchRequest some = SearchRequest.browse().withFacets(List.of("sector"));

    assertThat(SearchRequest.browse().counts("region")).isTrue();
    assertThat(some.counts("sector")).isTrue();
    assertThat(some.counts("region")).isFalse();
    assertThat(some.withFacets(List.of()).counts("sector")).isFalse();
  }

  @Test
  void keepsItsFacetsWhenTheGivenListChanges() {
    List<String> facets = new ArrayList<>(List.of("sector"));
    SearchRequest request = SearchRequest.browse().withFacets(facets);

    facets.add("region");

    assertThat(request.facets()).containsExactly("sector");
  }

  @Test
  void changesOnlyWhatIsAskedFor() {
    SearchRequest request =
        SearchRequest.browse()
            .withText("hotel")
            .withSyntax(Syntax.LUCENE)
            .withMatch(Match.ALL)
            .withMode(Mode.HYBRID)
            .withFilters(Filters.none().withYears(2000, null))
            .withOrder(Order.OLDEST)
            .withGroup(Group.DOCUMENT)
            .withPage(3, 20)
            .withFacets(List.of("sector"));

    assertThat(request)
        .isEqualTo(
            new SearchRequest(
                "hotel",
                Syntax.LUCENE,
                Match.ALL,
                Mode.HYBRID,
                Filters.none().withYears(2000, null),
                Order.OLDEST,
                Group.DOCUMENT,
                3,
                20,
                List.of("sector"),
                "en"));
  }

  @Test
  void namesItsChoicesAsRequestsDoWhateverTheLocale() {
    assertThat(Syntax.SIMPLE.token()).isEqualTo("simple");
    assertThat(Match.ANY.token()).isEqualTo("any");
    assertThat(Mode.HYBRID.token()).isEqualTo("hybrid");
    assertThat(Order.TITLE.token()).isEqualTo("title");
  }
}

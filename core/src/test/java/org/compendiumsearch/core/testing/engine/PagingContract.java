package org.compendiumsearch.core.testing.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.compendiumsearch.core.testing.Entries.entry;
import static org.compendiumsearch.core.testing.engine.EngineFixture.ids;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.compendiumsearch.core.query.Order;
import org.compendiumsearch.core.query.SearchRequest;
import org.compendiumsearch.core.search.Hit;
import org.compendiumsearch.core.search.RankedEntry;
import org.compendiumsearch.core.search.SearchEngine;
import org.compendiumsearch.core.search.SearchResult;
import org.compendiumsearch.core.testing.Entries;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** In what order hits come, and how pages part them. */
public interface PagingContract extends EngineFixture {
  private SearchEngine years() {
    return engineOver(
        entry("old").title("B").text("hotel").year(1996),
        entry("undated").title("D").text("hotel hotel").year(null),
        entry("new").title("a").text("the hotel").year(2020),
        entry("twin").title("Ä").text("a hotel").year(1996));
  }

  private SearchEngine many() {
    return engineOver(
        IntStream.range(0, 25)
            .mapToObj(
                i ->
                    entry("e" + i)
                        .title("T" + i % 7)
                        .text("hotel ".repeat(1 + i % 5))
                        .year(i % 4 == 0 ? null : 2000 + i % 3))
            .toArray(Entries[]::new));
  }

  @Test
  default void beginsWithTheNewest() {
    assertThat(ids(years(), SearchRequest.browse().withOrder(Order.NEWEST)))
        .containsExactly("new", "twin", "old", "undated");
  }

  @Test
  default void beginsWithTheOldestAndEndsWithWhatHasNoYear() {
    assertThat(ids(years(), SearchRequest.browse().withOrder(Order.OLDEST)))
        .containsExactly("twin", "old", "new", "undated");
  }

  @Test
  default void ordersByTitleAsPeopleDo() {
    assertThat(ids(years(), SearchRequest.browse().withOrder(Order.TITLE)))
        .containsExactly("new", "twin", "old", "undated");
  }

  @Test
  default void ordersWordsByRelevanceUnlessToldOtherwise() {
    SearchEngine engine = years();

    assertThat(engine.search(SearchRequest.forText("hotel")).hits())
        .extracting(Hit::score)
        .isSortedAccordingTo((a, b) -> Float.compare(b, a));
    assertThat(ids(engine, SearchRequest.forText("hotel").withOrder(Order.NEWEST)))
        .containsExactly("new", "twin", "old", "undated");
  }

  @Test
  default void browsesTheNewestFirst() {
    assertThat(ids(years(), SearchRequest.browse()))
        .containsExactly("new", "twin", "old", "undated");
  }

  @ParameterizedTest
  @EnumSource
  default void partsTheWholeListIntoPages(Order order) {
    SearchEngine engine = many();
    SearchRequest request = SearchRequest.forText("hotel").withOrder(order);
    List<String> whole = ids(engine, request.withPage(1, 100));

    List<String> pages = new ArrayList<>();
    for (int page = 1; page <= 4; page++) {
      pages.addAll(ids(engine, request.withPage(page, 7)));
    }

    assertThat(whole).hasSize(25).doesNotHaveDuplicates();
    assertThat(pages).isEqualTo(whole);
  }

  @Test
  default void fillsEachPage() {
    SearchEngine engine = many();

    assertThat(ids(engine, SearchRequest.browse())).hasSize(10);
    assertThat(ids(engine, SearchRequest.browse().withPage(3, 10))).hasSize(5);
    assertThat(ids(engine, SearchRequest.browse().withPage(25, 1))).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource
  default void keepsTotalAndCountsBeyondTheLastPage(Order order) {
    SearchEngine engine = many();
    SearchRequest request = SearchRequest.forText("hotel").withOrder(order);

    SearchResult beyond = engine.search(request.withPage(100, 100));

    assertThat(beyond.hits()).isEmpty();
    assertThat(beyond.total()).isEqualTo(25);
    assertThat(beyond.facets()).isEqualTo(engine.search(request).facets());
  }

  @ParameterizedTest
  @EnumSource
  default void ranksAsItSearches(Order order) {
    SearchEngine engine = many();
    SearchRequest request = SearchRequest.forText("hotel").withOrder(order);
    List<Hit> hits = engine.search(request.withPage(1, 100)).hits();

    assertThat(engine.rank(request, 100))
        .extracting(ranked -> ranked.id().value())
        .isEqualTo(hits.stream().map(EngineFixture::id).toList());
    assertThat(engine.rank(request.withPage(2, 5), 7))
        .isEqualTo(engine.rank(request, 100).subList(0, 7));
  }

  @Test
  default void ranksByTheScoresOfHits() {
    SearchEngine engine = many();
    SearchRequest request = SearchRequest.forText("hotel").withPage(1, 100);

    assertThat(engine.rank(request, 100))
        .extracting(RankedEntry::score)
        .isEqualTo(engine.search(request).hits().stream().map(Hit::score).toList());
  }

  @Test
  default void ranksNothingInAnEmptyIndex() {
    assertThat(engineOver().rank(SearchRequest.forText("hotel"), 10)).isEmpty();
  }

  @Test
  default void countsExactlyBeyondAThousandHits() {
    SearchEngine engine =
        engineOver(
            IntStream.range(0, 1_500)
                .mapToObj(i -> entry("d~s" + i).text("hotel").facet("sector", "banking"))
                .toArray(Entries[]::new));

    SearchResult result = engine.search(SearchRequest.forText("hotel"));

    assertThat(result.total()).isEqualTo(1_500);
    assertThat(result.facets().getFirst().values().getFirst().count()).isEqualTo(1_500);
    assertThat(engine.facetValues("en").getFirst().values().getFirst().count()).isEqualTo(1_500);
  }
}

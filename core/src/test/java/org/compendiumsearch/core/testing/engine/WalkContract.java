package org.compendiumsearch.core.testing.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.compendiumsearch.core.testing.Entries.entry;
import static org.compendiumsearch.core.testing.engine.EngineFixture.ids;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.compendiumsearch.core.error.InvalidRequestException;
import org.compendiumsearch.core.query.Filters;
import org.compendiumsearch.core.query.Group;
import org.compendiumsearch.core.query.Match;
import org.compendiumsearch.core.query.Order;
import org.compendiumsearch.core.query.SearchRequest;
import org.compendiumsearch.core.search.SearchEngine;
import org.compendiumsearch.core.search.SearchResult;
import org.compendiumsearch.core.testing.Entries;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A walk by cursor meets every hit once, in the order of the pages. */
public interface WalkContract extends EngineFixture {
  private SearchEngine many() {
    return engineOver(
        IntStream.range(0, 97)
            .mapToObj(
                i ->
                    entry("d" + i % 23 + "~e" + i)
                        .title("T" + i % 7)
                        .text("hotel ".repeat(1 + i % 5) + "bank ".repeat(i % 3))
                        .facet("sector", i % 2 == 0 ? "banking" : "fishing")
                        .year(i % 4 == 0 ? null : 2000 + i % 3))
            .toArray(Entries[]::new));
  }

  /** Every order, with and without folding. */
  private static List<SearchRequest> requests() {
    return Stream.of(Order.values())
        .flatMap(
            order ->
                Stream.of(Group.values())
                    .flatMap(
                        group ->
                            Stream.of(
                                    SearchRequest.forText("hotel bank").withOrder(order),
                                    SearchRequest.browse().withOrder(order),
                                    SearchRequest.forText("hotel")
                                        .withOrder(order)
                                        .withFilters(
                                            Filters.none().with("sector", List.of("banking"))))
                                .map(request -> request.withGroup(group))))
        .toList();
  }

  /** Returns the ids of a walk, having seen that all of it tells the same. */
  static List<String> walk(SearchEngine engine, SearchRequest request) {
    List<String> met = new ArrayList<>();
    SearchResult first = engine.search(request);
    SearchResult answer = first;
    while (true) {
      answer.hits().stream().map(EngineFixture::id).forEach(met::add);
      assertThat(answer.total()).isEqualTo(first.total());
      assertThat(answer.results()).isEqualTo(first.results());
      assertThat(answer.facets()).isEqualTo(first.facets());
      String next = answer.next();
      if (next == null) {
        return met;
      }
      assertThat(answer.hits()).hasSize(request.size());
      assertThat(next).matches("[A-Za-z0-9_-]+");
      answer = engine.search(request, next);
    }
  }

  @Test
  default void meetsEveryHitOnceInTheOrderOfThePages() {
    SearchEngine engine = many();
    for (SearchRequest request : requests()) {
      List<String> whole = ids(engine, request.withPage(1, 100));

      for (int size : new int[] {1, 7, 10, whole.size()}) {
        assertThat(walk(engine, request.withPage(1, size)))
            .as("%s by %s", request, size)
            .isEqualTo(whole);
      }
    }
  }

  @Test
  default void goesOnFromAnyPage() {
    SearchEngine engine = many();
    SearchRequest request = SearchRequest.forText("hotel");
    String next = next(engine, request.withPage(3, 10));

    assertThat(engine.search(request, next).hits())
        .isEqualTo(engine.search(request.withPage(4, 10)).hits());
  }

  @Test
  default void endsWithTheLastHit() {
    SearchEngine engine = engineOver(entry("a").text("hotel"), entry("b").text("hotel"));

    assertThat(engine.search(SearchRequest.forText("hotel").withPage(1, 2)).next()).isNull();
    assertThat(engine.search(SearchRequest.forText("hotel").withPage(1, 1)).next()).isNotNull();
    assertThat(engine.search(SearchRequest.forText("hotel").withPage(9, 1)).next()).isNull();
    assertThat(engine.search(SearchRequest.forText("bank")).next()).isNull();
    assertThat(engineOver().search(SearchRequest.browse()).next()).isNull();
  }

  @Test
  default void thePagesOfAWalkMayHaveOtherSizesFacetsAndLabels() {
    SearchEngine engine = many();
    SearchRequest request = SearchRequest.forText("hotel");
    String next = next(engine, request);

    SearchResult answer = engine.search(request.withPage(1, 5).withFacets(List.of("topic")), next);

    assertThat(answer.hits()).isEqualTo(engine.search(request.withPage(3, 5)).hits());
  }

  @Test
  default void aCursorIsForTheSearchItCameFrom() {
    SearchEngine engine = many();
    SearchRequest request = SearchRequest.forText("hotel");
    String next = next(engine, request);

    Stream.of(
            request.withText("bank"),
            request.withMatch(Match.ALL),
            request.withOrder(Order.TITLE),
            request.withGroup(Group.DOCUMENT),
            request.withFilters(Filters.none().withYears(2000, null)),
            request.withFilters(Filters.none().with("sector", List.of("banking"))))
        .forEach(
            other ->
                assertRefused(
                    () -> engine.search(other, next), "this cursor was made for another search"));
  }

  @Test
  default void whatIsNoCursorIsRefused() {
    SearchEngine engine = engineOver();

    Stream.of("", "x", "AAAA", "%%", "💥", "42", "AQAAAAAAAAAqAAAAAAAAACoAAAAAAAAAKg")
        .forEach(
            text ->
                assertRefused(
                    () -> engine.search(SearchRequest.browse(), text), "this is no cursor"));
  }

  @Test
  default void aCursorWithAnyLetterChangedIsRefused() {
    SearchEngine engine = many();
    SearchRequest request = SearchRequest.forText("hotel");
    String next = next(engine, request);

    for (int i = 0; i < next.length() - 1; i++) {
      String forged =
          next.substring(0, i) + (next.charAt(i) == 'A' ? 'B' : 'A') + next.substring(i + 1);
      assertRefused(() -> engine.search(request, forged), "this is no cursor");
    }
    assertRefused(
        () -> engine.search(request, next.substring(0, next.length() - 1)), "this is no cursor");
    assertRefused(() -> engine.search(request, next + next), "this is no cursor");
  }

  private static String next(SearchEngine engine, SearchRequest request) {
    @Nullable String next = engine.search(request).next();
    assertThat(next).isNotNull();
    return String.valueOf(next);
  }

  private static void assertRefused(ThrowingCallable question, String message) {
    assertThatThrownBy(question)
        .isInstanceOfSatisfying(
            InvalidRequestException.class,
            fault -> assertThat(fault.parameter()).isEqualTo("cursor"))
        .hasMessageContaining(message);
  }
}

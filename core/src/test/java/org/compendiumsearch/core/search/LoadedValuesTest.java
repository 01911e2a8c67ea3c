package org.compendiumsearch.core.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.compendiumsearch.core.query.Filters;
import org.compendiumsearch.core.query.Order;
import org.compendiumsearch.core.query.SearchRequest;
import org.compendiumsearch.core.testing.Holding;
import org.compendiumsearch.core.testing.RandomCases;
import org.compendiumsearch.core.testing.TinyIndex;
import org.compendiumsearch.core.testing.engine.RandomLibrary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoadedValuesTest {
  @TempDir private Path temp;

  private int cases;

  /** The first count of a facet reads the index, the next ones memory. */
  @Test
  void countsFromMemoryAsFromTheIndex() {
    RandomCases.run(
        10,
        random -> {
          cases++;
          RandomLibrary library = new RandomLibrary(random);
          TinyIndex index = TinyIndex.in(temp.resolve("index" + cases));
          // A commit for each document, so that there are several segments.
          Holding.of(library.entries()).forEach(each -> index.put(List.of(each)).commit());
          SearchRequest request = library.request();
          try (SearchEngine engine = index.open()) {
            List<FacetResult> fromIndex = engine.search(request).facets();

            assertThat(engine.search(request).facets()).isEqualTo(fromIndex);
            assertThat(engine.search(request).facets()).isEqualTo(fromIndex);
          }
        });
  }

  /** What all entries count is kept; what is narrowed in any way is counted. */
  @Test
  void keepsTheCountsOfEverythingOnly() {
    SearchRequest all = SearchRequest.browse();
    SearchRequest fishing = all.withFilters(Filters.none().with("sector", List.of("fishing")));
    SearchRequest recent = all.withFilters(Filters.none().withYears(2003, null));
    onLibraries(
        engine -> {
          List<FacetResult> narrowed = engine.search(fishing).facets();
          List<FacetResult> ofYears = engine.search(recent).facets();
          List<FacetResult> counted = engine.search(all).facets();

          assertThat(engine.search(all).facets()).isEqualTo(counted);
          assertThat(engine.search(fishing).facets()).isEqualTo(narrowed);
          assertThat(engine.search(recent).facets()).isEqualTo(ofYears);
          assertThat(engine.search(all.withFacets(List.of("topic"))).facets())
              .isEqualTo(counted.stream().filter(facet -> facet.id().equals("topic")).toList());
        });
  }

  /** The first of all entries are kept for each order, whatever part of them a page shows. */
  @Test
  void keepsTheFirstOfAllInEachOrder() {
    onLibraries(
        engine -> {
          for (Order order : List.of(Order.NEWEST, Order.OLDEST, Order.TITLE)) {
            SearchRequest all = SearchRequest.browse().withOrder(order);
            // So many are never kept.
            SearchResult looked = engine.search(all.withPage(1, 100));

            for (int time = 0; time < 2; time++) {
              SearchResult page = engine.search(all.withPage(2, 3));
              assertThat(page.total()).isEqualTo(looked.total());
              assertThat(page.hits()).isEqualTo(looked.hits().stream().skip(3).limit(3).toList());
            }
          }
        });
  }

  private void onLibraries(Consumer<SearchEngine> check) {
    RandomCases.run(
        10,
        random -> {
          cases++;
          TinyIndex index = TinyIndex.in(temp.resolve("index" + cases));
          RandomLibrary library = new RandomLibrary(random);
          try (SearchEngine engine = index.put(Holding.of(library.entries())).open()) {
            check.accept(engine);
          }
        });
  }
}

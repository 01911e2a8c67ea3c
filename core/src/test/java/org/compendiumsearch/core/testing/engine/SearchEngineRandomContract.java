package org.compendiumsearch.core.testing.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.compendiumsearch.core.error.InvalidRequestException;
import org.compendiumsearch.core.model.Entry;
import org.compendiumsearch.core.query.SearchRequest;
import org.compendiumsearch.core.query.Syntax;
import org.compendiumsearch.core.search.Hit;
import org.compendiumsearch.core.search.Matrix;
import org.compendiumsearch.core.search.SearchEngine;
import org.compendiumsearch.core.search.SearchResult;
import org.compendiumsearch.core.search.Snippet;
import org.compendiumsearch.core.testing.Entries;
import org.compendiumsearch.core.testing.Holding;
import org.compendiumsearch.core.testing.RandomCases;
import org.junit.jupiter.api.Test;

/** What a search engine promises of any entries and any request, against a slow oracle. */
public interface SearchEngineRandomContract extends EngineFixture {
  @Test
  default void findsCountsAndOrdersAsLoopsOverAListDo() {
    RandomCases.run(
        30,
        random -> {
          RandomLibrary library = new RandomLibrary(random);
          List<Entry> entries = library.entries();
          SearchEngine engine = engineOver(Holding.of(entries));
          SlowSearch oracle = new SlowSearch(entries, engine.facets());
          for (int i = 0; i < 20; i++) {
            assertSame(engine, oracle, library.request());
          }
        });
  }

  private static void assertSame(SearchEngine engine, SlowSearch oracle, SearchRequest request) {
    List<Entry> expected = oracle.hits(request);

    SearchResult result = engine.search(request);

    List<Entry> found = result.hits().stream().map(Hit::entry).toList();
    assertThat(found).as("hits of %s", request).containsExactlyInAnyOrderElementsOf(expected);
    assertThat(found)
        .as("order of %s", request)
        .isSortedAccordingTo(SlowSearch.order(request.effectiveOrder()));
    assertThat(result.total()).as("total of %s", request).isEqualTo(expected.size());
    assertThat(result.facets()).as("facets of %s", request).isEqualTo(oracle.facets(request));
    assertSurveyed(engine, expected, request);
  }

  private static void assertSurveyed(
      SearchEngine engine, List<Entry> expected, SearchRequest request) {
    Matrix matrix = engine.matrix(request, "topic", "region");

    assertThat(matrix.total()).isEqualTo(expected.size());
    for (int row = 0; row < matrix.rows().size(); row++) {
      for (int column = 0; column < matrix.columns().size(); column++) {
        String down = matrix.rows().get(row).value();
        String across = matrix.columns().get(column).value();
        assertThat(matrix.counts().get(row).get(column))
            .as("%s by %s of %s", down, across, request)
            .isEqualTo(
                (int)
                    expected.stream()
                        .filter(e -> SlowSearch.has(e, "topic", down))
                        .filter(e -> SlowSearch.has(e, "region", across))
                        .count());
      }
    }
    assertThat(engine.timeline(request).counts())
        .as("years of %s", request)
        .isEqualTo(
            expected.stream()
                .filter(e -> e.document().year() != null)
                .collect(Collectors.toMap(e -> e.document().year(), e -> 1, Integer::sum)));
  }

  @Test
  default void partsAnyListIntoPages() {
    RandomCases.run(
        20,
        random -> {
          RandomLibrary library = new RandomLibrary(random);
          SearchEngine engine = engineOver(Holding.of(library.entries()));
          for (int i = 0; i < 20; i++) {
            SearchRequest request = library.request();
            int size = 1 + random.nextInt(9);
            List<String> whole = EngineFixture.ids(engine, request);

            List<String> pages = new ArrayList<>();
            for (int page = 1; page <= whole.size() / size + 2; page++) {
              pages.addAll(EngineFixture.ids(engine, request.withPage(page, size)));
            }

            assertThat(pages).as("pages of %d of %s", size, request).isEqualTo(whole);
          }
        });
  }

  @Test
  default void takesAnyTextInTheSimpleSyntax() {
    SearchEngine engine = engineOver(Entries.entry("a").text("x hotel 人口 and more"));
    RandomCases.run(
        500,
        random -> {
          String text = RandomText.query(random);

          assertThat(engine.search(SearchRequest.forText(text)).total())
              .as("total of \"%s\"", text)
              .isBetween(0, 1);
        });
  }

  @Test
  default void takesOrRefusesAnyTextInLuceneSyntax() {
    SearchEngine engine = engineOver(Entries.entry("a").text("x hotel 人口 and more"));
    RandomCases.run(
        1_000,
        random -> {
          SearchRequest request =
              SearchRequest.forText(RandomText.query(random)).withSyntax(Syntax.LUCENE);

          try {
            assertThat(engine.search(request).total()).isBetween(0, 1);
          } catch (InvalidRequestException e) {
            assertThat(e.parameter()).isEqualTo("q");
            assertThat(e).message().doesNotContain("org.", "Exception", "null");
          } catch (RuntimeException e) {
            throw new AssertionError("on \"" + request.text() + "\": " + e, e);
          }
        });
  }

  @Test
  default void marksWordsOfAnyText() {
    RandomCases.run(
        60,
        random -> {
          String text = RandomText.prose(random);
          SearchEngine engine = engineOver(Entries.entry("a").title("Hotel").text(text));

          Hit hit = engine.search(SearchRequest.forText("hotel OR police*")).hits().getFirst();

          assertThat(hit.snippets()).hasSizeLessThanOrEqualTo(3);
          for (Snippet snippet : hit.snippets()) {
            assertFaithful(snippet, text);
          }
        });
  }

  /** Checks that a snippet is a stretch of the text on one line and marks whole words. */
  private static void assertFaithful(Snippet snippet, String text) {
    String line = snippet.text().replaceFirst(" ?…$", "");
    assertThat(RandomText.onOneLine(text)).contains(line);
    int end = 0;
    for (Snippet.Mark mark : snippet.marks()) {
      assertThat(mark.start()).as("start of %s in %s", mark, snippet).isGreaterThanOrEqualTo(end);
      assertThat(snippet.text().substring(mark.start(), mark.end()))
          .as("marked in %s", snippet)
          .matches("(?i)hotels?|police\\w*");
      end = mark.end();
    }
  }
}

package org.compendiumsearch.core.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.compendiumsearch.core.testing.Entries.entry;
import static org.compendiumsearch.core.testing.engine.EngineFixture.ids;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.compendiumsearch.core.model.Entry;
import org.compendiumsearch.core.model.EntryId;
import org.compendiumsearch.core.query.Filters;
import org.compendiumsearch.core.query.Mode;
import org.compendiumsearch.core.query.Order;
import org.compendiumsearch.core.query.SearchRequest;
import org.compendiumsearch.core.query.Syntax;
import org.compendiumsearch.core.testing.Holding;
import org.compendiumsearch.core.testing.RandomCases;
import org.compendiumsearch.core.testing.TinyIndex;
import org.compendiumsearch.core.testing.WordVectors;
import org.compendiumsearch.core.testing.engine.RandomLibrary;
import org.compendiumsearch.core.testing.engine.SlowSearch;
import org.compendiumsearch.core.text.Passages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Search by meaning, and by words and meaning together. */
class MeaningTest {
  private static final WordVectors MODEL = new WordVectors();

  @TempDir private Path folder;
  private int indexes;

  private SearchEngine over(List<Entry> entries) {
    return TinyIndex.in(folder.resolve("index" + indexes++))
        .vectors(MODEL)
        .put(Holding.of(entries))
        .open();
  }

  private static SearchRequest asking(String text, Mode mode) {
    return SearchRequest.forText(text).withMode(mode).withPage(1, 100);
  }

  @Test
  void findsTheSameHitsCountsAndTotalsAsLoopsOverAListInEveryMode() {
    RandomCases.run(
        25,
        random -> {
          RandomLibrary library = new RandomLibrary(random);
          List<Entry> entries = library.entries();
          try (SearchEngine engine = over(entries)) {
            for (int i = 0; i < 10; i++) {
              SearchRequest drawn = library.request();
              for (Mode mode : Mode.values()) {
                assertSame(engine, entries, drawn.withMode(mode));
              }
            }
          }
        });
  }

  private static void assertSame(SearchEngine engine, List<Entry> entries, SearchRequest request) {
    SearchResult result = engine.search(request);
    SearchRequest answered = request.withMode(result.mode());
    Set<EntryId> near =
        result.mode() == Mode.LEXICAL || request.isBrowse()
            ? entries.stream().map(Entry::id).collect(Collectors.toSet())
            : engine
                .search(asking(request.text(), Mode.SEMANTIC).withFilters(Filters.none()))
                .hits()
                .stream()
                .map(hit -> hit.entry().id())
                .collect(Collectors.toSet());
    SlowSearch oracle = new SlowSearch(entries, engine.facets(), near);
    List<Entry> expected = oracle.hits(answered);

    assertThat(result.hits().stream().map(Hit::entry))
        .as("hits of %s", request)
        .containsExactlyInAnyOrderElementsOf(expected);
    assertThat(result.total()).as("total of %s", request).isEqualTo(expected.size());
    assertThat(result.facets()).as("facets of %s", request).isEqualTo(oracle.facets(answered));
    assertThat(engine.matrix(request, "topic", "region").total()).isEqualTo(expected.size());
    assertThat(engine.timeline(request).total()).isEqualTo(expected.size());
  }

  @Test
  void takesTheEntriesOfTheNearestPassages() {
    RandomCases.run(
        10,
        random -> {
          List<Entry> entries = new java.util.ArrayList<>();
          for (int i = 0; i < 150; i++) {
            String text = random.nextInt(40) + " w" + random.nextInt(40) + " x" + random.nextInt(9);
            entries.add(entry("e" + i).text(text).build());
          }
          try (SearchEngine engine = over(entries)) {
            String question = "w" + random.nextInt(40) + " x" + random.nextInt(9);
            float[] asked = MODEL.query(question);
            List<Double> cosines =
                entries.stream()
                    .map(e -> WordVectors.cosine(asked, MODEL.query(e.text())))
                    .sorted(java.util.Comparator.reverseOrder())
                    .toList();

            List<Hit> hits = engine.search(asking(question, Mode.SEMANTIC)).hits();

            assertThat(hits).hasSize(Nearest.PASSAGES);
            double last = cosines.get(Nearest.PASSAGES - 1);
            assertThat(hits)
                .allSatisfy(
                    hit ->
                        assertThat(WordVectors.cosine(asked, MODEL.query(hit.entry().text())))
                            .isGreaterThanOrEqualTo(last - 0.02));
          }
        });
  }

  @Test
  void findsByMeaningWhatHoldsNoneOfTheWordsAsked() {
    SearchEngine engine =
        over(List.of(entry("a").text("one two").build(), entry("b").text("three four").build()));

    assertThat(ids(engine, asking("one", Mode.LEXICAL))).containsExactly("a");
    assertThat(ids(engine, asking("one", Mode.HYBRID))).containsExactly("a", "b");
    assertThat(engine.search(SearchRequest.forText("one")).mode()).isEqualTo(Mode.HYBRID);
    assertThat(ids(engine, asking("one two", Mode.SEMANTIC))).first().isEqualTo("a");
  }

  @Test
  void showsThePassageThatWasFoundByItsMeaningWithItsPage() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 90; i++) {
      text.append("Sentence k").append(i).append(" says v").append(i * 7).append(" of it. ");
    }
    Entry entry =
        entry("a").text(text.toString()).page(1, "Sentence k0").page(2, "Sentence k40").build();
    float[] asked = MODEL.query("zebra");
    Passages.Passage nearest =
        Passages.of(entry.text(), entry.text().length(), "en").stream()
            .max(
                java.util.Comparator.comparing(
                    p -> WordVectors.cosine(asked, MODEL.query(p.of(entry.text())))))
            .orElseThrow();
    SearchEngine engine = over(List.of(entry));

    Hit hit = engine.search(asking("zebra", Mode.SEMANTIC)).hits().getFirst();

    Snippet snippet = hit.snippets().getFirst();
    assertThat(snippet.marks()).isEmpty();
    assertThat(snippet.text()).startsWith(nearest.of(entry.text()).substring(0, 100));
    assertThat(snippet.first()).isEqualTo(entry.pageAt(nearest.start()));
  }

  @ParameterizedTest
  @EnumSource(
      value = Mode.class,
      names = {"HYBRID", "SEMANTIC"})
  void leavesOutWhatIsNotWantedAndKeepsToWhatIsDemanded(Mode mode) {
    SearchEngine engine =
        over(
            List.of(
                entry("a").text("hotel police").build(),
                entry("b").text("hotel staff").build(),
                entry("c").text("port").build()));

    assertThat(ids(engine, asking("hotel -police", mode))).containsExactlyInAnyOrder("b", "c");
    assertThat(ids(engine, asking("hotel +staff", mode))).containsExactly("b");
  }

  @ParameterizedTest
  @ValueSource(strings = {"!!! …", "🙂🙂", "-hotel", "\u0000", "((("})
  void searchesByWordsWhatHasNoMeaning(String text) {
    SearchEngine engine = over(List.of(entry("a").text("hotel").build()));

    assertThat(engine.search(asking(text, Mode.HYBRID)).mode()).isEqualTo(Mode.LEXICAL);
    assertThat(engine.search(asking(text, Mode.HYBRID)).note()).contains("no words whose meaning");
  }

  @Test
  void takesTheLongestQuestion() {
    SearchEngine engine = over(List.of(entry("a").text("hotel").build()));

    assertThat(ids(engine, asking("hotel ".repeat(1_333), Mode.HYBRID))).containsExactly("a");
  }

  @Test
  void answersLucenesSyntaxByWords() {
    SearchEngine engine =
        over(List.of(entry("a").text("hotel").build(), entry("b").text("port").build()));
    SearchRequest request = asking("body:hotel", Mode.HYBRID).withSyntax(Syntax.LUCENE);

    assertThat(ids(engine, request)).containsExactly("a");
  }

  @Test
  void saysWhyAnIndexWithoutVectorsIsSearchedByWords() {
    SearchEngine engine =
        TinyIndex.in(folder.resolve("plain")).put(entry("a").text("hotel")).open();

    SearchResult asked = engine.search(asking("hotel", Mode.SEMANTIC));

    assertThat(asked.mode()).isEqualTo(Mode.LEXICAL);
    assertThat(asked.total()).isEqualTo(1);
    assertThat(asked.note()).isEqualTo("the index holds no vectors: it was made with --no-vectors");
    assertThat(engine.search(SearchRequest.forText("hotel")).note()).isNull();
  }

  @Test
  void saysWhichModelTheVectorsOfAnIndexAreOf() {
    Path index = folder.resolve("other");
    TinyIndex.in(index).vectors(MODEL).put(entry("a").text("hotel")).commit();

    try (SearchEngine engine = LuceneSearchEngine.open(index)) {
      SearchResult asked = engine.search(asking("hotel", Mode.HYBRID));

      assertThat(asked.mode()).isEqualTo(Mode.LEXICAL);
      assertThat(asked.note())
          .startsWith("the vectors of the index are of the model \"words-of-tests\"")
          .contains("--embedding-model");
    }
  }

  @Test
  void foldsAndWalksThroughTheSameHits() {
    SearchEngine engine =
        over(
            List.of(
                entry("d1~a").text("one two").build(),
                entry("d1~b").text("one three").build(),
                entry("d2~a").text("four").build()));
    SearchRequest request = asking("one", Mode.HYBRID);

    SearchResult folded =
        engine.search(request.withGroup(org.compendiumsearch.core.query.Group.DOCUMENT));

    assertThat(folded.total()).isEqualTo(3);
    assertThat(folded.results()).isEqualTo(2);
    assertThat(engine.search(request.withOrder(Order.TITLE)).total()).isEqualTo(3);
    assertThat(engine.rank(request, 10)).hasSize(3);
  }

  @Test
  void findsLikeEntriesOfOtherDocumentsByTheirMeaning() {
    SearchEngine engine =
        over(
            List.of(
                entry("d1~a").text("one two three").build(),
                entry("d1~b").text("one two three").build(),
                entry("d2~a").text("one two").build(),
                entry("d3~a").text("nine").build()));

    assertThat(engine.similar(new EntryId("d1~a"), 5))
        .extracting(hit -> hit.entry().id().value())
        .containsExactly("d2~a", "d3~a");
  }
}

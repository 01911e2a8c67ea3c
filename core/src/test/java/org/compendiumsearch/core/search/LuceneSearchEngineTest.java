package org.compendiumsearch.core.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.compendiumsearch.core.testing.Entries.entry;
import static org.compendiumsearch.core.testing.engine.EngineFixture.ids;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.compendiumsearch.core.error.UnavailableException;
import org.compendiumsearch.core.error.UnusableIndexException;
import org.compendiumsearch.core.index.FileRecord;
import org.compendiumsearch.core.index.IndexSchema;
import org.compendiumsearch.core.model.DocumentId;
import org.compendiumsearch.core.model.Entry;
import org.compendiumsearch.core.model.EntryId;
import org.compendiumsearch.core.query.SearchRequest;
import org.compendiumsearch.core.testing.TinyIndex;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the index on this machine adds to the contract: it may be missing, foreign, or change. */
class LuceneSearchEngineTest {
  @TempDir private Path folder;

  private SearchEngine open() {
    return LuceneSearchEngine.open(folder.resolve("index"));
  }

  private TinyIndex index() {
    return TinyIndex.in(folder.resolve("index"));
  }

  private void writeForeign(Map<String, String> userData) throws IOException {
    try (Directory directory = FSDirectory.open(folder.resolve("index"));
        IndexWriter writer =
            new IndexWriter(directory, new IndexWriterConfig(new KeywordAnalyzer()))) {
      writer.setLiveCommitData(userData.entrySet());
      writer.commit();
    }
  }

  private static Map<String, String> stampOfVersion(int schema) {
    return Map.of(
        "compendium.schema", Integer.toString(schema),
        "compendium.committedAt", "2026-11-24T12:00:00Z",
        "compendium.sources", "{\"sources\":[]}");
  }

  private static void assertMissing(ThrowingCallable question) {
    assertThatThrownBy(question)
        .isInstanceOfSatisfying(
            UnavailableException.class,
            fault -> assertThat(fault.retryAfter()).isEqualTo(Duration.ofSeconds(5)))
        .hasMessage("there is no index yet; run \"./compendium index\" to make one");
  }

  private static void assertUnusable(SearchEngine engine, String message) {
    assertThatThrownBy(engine::status)
        .isInstanceOf(UnusableIndexException.class)
        .hasMessage(message);
  }

  @ParameterizedTest
  @ValueSource(strings = {"hotel", "hot*"})
  void answersWithWhatItHasWhenTheTimeIsUp(String text) {
    index().put(entry("a").text("hotel").facet("sector", "banking")).commit();
    try (SearchEngine engine =
        LuceneSearchEngine.open(folder.resolve("index"), null, Duration.ZERO)) {
      SearchResult result = engine.search(SearchRequest.forText(text));

      assertThat(result.partial()).isTrue();
      assertThat(result.total()).isEqualTo(result.hits().size()).isZero();
      assertThat(result.facets()).allSatisfy(facet -> assertThat(facet.values()).isEmpty());
    }
  }

  @Test
  void countsAreWholeOrNotGiven() {
    index().put(entry("a").text("hotel").facet("sector", "banking")).commit();
    try (SearchEngine engine =
        LuceneSearchEngine.open(folder.resolve("index"), null, Duration.ZERO)) {
      SearchRequest request = SearchRequest.forText("hotel");

      for (ThrowingCallable question :
          List.<ThrowingCallable>of(
              () -> engine.timeline(request),
              () -> engine.matrix(request, "sector", "topic"),
              () -> engine.walk(request, 10, new Refusing()),
              () -> engine.facetValues("en"))) {
        assertThatThrownBy(question)
            .isInstanceOf(UnavailableException.class)
            .hasMessage(
                "this takes longer than 0 seconds; ask for less, by a filter or without"
                    + " wildcards");
      }
    }
  }

  /** Nothing may be handed over where not everything was found. */
  private static final class Refusing implements EntryVisitor {
    @Override
    public void begin(SnapshotId snapshot, int total) {
      throw new AssertionError("begun");
    }

    @Override
    public void visit(Entry entry) {
      throw new AssertionError("visited");
    }
  }

  @Test
  void takesAnotherThesaurusWithTheNextCommit() {
    TinyIndex index = index().put(entry("a").text("hotel")).commit();
    try (SearchEngine engine = open()) {
      SearchRequest request = SearchRequest.forText("Gasthof");
      assertThat(engine.search(request).total()).isZero();

      index.thesaurus("concepts: [{id: hotel, en: [hotel], de: [Gasthof]}]").commit();
      engine.refresh();

      assertThat(engine.search(request).total()).isOne();
    }
  }

  @Test
  void saysToEveryQuestionThatThereIsNoIndex() {
    try (SearchEngine engine = open()) {
      assertMissing(() -> engine.search(SearchRequest.browse()));
      assertMissing(() -> engine.entry(new EntryId("a")));
      assertMissing(() -> engine.document(new DocumentId("a")));
      assertMissing(() -> engine.documents(1, 10));
      assertMissing(() -> engine.facetValues("en"));
      assertMissing(engine::facets);
      assertMissing(engine::status);
    }
  }

  @Test
  void findsTheIndexThatIsMadeLater() {
    try (SearchEngine engine = open()) {
      engine.refresh();
      assertMissing(engine::status);

      index().put(entry("a")).commit();
      engine.refresh();

      assertThat(ids(engine, "")).containsExactly("a");
    }
  }

  @Test
  void refusesAnIndexOfAnotherVersion() throws IOException {
    writeForeign(stampOfVersion(99));

    try (SearchEngine engine = open()) {
      assertUnusable(
          engine,
          "the index has schema version 99, this program needs version "
              + IndexSchema.VERSION
              + "; run \"./compendium"
              + " index\" to rebuild it");
    }
  }

  @Test
  void refusesAForeignIndex() throws IOException {
    writeForeign(Map.of());

    try (SearchEngine engine = open()) {
      assertUnusable(
          engine,
          "the index was not made by Compendium Search; choose another data folder with --data,"
              + " or remove its \"index\" folder");
    }
  }

  @Test
  void refusesADamagedIndex() throws IOException {
    index().put(entry("a")).commit();
    cutEverySegments(20);

    try (SearchEngine engine = open()) {
      assertUnusable(engine, "the index is damaged; run \"./compendium index\" to rebuild it");
    }
  }

  private void cutEverySegments(int bytes) throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("index"))) {
      for (Path file :
          files.filter(f -> f.getFileName().toString().startsWith("segments_")).toList()) {
        Files.write(file, java.util.Arrays.copyOf(Files.readAllBytes(file), bytes));
      }
    }
  }

  @Test
  void usesAnIndexOnceItIsRebuilt() throws IOException {
    writeForeign(stampOfVersion(99));

    try (SearchEngine engine = open()) {
      index().put(entry("a")).commit();
      engine.refresh();

      assertThat(ids(engine, "")).containsExactly("a");
    }
  }

  @Test
  void keepsItsSnapshotUntilToldToRefresh() {
    TinyIndex index = index().put(entry("a")).commit();

    try (SearchEngine engine = open()) {
      index.put(entry("b")).commit();

      assertThat(ids(engine, "")).containsExactly("a");
    }
  }

  @Test
  void seesACommitAfterRefreshing() {
    TinyIndex index = index().put(entry("a").facet("publisher", "P")).commit();

    try (SearchEngine engine = open()) {
      index
          .put(entry("b").language("fr").text("nouveau").facet("publisher", "Q"))
          .taxonomy("facets: [{id: colour, label: {en: Colour}}]")
          .commit();
      engine.refresh();

      assertThat(ids(engine, "nouveau")).containsExactly("b");
      assertThat(engine.facets().all().getFirst().id()).isEqualTo("colour");
      assertThat(engine.facetValues("en"))
          .flatExtracting(FacetResult::values)
          .extracting(FacetResult.ValueCount::value)
          .containsExactly("P", "Q");
    }
  }

  @Test
  void namesEachCommitByAGreaterNumber() {
    TinyIndex index = index().put(entry("a")).commit();

    try (SearchEngine engine = open()) {
      SnapshotId before = engine.status().snapshot();
      engine.refresh();
      assertThat(engine.status().snapshot()).isEqualTo(before);

      index.put(entry("b")).commit();
      engine.refresh();

      SnapshotId after = engine.status().snapshot();
      assertThat(Long.parseLong(after.id())).isGreaterThan(Long.parseLong(before.id()));
      assertThat(after.committedAt()).isEqualTo(TinyIndex.COMMITTED_AT);
    }
  }

  @Test
  void keepsAnsweringFromItsSnapshotWhileTheIndexCannotBeRead() throws IOException {
    index().put(entry("a")).commit();

    try (SearchEngine engine = open()) {
      cutEverySegments(20);
      engine.refresh();

      assertThat(ids(engine, "")).containsExactly("a");
    }
  }

  @Test
  void answersFromAnIndexThatWasRebuiltUnderIt() throws IOException {
    index().put(entry("a")).commit();

    try (SearchEngine engine = open()) {
      cutEverySegments(20);
      index().put(entry("b")).commit();
      engine.refresh();

      assertThat(ids(engine, "")).containsExactly("b");
    }
  }

  @Test
  void tellsHowManyFilesWereNotRead() {
    index()
        .put(entry("a"))
        .put(
            new FileRecord(
                "s", "a.md", null, null, "f", "indexed", null, new DocumentId("a"), 1, null))
        .put(new FileRecord("s", "b.pdf", null, null, "f", "corrupt", "damaged", null, 0, null))
        .put(new FileRecord("s", "c.pdf", null, null, "f", "corrupt", "damaged", null, 0, null))
        .put(new FileRecord("s", "d.pdf", null, null, "f", "encrypted", "locked", null, 0, null))
        .commit();

    try (SearchEngine engine = open()) {
      IndexStatus status = engine.status();

      assertThat(status)
          .isEqualTo(
              new IndexStatus(
                  status.snapshot(),
                  1,
                  1,
                  Map.of("corrupt", 2, "encrypted", 1),
                  TinyIndex.SOURCES));
    }
  }

  @Test
  void answersManyThreadsWhileTheIndexChanges() throws InterruptedException {
    TinyIndex index = index().put(entry("a")).commit();
    AtomicBoolean done = new AtomicBoolean();
    ConcurrentLinkedQueue<Throwable> faults = new ConcurrentLinkedQueue<>();

    try (SearchEngine engine = open()) {
      List<Thread> threads =
          Stream.generate(() -> searching(engine, done, faults)).limit(3).toList();
      for (int i = 0; i < 20; i++) {
        index.put(entry("b" + i)).remove("b" + (i - 1)).commit();
        engine.refresh();
      }
      done.set(true);
      for (Thread each : threads) {
        each.join();
      }
    }

    assertThat(faults).isEmpty();
  }

  private static Thread searching(
      SearchEngine engine, AtomicBoolean done, ConcurrentLinkedQueue<Throwable> faults) {
    return Thread.ofVirtual()
        .name("search")
        .start(
            () -> {
              try {
                while (!done.get()) {
                  assertThat(engine.search(SearchRequest.forText("text")).total()).isBetween(1, 2);
                }
              } catch (RuntimeException | AssertionError e) {
                faults.add(e);
              }
            });
  }

  @Test
  void isClosedTwice() {
    index().put(entry("a")).commit();
    SearchEngine engine = open();

    engine.close();
    engine.close();

    assertThatThrownBy(engine::status).isInstanceOf(UnavailableException.class);
  }
}

package org.compendiumsearch.core.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.compendiumsearch.core.testing.Entries.entry;
import static org.compendiumsearch.core.testing.engine.EngineFixture.ids;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.compendiumsearch.core.error.UnavailableException;
import org.compendiumsearch.core.index.FileRecord;
import org.compendiumsearch.core.model.DocumentId;
import org.compendiumsearch.core.query.SearchRequest;
import org.compendiumsearch.core.testing.TinyIndex;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the index on this machine adds to the contract: others change it meanwhile. */
class LuceneSearchEngineTest {
  @TempDir private Path folder;
  private IndexFolder files;

  @BeforeEach
  void begin() {
    files = new IndexFolder(folder.resolve("index"));
  }

  @Test
  void keepsItsSnapshotUntilToldToRefresh() {
    TinyIndex index = files.index().put(entry("a")).commit();

    try (SearchEngine engine = files.open()) {
      index.put(entry("b")).commit();

      assertThat(ids(engine, "")).containsExactly("a");
    }
  }

  @Test
  void seesACommitAfterRefreshing() {
    TinyIndex index = files.index().put(entry("a").facet("publisher", "P")).commit();

    try (SearchEngine engine = files.open()) {
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
    TinyIndex index = files.index().put(entry("a")).commit();

    try (SearchEngine engine = files.open()) {
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
  void takesAnotherThesaurusWithTheNextCommit() {
    TinyIndex index = files.index().put(entry("a").text("hotel")).commit();
    try (SearchEngine engine = files.open()) {
      SearchRequest request = SearchRequest.forText("Gasthof");
      assertThat(engine.search(request).total()).isZero();

      index.thesaurus("concepts: [{id: hotel, en: [hotel], de: [Gasthof]}]").commit();
      engine.refresh();

      assertThat(engine.search(request).total()).isOne();
    }
  }

  @Test
  void tellsHowManyFilesWereNotRead() {
    files
        .index()
        .put(entry("a"))
        .put(
            new FileRecord(
                "s", "a.md", null, null, "f", "indexed", null, new DocumentId("a"), 1, null))
        .put(new FileRecord("s", "b.pdf", null, null, "f", "corrupt", "damaged", null, 0, null))
        .put(new FileRecord("s", "c.pdf", null, null, "f", "corrupt", "damaged", null, 0, null))
        .put(new FileRecord("s", "d.pdf", null, null, "f", "encrypted", "locked", null, 0, null))
        .commit();

    try (SearchEngine engine = files.open()) {
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
    TinyIndex index = files.index().put(entry("a")).commit();
    AtomicBoolean done = new AtomicBoolean();
    ConcurrentLinkedQueue<Throwable> faults = new ConcurrentLinkedQueue<>();

    try (SearchEngine engine = files.open()) {
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
    files.index().put(entry("a")).commit();
    SearchEngine engine = files.open();

    engine.close();
    engine.close();

    assertThatThrownBy(engine::status).isInstanceOf(UnavailableException.class);
  }
}

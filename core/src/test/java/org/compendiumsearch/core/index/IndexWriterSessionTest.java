package org.compendiumsearch.core.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.compendiumsearch.core.testing.Entries.entry;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.compendiumsearch.core.analysis.Analyzers;
import org.compendiumsearch.core.error.BusyException;
import org.compendiumsearch.core.model.DocumentId;
import org.compendiumsearch.core.model.Entry;
import org.compendiumsearch.core.query.Order;
import org.compendiumsearch.core.query.SearchRequest;
import org.compendiumsearch.core.search.LuceneSearchEngine;
import org.compendiumsearch.core.search.SearchEngine;
import org.compendiumsearch.core.testing.Entries;
import org.compendiumsearch.core.testing.TinyIndex;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexWriterSessionTest {
  private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
  private static final List<Source> SOURCES = List.of(new Source("corpus", "/data/corpus"));

  @TempDir private Path folder;

  private IndexWriterSession open() {
    return IndexWriterSession.open(folder, new Analyzers(), Clock.fixed(NOON, ZoneOffset.UTC));
  }

  private static void replace(IndexWriterSession session, Entries... parts) {
    List<Entry> entries = new ArrayList<>();
    for (Entries each : parts) {
      entries.add(each.build());
    }
    session.replace(Entries.documentOf(entries), entries);
  }

  private static List<String> ids(SearchEngine engine) {
    return engine
        .search(SearchRequest.browse().withOrder(Order.TITLE).withPage(1, 100))
        .hits()
        .stream()
        .map(hit -> hit.entry().id().value())
        .toList();
  }

  private List<String> ids() {
    try (SearchEngine engine = LuceneSearchEngine.open(folder)) {
      return ids(engine);
    }
  }

  private static FileRecord file(String path, String outcome) {
    return new FileRecord("corpus", path, null, null, "f", outcome, null, null, 1, null);
  }

  @Test
  void showsNothingBeforeTheCommit() {
    TinyIndex.in(folder).put(entry("a")).commit();

    try (IndexWriterSession session = open()) {
      replace(session, entry("b"));
      session.remove(new DocumentId("a"));

      assertThat(ids()).containsExactly("a");
    }
  }

  @Test
  void showsEverythingAfterTheCommit() {
    TinyIndex.in(folder).put(entry("a")).commit();

    try (IndexWriterSession session = open()) {
      replace(session, entry("b"));
      session.remove(new DocumentId("a"));
      session.commit(SOURCES);
    }

    assertThat(ids()).containsExactly("b");
  }

  @Test
  void dropsEverythingWhenClosedWithoutACommit() {
    TinyIndex.in(folder).put(entry("a")).commit();

    try (IndexWriterSession session = open()) {
      replace(session, entry("b"));
      session.remove(new DocumentId("a"));
      session.put(file("a.pdf", "indexed"));
    }

    assertThat(ids()).containsExactly("a");
    try (IndexWriterSession session = open()) {
      assertThat(session.files()).isEmpty();
    }
  }

  @Test
  void keepsWhatWasCommittedAndDropsTheRest() {
    try (IndexWriterSession session = open()) {
      replace(session, entry("a"));
      session.commit(SOURCES);
      replace(session, entry("b"));
    }

    assertThat(ids()).containsExactly("a");
  }

  @Test
  void replacesADocumentWithAllItsEntries() {
    TinyIndex.in(folder).put(entry("a~1"), entry("a~2"), entry("a~3"), entry("b")).commit();

    try (IndexWriterSession session = open()) {
      replace(session, entry("a~2").title("Changed"), entry("a~4"));
      session.commit(SOURCES);
    }

    try (SearchEngine engine = LuceneSearchEngine.open(folder)) {
      assertThat(ids(engine)).containsExactly("a~4", "b", "a~2");
      assertThat(engine.documents(1, 10).total()).isEqualTo(2);
      assertThat(engine.document(new DocumentId("a")).entryCount()).isEqualTo(2);
    }
  }

  @Test
  void keepsTheLastOfSeveralReplacements() {
    try (IndexWriterSession session = open()) {
      replace(session, entry("a").title("first"));
      replace(session, entry("a").title("second"));
      session.commit(SOURCES);
    }

    try (SearchEngine engine = LuceneSearchEngine.open(folder)) {
      assertThat(engine.search(SearchRequest.browse()).hits())
          .extracting(hit -> hit.entry().title())
          .containsExactly("second");
    }
  }

  @Test
  void removesADocumentWithAllItsEntries() {
    TinyIndex.in(folder).put(entry("a~1"), entry("a~2"), entry("b")).commit();

    try (IndexWriterSession session = open()) {
      session.remove(new DocumentId("a"));
      session.remove(new DocumentId("never-there"));
      session.commit(SOURCES);
    }

    try (SearchEngine engine = LuceneSearchEngine.open(folder)) {
      assertThat(ids(engine)).containsExactly("b");
      assertThat(engine.documents(1, 10).documents())
          .extracting(view -> view.document().id().value())
          .containsExactly("b");
    }
  }

  @Test
  void removesNoDocumentWhoseIdBeginsAlike() {
    TinyIndex.in(folder).put(entry("a"), entry("a-b")).commit();

    TinyIndex.continued(folder).remove("a").commit();

    assertThat(ids()).containsExactly("a-b");
  }

  @Test
  void knowsTheFilesOfTheLastCommit() {
    try (IndexWriterSession session = open()) {
      session.put(file("a.pdf", "indexed"));
      session.put(file("b.pdf", "corrupt"));
      session.put(file("c.pdf", "indexed"));
      session.commit(SOURCES);
    }
    try (IndexWriterSession session = open()) {
      session.put(file("b.pdf", "indexed"));
      session.removeFile("corpus", "c.pdf");
      session.removeFile("elsewhere", "a.pdf");
      session.commit(SOURCES);
    }

    try (IndexWriterSession session = open()) {
      assertThat(session.files())
          .containsExactlyInAnyOrder(file("a.pdf", "indexed"), file("b.pdf", "indexed"));
    }
  }

  @Test
  void keepsOneTaxonomy() {
    TinyIndex.in(folder).put(entry("a")).commit();

    TinyIndex.continued(folder).taxonomy("facets: [{id: colour, label: {en: C}}]").commit();

    try (SearchEngine engine = LuceneSearchEngine.open(folder)) {
      assertThat(engine.facets().find("colour")).isPresent();
      assertThat(engine.facets().find("sector")).isEmpty();
      assertThat(ids(engine)).containsExactly("a");
    }
  }

  @Test
  void stampsACommitWithSourcesAndTime() {
    try (IndexWriterSession session = open()) {
      session.commit(SOURCES);
    }

    try (IndexWriterSession session = open();
        SearchEngine engine = LuceneSearchEngine.open(folder)) {
      assertThat(session.sources()).isEqualTo(SOURCES);
      assertThat(engine.status().snapshot().committedAt()).isEqualTo(NOON);
    }
  }

  @Test
  void letsNoSecondSessionIn() {
    try (IndexWriterSession first = open()) {
      assertThatThrownBy(this::open)
          .isInstanceOf(BusyException.class)
          .hasMessage(
              "another run is writing the index in \"" + folder + "\"; wait until it has ended");
      replace(first, entry("a"));
      first.commit(SOURCES);
    }

    assertThat(ids()).containsExactly("a");
  }

  @Test
  void takesTitlesOfAnyLength() {
    String longTitle = "Ärger und Titel ".repeat(10_000);

    try (IndexWriterSession session = open()) {
      replace(session, entry("a").title(longTitle + "b"));
      session.commit(SOURCES);
    }

    assertThat(ids()).containsExactly("a");
  }

  @Test
  void takesChangesFromManyThreads() {
    try (IndexWriterSession session = open()) {
      IntStream.range(0, 60).parallel().forEach(i -> replace(session, entry("a-" + i % 20)));
      session.commit(SOURCES);
    }

    assertThat(ids()).hasSize(20).doesNotHaveDuplicates();
  }
}

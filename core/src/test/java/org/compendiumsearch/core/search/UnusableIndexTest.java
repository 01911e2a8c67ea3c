package org.compendiumsearch.core.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.compendiumsearch.core.testing.Entries.entry;
import static org.compendiumsearch.core.testing.engine.EngineFixture.ids;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.compendiumsearch.core.error.UnavailableException;
import org.compendiumsearch.core.error.UnusableIndexException;
import org.compendiumsearch.core.index.IndexSchema;
import org.compendiumsearch.core.model.DocumentId;
import org.compendiumsearch.core.model.EntryId;
import org.compendiumsearch.core.query.SearchRequest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An index that is not there, is foreign, of another version or damaged. */
class UnusableIndexTest {
  @TempDir private Path folder;
  private IndexFolder files;

  @BeforeEach
  void begin() {
    files = new IndexFolder(folder.resolve("index"));
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

  @Test
  void saysToEveryQuestionThatThereIsNoIndex() {
    try (SearchEngine engine = files.open()) {
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
    try (SearchEngine engine = files.open()) {
      engine.refresh();
      assertMissing(engine::status);

      files.index().put(entry("a")).commit();
      engine.refresh();

      assertThat(ids(engine, "")).containsExactly("a");
    }
  }

  @Test
  void refusesAnIndexOfAnotherVersion() throws IOException {
    files.writeForeign(stampOfVersion(99));

    try (SearchEngine engine = files.open()) {
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
    files.writeForeign(Map.of());

    try (SearchEngine engine = files.open()) {
      assertUnusable(
          engine,
          "the index was not made by Compendium Search; choose another data folder with --data,"
              + " or remove its \"index\" folder");
    }
  }

  @Test
  void refusesADamagedIndex() throws IOException {
    files.index().put(entry("a")).commit();
    files.cutEverySegments(20);

    try (SearchEngine engine = files.open()) {
      assertUnusable(engine, "the index is damaged; run \"./compendium index\" to rebuild it");
    }
  }

  @Test
  void usesAnIndexOnceItIsRebuilt() throws IOException {
    files.writeForeign(stampOfVersion(99));

    try (SearchEngine engine = files.open()) {
      files.index().put(entry("a")).commit();
      engine.refresh();

      assertThat(ids(engine, "")).containsExactly("a");
    }
  }

  @Test
  void keepsAnsweringFromItsSnapshotWhileTheIndexCannotBeRead() throws IOException {
    files.index().put(entry("a")).commit();

    try (SearchEngine engine = files.open()) {
      files.cutEverySegments(20);
      engine.refresh();

      assertThat(ids(engine, "")).containsExactly("a");
    }
  }

  @Test
  void answersFromAnIndexThatWasRebuiltUnderIt() throws IOException {
    files.index().put(entry("a")).commit();

    try (SearchEngine engine = files.open()) {
      files.cutEverySegments(20);
      files.index().put(entry("b")).commit();
      engine.refresh();

      assertThat(ids(engine, "")).containsExactly("b");
    }
  }
}

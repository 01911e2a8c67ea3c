package org.compendiumsearch.core.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.compendiumsearch.core.testing.Entries.entry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.compendiumsearch.core.analysis.Analyzers;
import org.compendiumsearch.core.model.Entry;
import org.compendiumsearch.core.query.SearchRequest;
import org.compendiumsearch.core.search.LuceneSearchEngine;
import org.compendiumsearch.core.search.SearchEngine;
import org.compendiumsearch.core.testing.Entries;
import org.compendiumsearch.core.testing.TinyIndex;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of an index that this version cannot read. */
class IndexRebuildTest {
  @TempDir private Path folder;

  private IndexWriterSession open() {
    return IndexWriterSession.open(folder, new Analyzers(), Clock.systemUTC());
  }

  private void rebuild() {
    Entry entry = entry("new").build();
    try (IndexWriterSession session = open()) {
      assertThat(session.isRebuilding()).isTrue();
      assertThat(session.files()).isEmpty();
      session.replace(Entries.documentOf(List.of(entry)), List.of(entry));
      session.commit(List.of());
    }
  }

  private void assertRebuilt() {
    try (SearchEngine engine = LuceneSearchEngine.open(folder)) {
      assertThat(engine.search(SearchRequest.browse()).hits())
          .extracting(hit -> hit.entry().id().value())
          .containsExactly("new");
    }
  }

  /** Writes an index of one Lucene document with this user data. */
  private void writeForeign(Map<String, String> userData) throws IOException {
    try (Directory directory = FSDirectory.open(folder);
        IndexWriter writer =
            new IndexWriter(directory, new IndexWriterConfig(new KeywordAnalyzer()))) {
      Document doc = new Document();
      doc.add(new StringField("id", "foreign", Field.Store.YES));
      writer.addDocument(doc);
      writer.setLiveCommitData(userData.entrySet());
      writer.commit();
    }
  }

  private int documentsForReaders() throws IOException {
    try (Directory directory = FSDirectory.open(folder);
        DirectoryReader reader = DirectoryReader.open(directory)) {
      return reader.numDocs();
    }
  }

  private static Map<String, String> otherVersion() {
    return new IndexStamp(IndexSchema.VERSION + 1, Instant.EPOCH, List.of(), null).toUserData();
  }

  @Test
  void rebuildsAnIndexOfAnotherVersion() throws IOException {
    writeForeign(otherVersion());

    rebuild();

    assertRebuilt();
  }

  @Test
  void rebuildsAForeignIndex() throws IOException {
    writeForeign(Map.of());

    rebuild();

    assertRebuilt();
  }

  @Test
  void leavesTheOldIndexToReadersUntilTheCommit() throws IOException {
    writeForeign(otherVersion());

    try (IndexWriterSession session = open()) {
      session.putTaxonomy("facets: []");

      assertThat(documentsForReaders()).isEqualTo(1);
      session.commit(List.of());
    }

    assertThat(documentsForReaders()).isEqualTo(1);
  }

  @Test
  void leavesTheOldIndexWhereNothingIsCommitted() throws IOException {
    writeForeign(otherVersion());

    try (IndexWriterSession session = open()) {
      session.putTaxonomy("facets: []");
      session.putTaxonomy("facets: []");
    }

    assertThat(documentsForReaders()).isEqualTo(1);
    try (IndexWriterSession session = open()) {
      assertThat(session.isRebuilding()).isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 3, 10, 40})
  void rebuildsAnIndexWhoseCommitIsCutShort(int bytes) throws IOException {
    TinyIndex.in(folder).put(entry("old")).commit();
    cut(only("segments_"), bytes);

    rebuild();

    assertRebuilt();
  }

  @Test
  void rebuildsAnIndexWhoseCommitIsGarbage() throws IOException {
    TinyIndex.in(folder).put(entry("old")).commit();
    Files.write(only("segments_"), new byte[200]);

    rebuild();

    assertRebuilt();
  }

  @Test
  void rebuildsAnIndexWithoutOneOfItsFiles() throws IOException {
    TinyIndex.in(folder).put(entry("old")).commit();
    Files.delete(only(".cfs"));

    rebuild();

    assertRebuilt();
  }

  @Test
  void rebuildsAnIndexWithAFileCutShort() throws IOException {
    TinyIndex.in(folder).put(entry("old")).commit();
    cut(only(".cfs"), 20);

    rebuild();

    assertRebuilt();
  }

  @Test
  void tellsADamagedIndexAgainWhereTheRebuildingWasNotCommitted() throws IOException {
    TinyIndex.in(folder).put(entry("old")).commit();
    cut(only("segments_"), 10);

    open().close();

    try (SearchEngine engine = LuceneSearchEngine.open(folder)) {
      assertThatThrownBy(engine::status)
          .hasMessage(
              "the index has schema version 0, this program needs version "
                  + IndexSchema.VERSION
                  + "; run \"./compendium index\" to rebuild it");
    }
    rebuild();
    assertRebuilt();
  }

  @Test
  void rebuildsWhereFilesOfAnotherKindLie() throws IOException {
    Files.writeString(folder.resolve("notes.txt"), "mine");

    rebuild();

    assertRebuilt();
    assertThat(folder.resolve("notes.txt")).hasContent("mine");
  }

  private Path only(String part) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> found = files.filter(f -> f.getFileName().toString().contains(part)).toList();
      assertThat(found).hasSize(1);
      return found.getFirst();
    }
  }

  private static void cut(Path file, int bytes) throws IOException {
    byte[] whole = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(whole, bytes), StandardOpenOption.TRUNCATE_EXISTING);
  }
}

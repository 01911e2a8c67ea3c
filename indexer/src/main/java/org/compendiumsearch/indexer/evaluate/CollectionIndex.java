package org.compendiumsearch.indexer.evaluate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.compendiumsearch.core.analysis.Analyzers;
import org.compendiumsearch.core.embedding.Embedder;
import org.compendiumsearch.core.index.EntryVectors;
import org.compendiumsearch.core.index.IndexWriterSession;
import org.compendiumsearch.core.index.Likeness;
import org.compendiumsearch.core.model.Document;
import org.compendiumsearch.core.model.DocumentId;
import org.compendiumsearch.core.model.DocumentSummary;
import org.compendiumsearch.core.model.Entry;
import org.compendiumsearch.core.model.EntryId;
import org.compendiumsearch.core.search.LuceneSearchEngine;
import org.compendiumsearch.core.search.SearchEngine;
import org.compendiumsearch.indexer.embed.EmbedStage;
import org.compendiumsearch.indexer.extract.LanguageGuess;
import org.compendiumsearch.indexer.source.Checksum;
import org.jspecify.annotations.Nullable;

/** The documents of a test collection as an index in a temporary folder, gone when closed. */
final class CollectionIndex implements AutoCloseable {
  private static final String ENGLISH = "en";

  /** So many documents get their vectors together, in full batches. */
  private static final int TOGETHER = 256;

  private final Path folder;
  private final TestCollection collection;

  private CollectionIndex(Path folder, TestCollection collection) {
    this.folder = folder;
    this.collection = collection;
  }

  /**
   * Indexes a collection.
   *
   * @param thesaurus its text, "" for none
   * @param embed what gives passages their vectors, null for none
   */
  static CollectionIndex make(
      TestCollection collection, String thesaurus, @Nullable EmbedStage embed) throws IOException {
    Path folder = Files.createTempDirectory("collection-index");
    LanguageGuess languages = new LanguageGuess();
    Clock clock = Clock.systemUTC();
    try (IndexWriterSession index = IndexWriterSession.open(folder, new Analyzers(), clock)) {
      List<TestCollection.Text> texts = collection.documents();
      for (int start = 0; start < texts.size(); start += TOGETHER) {
        List<Document> documents = new ArrayList<>();
        List<Entry> entries = new ArrayList<>();
        for (int i = start; i < Math.min(start + TOGETHER, texts.size()); i++) {
          entries.add(entry(i, texts.get(i), language(texts.get(i), languages)));
          documents.add(document(entries.getLast(), texts.get(i), clock));
        }
        EntryVectors vectors =
            embed == null ? EntryVectors.NONE : embed.of(Checksum.of(entries.toString()), entries);
        for (int i = 0; i < entries.size(); i++) {
          index.replace(documents.get(i), List.of(entries.get(i)), Likeness.NONE, vectors);
        }
      }
      index.putThesaurus(thesaurus);
      index.commit(List.of(), embed == null ? null : embed.model());
    }
    return new CollectionIndex(folder, collection);
  }

  private static String language(TestCollection.Text text, LanguageGuess languages) {
    return text.language() != null
        ? text.language()
        : languages.of(text.title() + "\n" + text.text(), ENGLISH);
  }

  private static Entry entry(int number, TestCollection.Text text, String language) {
    DocumentId id = new DocumentId("d" + number);
    DocumentSummary summary =
        new DocumentSummary(id, text.title(), null, null, language, "text/plain", null, null);
    return new Entry(
        EntryId.whole(id),
        summary,
        0,
        text.title(),
        List.of(text.title()),
        language,
        text.text(),
        List.of(),
        List.of(),
        List.of());
  }

  private static Document document(Entry entry, TestCollection.Text text, Clock clock) {
    return new Document(
        entry.document(),
        null,
        null,
        new Document.SourceFile("collection", text.id(), "", text.text().length()),
        List.of(),
        List.of(),
        List.of(),
        1,
        Instant.now(clock));
  }

  /** Opens the index for searching; the model stays the caller's to close. */
  SearchEngine open(@Nullable Embedder embedder) {
    return LuceneSearchEngine.open(folder, embedder);
  }

  /** Returns the id by which the judgements know an entry. */
  String original(EntryId id) {
    return collection.documents().get(Integer.parseInt(id.value().substring(1))).id();
  }

  @Override
  public void close() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}

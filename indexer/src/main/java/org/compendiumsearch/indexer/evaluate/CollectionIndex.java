package org.compendiumsearch.indexer.evaluate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.compendiumsearch.core.analysis.Analyzers;
import org.compendiumsearch.core.index.IndexWriterSession;
import org.compendiumsearch.core.model.Document;
import org.compendiumsearch.core.model.DocumentId;
import org.compendiumsearch.core.model.DocumentSummary;
import org.compendiumsearch.core.model.Entry;
import org.compendiumsearch.core.model.EntryId;
import org.compendiumsearch.indexer.extract.LanguageGuess;

/** The documents of a test collection as an index in a temporary folder, gone when closed. */
final class CollectionIndex implements AutoCloseable {
  private static final String ENGLISH = "en";

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
   */
  static CollectionIndex make(
      TestCollection collection, LanguageGuess languages, String thesaurus, Clock clock)
      throws IOException {
    Path folder = Files.createTempDirectory("collection-index");
    try (IndexWriterSession index = IndexWriterSession.open(folder, new Analyzers(), clock)) {
      for (int number = 0; number < collection.documents().size(); number++) {
        TestCollection.Text text = collection.documents().get(number);
        String language =
            text.language() != null
                ? text.language()
                : languages.of(text.title() + "\n" + text.text(), ENGLISH);
        add(index, number, text, language, clock);
      }
      index.putThesaurus(thesaurus);
      index.commit(List.of());
    }
    return new CollectionIndex(folder, collection);
  }

  private static void add(
      IndexWriterSession index,
      int number,
      TestCollection.Text text,
      String language,
      Clock clock) {
    DocumentId id = new DocumentId("d" + number);
    DocumentSummary summary =
        new DocumentSummary(id, text.title(), null, null, language, "text/plain", null, null);
    Entry entry =
        new Entry(
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
    Document document =
        new Document(
            summary,
            null,
            null,
            new Document.SourceFile("collection", text.id(), "", text.text().length()),
            List.of(),
            List.of(),
            List.of(),
            1,
            Instant.now(clock));
    index.replace(document, List.of(entry));
  }

  Path folder() {
    return folder;
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

package org.compendiumsearch.core.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.compendiumsearch.core.analysis.Analyzers;
import org.compendiumsearch.core.error.BusyException;
import org.compendiumsearch.core.model.Departure;
import org.compendiumsearch.core.model.Document;
import org.compendiumsearch.core.model.DocumentId;
import org.compendiumsearch.core.model.DocumentLinks;
import org.compendiumsearch.core.model.Entry;
import org.jspecify.annotations.Nullable;

/**
 * One run's hold on the index: whatever it changes becomes visible together, with {@link #commit}.
 * Closing without a commit leaves the index as it was. All methods but {@link #close} may be called
 * from many threads.
 */
public final class IndexWriterSession implements AutoCloseable {
  private final Path folder;
  private final Directory directory;
  private final IndexWriter writer;
  private final DocumentBlocks blocks;
  private final DocumentMapper documents = new DocumentMapper();
  private final Clock clock;
  private final boolean rebuilding;

  private IndexWriterSession(
      Path folder, IndexWriter writer, Analyzers analyzers, Clock clock, boolean fresh) {
    this.folder = folder;
    this.directory = writer.getDirectory();
    this.writer = writer;
    this.blocks = new DocumentBlocks(analyzers);
    this.clock = clock;
    this.rebuilding = fresh;
  }

  /**
   * Opens the index of a folder, creating the folder where it is missing. An index of another
   * schema version is rebuilt: it stays as it is for readers until the first commit. One that
   * Lucene cannot read is emptied at once.
   *
   * @throws BusyException where another run holds it
   */
  public static IndexWriterSession open(Path folder, Analyzers analyzers, Clock clock) {
    Directory directory = null;
    try {
      Files.createDirectories(folder);
      directory = FSDirectory.open(folder);
      IndexFolder.Found found = IndexFolder.look(directory, Instant.now(clock));
      IndexWriterConfig config =
          WriterConfig.of(analyzers)
              .setOpenMode(found.usable() ? OpenMode.APPEND : OpenMode.CREATE);
      IndexWriter writer = new IndexWriter(directory, config);
      IndexWriterSession session =
          new IndexWriterSession(folder, writer, analyzers, clock, !found.usable());
      found.departures().forEach(session::put);
      return session;
    } catch (LockObtainFailedException e) {
      closeQuietly(directory);
      throw new BusyException(
          "another run is writing the index in \"" + folder + "\"; wait until it has ended");
    } catch (IOException e) {
      closeQuietly(directory);
      throw new UncheckedIOException("cannot open the index in \"" + folder + "\"", e);
    }
  }

  /** Says whether nothing of an earlier index can be kept. */
  public boolean isRebuilding() {
    return rebuilding;
  }

  /** Returns the sources of the last commit. */
  public List<Source> sources() {
    return stamp().map(IndexStamp::sources).orElse(List.of());
  }

  /** Returns which model the vectors of the last commit are of, if it holds any. */
  public Optional<String> model() {
    return stamp().map(IndexStamp::model);
  }

  private Optional<IndexStamp> stamp() {
    Iterable<Map.Entry<String, String>> data = writer.getLiveCommitData();
    Map<String, String> userData = new HashMap<>();
    if (data != null) {
      data.forEach(each -> userData.put(each.getKey(), each.getValue()));
    }
    return IndexStamp.of(userData);
  }

  /** Returns what became of every file, as far as this run knows. */
  public List<FileRecord> files() {
    try (IndexContents contents = contents()) {
      return contents.files();
    }
  }

  /** Opens what the index holds, with all that this run has changed so far. */
  public IndexContents contents() {
    try {
      return IndexContents.of(writer);
    } catch (IOException e) {
      throw notWritten(e);
    }
  }

  /** Returns the text of the thesaurus, "" where the index holds none. */
  public String thesaurus() {
    try (IndexContents contents = contents()) {
      return contents.thesaurus();
    }
  }

  /** Puts a document and its entries in the place of whatever the index holds under its id. */
  public void replace(Document document, List<Entry> parts) {
    replace(document, parts, Likeness.NONE);
  }

  /** Puts a document, its entries and its likeness in the place of what is there under its id. */
  public void replace(Document document, List<Entry> parts, Likeness likeness) {
    replace(document, parts, likeness, EntryVectors.NONE);
  }

  /** Puts a document in the place of what is there under its id, with what its passages mean. */
  public void replace(
      Document document, List<Entry> parts, Likeness likeness, EntryVectors vectors) {
    List<org.apache.lucene.document.Document> block = blocks.of(document, parts, likeness, vectors);
    Term departed = new Term(IndexSchema.DEPARTED, document.id().value());
    write(
        () -> {
          writer.deleteDocuments(departed);
          return writer.updateDocuments(term(document.id()), block);
        });
  }

  /** Notes that the index no longer holds a document under its id. */
  public void put(Departure departure) {
    Term departed = new Term(IndexSchema.DEPARTED, departure.id().value());
    write(() -> writer.updateDocument(departed, documents.toLucene(departure)));
  }

  /** Forgets the documents that were removed before a moment; the ids of moved ones are kept. */
  public void forgetRemovedBefore(Instant moment) {
    Query old =
        new BooleanQuery.Builder()
            .add(
                LongPoint.newRangeQuery(
                    IndexSchema.DEPARTED_AT, Long.MIN_VALUE, moment.toEpochMilli() - 1),
                Occur.FILTER)
            .add(new TermQuery(new Term(IndexSchema.REMOVED, IndexSchema.DEPARTURE)), Occur.FILTER)
            .build();
    write(() -> writer.deleteDocuments(old));
  }

  /** Notes what a document is linked with. */
  public void put(DocumentLinks links) {
    Term of = new Term(IndexSchema.LINKS_OF, links.id().value());
    write(() -> writer.updateDocument(of, documents.toLucene(links)));
  }

  /** Forgets what a document is linked with. */
  public void removeLinks(DocumentId document) {
    write(() -> writer.deleteDocuments(new Term(IndexSchema.LINKS_OF, document.value())));
  }

  /** Takes a document and its entries out. */
  public void remove(DocumentId document) {
    write(() -> writer.deleteDocuments(term(document)));
  }

  /** Notes what became of a file. */
  public void put(FileRecord file) {
    write(
        () ->
            writer.updateDocument(new Term(IndexSchema.ID, file.key()), documents.toLucene(file)));
  }

  /** Forgets a file. */
  public void removeFile(String source, String path) {
    write(() -> writer.deleteDocuments(new Term(IndexSchema.ID, FileRecord.key(source, path))));
  }

  /** Puts another taxonomy in the place of the one the index holds. */
  public void putTaxonomy(String taxonomy) {
    put(IndexSchema.TAXONOMY, taxonomy);
  }

  /** Puts another thesaurus in the place of the one the index holds. */
  public void putThesaurus(String thesaurus) {
    put(IndexSchema.THESAURUS, thesaurus);
  }

  private void put(String type, String text) {
    Term old = new Term(IndexSchema.TYPE, type);
    write(
        () -> {
          writer.deleteDocuments(old);
          return writer.addDocument(documents.toLucene(type, text));
        });
  }

  /** Commits an index without vectors. */
  public void commit(List<Source> sources) {
    commit(sources, null);
  }

  /**
   * Makes everything so far visible to readers, at once and durably.
   *
   * @param model which model the vectors are of; null where there are none
   */
  public void commit(List<Source> sources, @Nullable String model) {
    IndexStamp stamp = new IndexStamp(IndexSchema.VERSION, Instant.now(clock), sources, model);
    Map<String, String> userData = stamp.toUserData();
    write(
        () -> {
          writer.setLiveCommitData(userData.entrySet());
          return writer.commit();
        });
  }

  /** Gives the index free; what was not committed is dropped. */
  @Override
  public void close() {
    try (directory) {
      writer.rollback();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Term term(DocumentId document) {
    return new Term(IndexSchema.DOCUMENT, document.value());
  }

  private interface Write {
    long run() throws IOException;
  }

  private void write(Write change) {
    try {
      change.run();
    } catch (AlreadyClosedException e) {
      // After a fault in one thread the writer takes nothing from the others.
      if (writer.getTragicException() instanceof IOException cause) {
        throw notWritten(cause);
      }
      throw e;
    } catch (IOException e) {
      throw notWritten(e);
    }
  }

  private UncheckedIOException notWritten(IOException cause) {
    return new UncheckedIOException(
        "cannot write the index in \""
            + folder
            + "\", which is as the last run left it; free some space or choose another folder with"
            + " --data, then run again",
        cause);
  }

  private static void closeQuietly(@Nullable Directory directory) {
    try {
      if (directory != null) {
        directory.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

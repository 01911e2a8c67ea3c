package org.compendiumsearch.core.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFileNames;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.util.Version;
import org.compendiumsearch.core.analysis.Analyzers;
import org.compendiumsearch.core.error.BusyException;
import org.compendiumsearch.core.model.Document;
import org.compendiumsearch.core.model.DocumentId;
import org.compendiumsearch.core.model.Entry;

/**
 * One run's hold on the index: whatever it changes becomes visible together, with {@link #commit}.
 * Closing without a commit leaves the index as it was. All methods but {@link #close} may be called
 * from many threads.
 */
public final class IndexWriterSession implements AutoCloseable {
  private static final double RAM_BUFFER_MEGABYTES = 64;

  /** Stands in the stamp of an index that holds nothing yet; less than any real version. */
  private static final int NO_SCHEMA = 0;

  private final Directory directory;
  private final IndexWriter writer;
  private final EntryMapper entries;
  private final DocumentMapper documents = new DocumentMapper();
  private final Clock clock;
  private final boolean rebuilding;

  private IndexWriterSession(
      Directory directory, IndexWriter writer, Analyzers analyzers, Clock clock, boolean fresh) {
    this.directory = directory;
    this.writer = writer;
    this.entries = new EntryMapper(analyzers);
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
      boolean fresh = !isUsable(directory, Instant.now(clock));
      IndexWriterConfig config = new IndexWriterConfig(analyzers.byField());
      config.setOpenMode(fresh ? OpenMode.CREATE : OpenMode.APPEND);
      config.setRAMBufferSizeMB(RAM_BUFFER_MEGABYTES);
      config.setCommitOnClose(false);
      IndexWriter writer = new IndexWriter(directory, config);
      return new IndexWriterSession(directory, writer, analyzers, clock, fresh);
    } catch (LockObtainFailedException e) {
      closeQuietly(directory);
      throw new BusyException(
          "another run is writing the index in \"" + folder + "\"; wait until it has ended");
    } catch (IOException e) {
      closeQuietly(directory);
      throw new UncheckedIOException("cannot open the index in \"" + folder + "\"", e);
    }
  }

  /** Says whether an index can be continued; one that is damaged is emptied. */
  private static boolean isUsable(Directory directory, Instant now) throws IOException {
    try (Lock alone = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
      try (DirectoryReader reader = DirectoryReader.open(directory)) {
        Optional<IndexStamp> stamp = IndexStamp.of(reader.getIndexCommit().getUserData());
        return stamp.isPresent() && stamp.get().schema() == IndexSchema.VERSION;
      } catch (IndexNotFoundException none) {
        return false;
      } catch (IndexFormatTooOldException
          | IndexFormatTooNewException
          | CorruptIndexException
          | NoSuchFileException unreadable) {
        alone.ensureValid();
        empty(directory, now);
        return false;
      }
    }
  }

  /**
   * Puts an empty commit in the place of an index that Lucene would neither read nor write over.
   * Its numbers go on from where the old ones were, so that whoever still reads the old index
   * notices the change.
   */
  private static void empty(Directory directory, Instant now) throws IOException {
    String[] old = directory.listAll();
    SegmentInfos nothing = new SegmentInfos(Version.LATEST.major);
    nothing.setNextWriteGeneration(Math.max(0, SegmentInfos.getLastCommitGeneration(old)) + 1);
    nothing.version = now.toEpochMilli();
    nothing.counter = now.toEpochMilli();
    nothing.setUserData(new IndexStamp(NO_SCHEMA, now, List.of()).toUserData(), false);
    nothing.commit(directory);
    for (String file : old) {
      if (file.startsWith(IndexFileNames.SEGMENTS)
          || file.startsWith(IndexFileNames.PENDING_SEGMENTS)
          || IndexFileNames.CODEC_FILE_PATTERN.matcher(file).matches()) {
        directory.deleteFile(file);
      }
    }
  }

  /** Says whether nothing of an earlier index can be kept. */
  public boolean isRebuilding() {
    return rebuilding;
  }

  /** Returns the sources of the last commit. */
  public List<Source> sources() {
    Iterable<Map.Entry<String, String>> data = writer.getLiveCommitData();
    Map<String, String> userData = new HashMap<>();
    if (data != null) {
      data.forEach(each -> userData.put(each.getKey(), each.getValue()));
    }
    return IndexStamp.of(userData).map(IndexStamp::sources).orElse(List.of());
  }

  /** Returns what became of every file in the last commit. */
  public List<FileRecord> files() {
    try (DirectoryReader reader = DirectoryReader.open(writer)) {
      IndexSearcher searcher = new IndexSearcher(reader);
      Query query = new TermQuery(new Term(IndexSchema.TYPE, IndexSchema.FILE));
      List<FileRecord> files = new ArrayList<>();
      StoredFields stored = searcher.storedFields();
      for (ScoreDoc hit : searcher.search(query, Math.max(1, reader.maxDoc())).scoreDocs) {
        files.add(DocumentMapper.fileFrom(stored.document(hit.doc)));
      }
      return files;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns those of some ids that are neither of an entry nor of a document. */
  public Set<String> unknown(Set<String> ids) {
    try (DirectoryReader reader = DirectoryReader.open(writer)) {
      IndexSearcher searcher = new IndexSearcher(reader);
      Set<String> unknown = new TreeSet<>();
      for (String id : ids) {
        if (searcher.count(new TermQuery(new Term(IndexSchema.ID, id))) == 0) {
          unknown.add(id);
        }
      }
      return unknown;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Puts a document and its entries in the place of whatever the index holds under its id. */
  public void replace(Document document, List<Entry> parts) {
    List<org.apache.lucene.document.Document> block = new ArrayList<>(parts.size() + 1);
    long updated = document.indexedAt().toEpochMilli();
    for (Entry part : parts) {
      org.apache.lucene.document.Document entry = entries.toLucene(part);
      entry.add(new NumericDocValuesField(IndexSchema.UPDATED, updated));
      block.add(entry);
    }
    block.add(documents.toLucene(document));
    write(() -> writer.updateDocuments(term(document.id()), block));
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
    BooleanQuery old =
        new BooleanQuery.Builder()
            .add(new TermQuery(new Term(IndexSchema.TYPE, IndexSchema.TAXONOMY)), Occur.FILTER)
            .build();
    write(
        () -> {
          writer.deleteDocuments(old);
          return writer.addDocument(documents.taxonomyToLucene(taxonomy));
        });
  }

  /** Makes everything so far visible to readers, at once and durably. */
  public void commit(List<Source> sources) {
    IndexStamp stamp = new IndexStamp(IndexSchema.VERSION, Instant.now(clock), sources);
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

  private static void write(Write change) {
    try {
      change.run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void closeQuietly(@org.jspecify.annotations.Nullable Directory directory) {
    try {
      if (directory != null) {
        directory.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

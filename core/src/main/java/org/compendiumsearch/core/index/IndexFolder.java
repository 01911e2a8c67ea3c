package org.compendiumsearch.core.index;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFileNames;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.util.Version;
import org.compendiumsearch.core.model.Departure;

/** What a folder holds before a run writes into it. Immutable. */
final class IndexFolder {
  /** Stands in the stamp of an index that holds nothing yet; less than any real version. */
  private static final int NO_SCHEMA = 0;

  private IndexFolder() {}

  /**
   * What a run can go on with.
   *
   * @param usable whether the index can be continued
   * @param departures what a rebuilt index must not forget: the ids that documents had
   */
  record Found(boolean usable, List<Departure> departures) {}

  /** Looks whether an index can be continued; one that is damaged is emptied. */
  static Found look(Directory directory, Instant now) throws IOException {
    try (Lock alone = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
      try (DirectoryReader reader = DirectoryReader.open(directory)) {
        Optional<IndexStamp> stamp = IndexStamp.of(reader.getIndexCommit().getUserData());
        boolean usable = stamp.isPresent() && stamp.get().schema() == IndexSchema.VERSION;
        return new Found(usable, usable || stamp.isEmpty() ? List.of() : departures(reader));
      } catch (IndexNotFoundException none) {
        return new Found(false, List.of());
      } catch (IndexFormatTooOldException
          | IndexFormatTooNewException
          | CorruptIndexException
          | NoSuchFileException unreadable) {
        alone.ensureValid();
        empty(directory, now);
        return new Found(false, List.of());
      }
    }
  }

  /** Returns the departures of an index of any schema. */
  private static List<Departure> departures(DirectoryReader reader) throws IOException {
    IndexSearcher searcher = new IndexSearcher(reader);
    StoredFields stored = searcher.storedFields();
    List<Departure> departures = new ArrayList<>();
    TermQuery all = new TermQuery(new Term(IndexSchema.TYPE, IndexSchema.DEPARTURE));
    for (ScoreDoc each : searcher.search(all, Math.max(1, reader.maxDoc())).scoreDocs) {
      departures.add(DocumentMapper.departureFrom(stored.document(each.doc)));
    }
    return departures;
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
    nothing.setUserData(new IndexStamp(NO_SCHEMA, now, List.of(), null).toUserData(), false);
    nothing.commit(directory);
    for (String file : old) {
      if (file.startsWith(IndexFileNames.SEGMENTS)
          || file.startsWith(IndexFileNames.PENDING_SEGMENTS)
          || IndexFileNames.CODEC_FILE_PATTERN.matcher(file).matches()) {
        directory.deleteFile(file);
      }
    }
  }
}

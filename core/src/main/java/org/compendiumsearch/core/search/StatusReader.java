package org.compendiumsearch.core.search;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopDocs;
import org.compendiumsearch.core.index.DocumentMapper;
import org.compendiumsearch.core.index.FileRecord;
import org.compendiumsearch.core.index.IndexSchema;

/** Reads what a snapshot holds. */
final class StatusReader {
  private StatusReader() {}

  static IndexStatus read(Snapshot snapshot) throws IOException {
    Map<String, Integer> notRead = new TreeMap<>();
    TopDocs files =
        snapshot
            .searcher()
            .search(Snapshot.filesNotRead(), Math.max(1, snapshot.reader().maxDoc()));
    StoredFields stored = snapshot.searcher().storedFields();
    for (ScoreDoc each : files.scoreDocs) {
      FileRecord file = DocumentMapper.fileFrom(stored.document(each.doc));
      notRead.merge(file.outcome(), 1, Integer::sum);
    }
    return new IndexStatus(
        snapshot.id(),
        snapshot.searcher().count(Snapshot.ofType(IndexSchema.ENTRY)),
        snapshot.searcher().count(Snapshot.ofType(IndexSchema.DOCUMENT_TYPE)),
        notRead,
        snapshot.stamp().sources());
  }
}

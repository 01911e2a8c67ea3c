package org.compendiumsearch.core.search;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.util.Bits;
import org.compendiumsearch.core.index.IndexSchema;
import org.compendiumsearch.core.model.DocumentId;
import org.compendiumsearch.core.taxonomy.Facets;

/** Reads when each document was last read, in one pass over what its entries hold of it. */
final class StampReader {
  private record Found(long updated, TreeSet<String> collections) {}

  private final Map<String, Found> byDocument = new HashMap<>();

  private StampReader() {}

  static DocumentStamps read(Snapshot snapshot) throws IOException {
    StampReader reader = new StampReader();
    for (LeafReaderContext segment : snapshot.reader().leaves()) {
      reader.read(segment.reader());
    }
    List<DocumentStamps.Stamp> stamps = new ArrayList<>();
    reader.byDocument.forEach(
        (id, found) ->
            stamps.add(
                new DocumentStamps.Stamp(
                    new DocumentId(id),
                    Instant.ofEpochMilli(found.updated()),
                    List.copyOf(found.collections()))));
    stamps.sort(
        Comparator.comparing(DocumentStamps.Stamp::updated)
            .thenComparing(DocumentStamps.Stamp::id));
    return new DocumentStamps(snapshot.id(), stamps);
  }

  private void read(LeafReader segment) throws IOException {
    SortedDocValues documents = DocValues.getSorted(segment, IndexSchema.DOCUMENT);
    NumericDocValues updated = DocValues.getNumeric(segment, IndexSchema.UPDATED);
    SortedSetDocValues collections =
        DocValues.getSortedSet(segment, IndexSchema.facet(Facets.COLLECTION));
    Bits live = segment.getLiveDocs();
    for (int doc = 0; doc < segment.maxDoc(); doc++) {
      boolean isEntry =
          (live == null || live.get(doc))
              && documents.advanceExact(doc)
              && updated.advanceExact(doc);
      if (isEntry) {
        String id = documents.lookupOrd(documents.ordValue()).utf8ToString();
        long at = updated.longValue();
        Found found = byDocument.computeIfAbsent(id, k -> new Found(at, new TreeSet<>()));
        if (collections.advanceExact(doc)) {
          for (int i = collections.docValueCount(); i > 0; i--) {
            found.collections().add(collections.lookupOrd(collections.nextOrd()).utf8ToString());
          }
        }
      }
    }
  }
}

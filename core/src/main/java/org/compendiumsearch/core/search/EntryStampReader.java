package org.compendiumsearch.core.search;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.compendiumsearch.core.index.IndexSchema;
import org.compendiumsearch.core.model.EntryId;
import org.jspecify.annotations.Nullable;

/** Reads the ids of all entries out of the dictionary: their texts need not be touched. */
final class EntryStampReader {
  private static final long NO_ENTRY = Long.MIN_VALUE;

  private final List<EntryStamps.Stamp> stamps = new ArrayList<>();

  private EntryStampReader() {}

  static EntryStamps read(Snapshot snapshot) throws IOException {
    EntryStampReader reader = new EntryStampReader();
    for (LeafReaderContext segment : snapshot.reader().leaves()) {
      reader.read(segment.reader());
    }
    reader.stamps.sort(Comparator.comparing(stamp -> stamp.id().value()));
    return new EntryStamps(snapshot.id(), reader.stamps);
  }

  private void read(LeafReader segment) throws IOException {
    Terms ids = segment.terms(IndexSchema.ID);
    if (ids == null) {
      return;
    }
    long[] updated = updated(segment);
    TermsEnum terms = ids.iterator();
    @Nullable PostingsEnum places = null;
    for (var id = terms.next(); id != null; id = terms.next()) {
      places = terms.postings(places, PostingsEnum.NONE);
      for (int doc = places.nextDoc();
          doc != DocIdSetIterator.NO_MORE_DOCS;
          doc = places.nextDoc()) {
        if (updated[doc] != NO_ENTRY) {
          stamps.add(
              new EntryStamps.Stamp(
                  new EntryId(id.utf8ToString()), Instant.ofEpochMilli(updated[doc])));
        }
      }
    }
  }

  /** Returns when each entry of a segment was read; of what is no entry, or replaced, a mark. */
  private static long[] updated(LeafReader segment) throws IOException {
    long[] updated = new long[segment.maxDoc()];
    NumericDocValues values = DocValues.getNumeric(segment, IndexSchema.UPDATED);
    Bits live = segment.getLiveDocs();
    for (int doc = 0; doc < updated.length; doc++) {
      boolean isEntry = (live == null || live.get(doc)) && values.advanceExact(doc);
      updated[doc] = isEntry ? values.longValue() : NO_ENTRY;
    }
    return updated;
  }
}

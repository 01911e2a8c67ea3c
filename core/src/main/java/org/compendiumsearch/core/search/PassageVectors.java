package org.compendiumsearch.core.search;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.KnnVectorValues.DocIndexIterator;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.util.VectorUtil;
import org.compendiumsearch.core.index.IndexSchema;
import org.jspecify.annotations.Nullable;

/** Reads the vectors of an entry's passages. */
final class PassageVectors {
  private PassageVectors() {}

  /** Returns the middle of an entry's passages, of length 1, or null where it has none. */
  static float @Nullable [] mean(Snapshot snapshot, int entry) throws IOException {
    List<LeafReaderContext> segments = snapshot.reader().leaves();
    LeafReaderContext segment = segments.get(ReaderUtil.subIndex(entry, segments));
    int doc = entry - segment.docBase;
    NumericDocValues counts = DocValues.getNumeric(segment.reader(), IndexSchema.PASSAGES);
    FloatVectorValues vectors = segment.reader().getFloatVectorValues(snapshot.vectors());
    if (vectors == null || !counts.advanceExact(doc)) {
      return null;
    }
    float[] mean = new float[vectors.dimension()];
    DocIndexIterator passages = vectors.iterator();
    int passage = passages.advance(doc - Math.toIntExact(counts.longValue()));
    for (; passage < doc; passage = passages.nextDoc()) {
      VectorUtil.add(mean, vectors.vectorValue(passages.index()));
    }
    return VectorUtil.l2normalize(mean, false);
  }
}

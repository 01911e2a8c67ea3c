package org.compendiumsearch.core.index;

import org.apache.lucene.codecs.KnnVectorsFormat;
import org.apache.lucene.codecs.lucene104.Lucene104Codec;
import org.apache.lucene.codecs.lucene104.Lucene104HnswScalarQuantizedVectorsFormat;
import org.apache.lucene.util.quantization.QuantizedByteVectorValues.ScalarEncoding;

/** How the index is written: as Lucene does by itself, but vectors at a byte a number. */
final class VectorCodec {
  /** How many neighbours a vector has in the graph. */
  private static final int NEIGHBOURS = 16;

  /** How many are looked at to find them. */
  private static final int LOOKED_AT = 100;

  private VectorCodec() {}

  static Lucene104Codec codec() {
    KnnVectorsFormat vectors =
        new Lucene104HnswScalarQuantizedVectorsFormat(
            ScalarEncoding.UNSIGNED_BYTE, NEIGHBOURS, LOOKED_AT);
    return new Lucene104Codec() {
      @Override
      public KnnVectorsFormat getKnnVectorsFormatForField(String field) {
        return vectors;
      }
    };
  }
}

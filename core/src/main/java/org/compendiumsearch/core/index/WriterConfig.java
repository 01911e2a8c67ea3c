package org.compendiumsearch.core.index;

import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.TieredMergePolicy;
import org.compendiumsearch.core.analysis.Analyzers;

/** How an index is written. */
final class WriterConfig {
  private static final double RAM_BUFFER_MEGABYTES = 64;

  /**
   * Half of what Lucene takes for granted: reports are written now and then and searched all the
   * time, and a search looks up each of its words in every segment.
   */
  private static final double SEGMENTS_PER_TIER = 4;

  private WriterConfig() {}

  /** Returns the settings of a writer that changes nothing unless it is told to commit. */
  static IndexWriterConfig of(Analyzers analyzers) {
    TieredMergePolicy merging = new TieredMergePolicy();
    merging.setSegmentsPerTier(SEGMENTS_PER_TIER);
    return new IndexWriterConfig(analyzers.byField())
        .setRAMBufferSizeMB(RAM_BUFFER_MEGABYTES)
        .setMergePolicy(merging)
        .setSimilarity(IndexSchema.SIMILARITY)
        .setCommitOnClose(false)
        .setCodec(VectorCodec.codec());
  }
}

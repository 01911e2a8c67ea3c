package org.compendiumsearch.core.search;

import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LRUQueryCache;
import org.apache.lucene.search.QueryCache;
import org.compendiumsearch.core.index.IndexSchema;

/** Makes the searchers of this program, which share one memory of filters. */
final class Searchers {
  /**
   * What filters found that are used again and again. Lucene would take four times the memory, and
   * hold with it filters of which few are ever chosen again.
   */
  private static final QueryCache FILTERS = new LRUQueryCache(1_000, 8L << 20);

  private Searchers() {}

  static IndexSearcher of(IndexReader reader) {
    IndexSearcher searcher = new IndexSearcher(reader);
    searcher.setSimilarity(IndexSchema.SIMILARITY);
    searcher.setQueryCache(FILTERS);
    return searcher;
  }
}

package org.compendiumsearch.core.search;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;

/**
 * Puts what words find and what meaning finds into one order: the weighted mean of both scores,
 * each divided by the best of its kind (a convex combination, as Bruch, Gai and Ingber, "An
 * Analysis of Fusion Functions for Hybrid Retrieval", 2023, compare it with others). The best are
 * those of the whole index, so that a filter changes no score.
 */
final class Fusion {
  /** What words weigh; the rest is what meaning weighs. */
  static final float WORDS = 0.4f;

  /** Less than this is near to nothing. */
  private static final float SMALLEST = 0.01f;

  private Fusion() {}

  /**
   * Returns the query that finds what either finds.
   *
   * @param searcher on the whole index
   */
  static Query of(Query words, Nearest nearest, IndexSearcher searcher) throws IOException {
    float most = Math.max(SMALLEST, nearest.best());
    Query byMeaning = new BoostQuery(byMeaning(nearest), (1 - WORDS) / most);
    ScoreDoc[] best = searcher.search(words, 1).scoreDocs;
    if (best.length == 0 || !(best[0].score > 0)) {
      return byMeaning;
    }
    return new BooleanQuery.Builder()
        .add(new BoostQuery(words, WORDS / best[0].score), Occur.SHOULD)
        .add(byMeaning, Occur.SHOULD)
        .build();
  }

  /** Returns the query that finds the nearest entries, scored by their cosine. */
  static Query byMeaning(Nearest nearest) {
    Map<Integer, Float> scores = new HashMap<>();
    nearest.byEntry().forEach((entry, found) -> scores.put(entry, Math.max(0, found.similarity())));
    return new ScoredEntries(scores);
  }
}

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
 * Puts what words find and what meaning finds into one order: the weighted mean of the words'
 * score, divided by the best over the whole index, and of the cosine above that of unlike texts (a
 * convex combination, as Bruch, Gai and Ingber, "An Analysis of Fusion Functions for Hybrid
 * Retrieval", 2023, compare it with others). A filter changes no score.
 */
final class Fusion {
  /** What words weigh; the rest is what meaning weighs. */
  static final float WORDS = 0.4f;

  /** The cosine that texts have which have nothing to do with each other. */
  private static final float UNLIKE = 0.3f;

  private Fusion() {}

  /**
   * Returns the query that finds what either finds.
   *
   * @param words finds entries by their words
   * @param scoring tells what words are worth, also in entries that are only near
   * @param searcher on the whole index
   */
  static Query of(Query words, Query scoring, Nearest nearest, IndexSearcher searcher)
      throws IOException {
    Query near = byMeaning(nearest);
    BooleanQuery.Builder either =
        new BooleanQuery.Builder().add(words, Occur.SHOULD).add(near, Occur.SHOULD);
    BooleanQuery.Builder fused = new BooleanQuery.Builder().add(either.build(), Occur.FILTER);
    ScoreDoc[] best = searcher.search(scoring, 1).scoreDocs;
    if (best.length > 0 && best[0].score > 0) {
      fused.add(new BoostQuery(scoring, WORDS / best[0].score), Occur.SHOULD);
    }
    return fused.add(new BoostQuery(above(nearest), 1 - WORDS), Occur.SHOULD).build();
  }

  /** Returns what a cosine is worth above what any two texts have. */
  private static Query above(Nearest nearest) {
    Map<Integer, Float> scores = new HashMap<>();
    nearest
        .candidates()
        .forEach(
            (entry, found) ->
                scores.put(entry, Math.max(0, found.similarity() - UNLIKE) / (1 - UNLIKE)));
    return new ScoredEntries(scores);
  }

  /** Returns the query that finds the nearest entries, scored by their cosine. */
  static Query byMeaning(Nearest nearest) {
    Map<Integer, Float> scores = new HashMap<>();
    nearest.byEntry().forEach((entry, found) -> scores.put(entry, Math.max(0, found.similarity())));
    return new ScoredEntries(scores);
  }
}

package org.compendiumsearch.core.search;

import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.Similarity;

/** The numbers by which hits are ordered. */
final class Ranking {
  /**
   * BM25 (Robertson and Zaragoza, "The Probabilistic Relevance Framework", 2009) over the three
   * fields as one, BM25F.
   */
  static final Similarity SIMILARITY = new BM25Similarity(1.2f, 0.75f);

  /** How much a word in a title weighs against one in the body. */
  static final float TITLE = 4;

  /** How much a word in a heading above weighs against one in the body. */
  static final float HEADING = 2;

  /** What the form as typed adds to the stem it shares with other forms. */
  static final float EXACT_FORM = 0.2f;

  /** What the words add that stand together in the title. */
  static final float TITLE_PHRASE = 2;

  /** What the words add that stand near each other in the body. */
  static final float NEARNESS = 0.5f;

  /** How many moves apart the words may be to count as near. */
  static final int NEAR = 30;

  private Ranking() {}
}

package org.compendiumsearch.core.search;

import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

/** Finds given entries of one snapshot, each with a given score. Immutable. */
final class ScoredEntries extends Query {
  private final int[] entries;
  private final float[] scores;

  /**
   * Creates the query.
   *
   * @param scoreOf entries by number in the index
   */
  ScoredEntries(Map<Integer, Float> scoreOf) {
    this.entries = scoreOf.keySet().stream().mapToInt(Integer::intValue).sorted().toArray();
    this.scores = new float[entries.length];
    for (int i = 0; i < entries.length; i++) {
      scores[i] = scoreOf.getOrDefault(entries[i], 0f);
    }
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) {
    return new OfEntries(boost);
  }

  private final class OfEntries extends Weight {
    private final float boost;

    OfEntries(float boost) {
      super(ScoredEntries.this);
      this.boost = boost;
    }

    @Override
    public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext segment) {
      int from = place(segment.docBase);
      int to = place(segment.docBase + segment.reader().maxDoc());
      return from == to
          ? null
          : new DefaultScorerSupplier(new OfSegment(segment.docBase, from, to, boost));
    }

    /** Returns where an entry stands among the others, or the next one. */
    private int place(int entry) {
      int at = Arrays.binarySearch(entries, entry);
      return at < 0 ? -at - 1 : at;
    }

    @Override
    public Explanation explain(LeafReaderContext segment, int doc) {
      int at = Arrays.binarySearch(entries, segment.docBase + doc);
      return at < 0
          ? Explanation.noMatch("not among the nearest")
          : Explanation.match(scores[at] * boost, "near in meaning");
    }

    @Override
    public boolean isCacheable(LeafReaderContext segment) {
      return false;
    }
  }

  private final class OfSegment extends Scorer {
    private final int base;
    private final int from;
    private final int to;
    private final float boost;
    private int at;

    OfSegment(int base, int from, int to, float boost) {
      this.base = base;
      this.from = from;
      this.to = to;
      this.boost = boost;
      this.at = from - 1;
    }

    @Override
    public int docID() {
      return at < from ? -1 : at < to ? entries[at] - base : DocIdSetIterator.NO_MORE_DOCS;
    }

    @Override
    public DocIdSetIterator iterator() {
      return new DocIdSetIterator() {
        @Override
        public int docID() {
          return OfSegment.this.docID();
        }

        @Override
        public int nextDoc() {
          at = Math.min(to, at + 1);
          return docID();
        }

        @Override
        public int advance(int target) throws IOException {
          return slowAdvance(target);
        }

        @Override
        public long cost() {
          return (long) to - from;
        }
      };
    }

    @Override
    public float score() {
      return scores[at] * boost;
    }

    @Override
    public float getMaxScore(int upTo) {
      float most = 0;
      for (int i = from; i < to; i++) {
        most = Math.max(most, scores[i] * boost);
      }
      return most;
    }
  }

  @Override
  public String toString(String field) {
    return "entries " + Arrays.toString(entries);
  }

  @Override
  public void visit(QueryVisitor visitor) {
    visitor.visitLeaf(this);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ScoredEntries that
        && Arrays.equals(entries, that.entries)
        && Arrays.equals(scores, that.scores);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(entries) * 31 + Arrays.hashCode(scores);
  }
}

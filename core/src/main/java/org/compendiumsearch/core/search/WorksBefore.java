package org.compendiumsearch.core.search;

import java.io.IOException;
import java.util.BitSet;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.FieldComparator;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.FilterCollector;
import org.apache.lucene.search.FilterLeafCollector;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.LeafFieldComparator;
import org.apache.lucene.search.Pruning;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.jspecify.annotations.Nullable;

/**
 * Finds the works that have a hit at or before a place in an order: these were on earlier pages of
 * a walk, whatever hits of theirs come later. One thread at a time.
 */
final class WorksBefore implements Collector {
  private final Works works;
  private final ScoreDoc place;
  private final SortField[] fields;
  private final FieldComparator<?>[] comparators;
  private final boolean needsScores;
  private final BitSet found = new BitSet();

  WorksBefore(Works works, Sort order, ScoreDoc place) {
    this.works = works;
    this.place = place;
    this.needsScores = order.needsScores();
    this.fields = order.getSort();
    this.comparators = new FieldComparator<?>[fields.length];
    for (int i = 0; i < fields.length; i++) {
      Object value = place instanceof FieldDoc sorted ? sorted.fields[i] : (Float) place.score;
      comparators[i] = comparedWith(fields[i], value);
    }
  }

  private static FieldComparator<?> comparedWith(SortField field, @Nullable Object value) {
    @SuppressWarnings("unchecked") // a field's values are of the type that its comparator compares
    FieldComparator<Object> comparator =
        (FieldComparator<Object>) field.getComparator(1, Pruning.NONE);
    comparator.setTopValue(value);
    return comparator;
  }

  /** Returns how many works were found. */
  int count() {
    return found.cardinality();
  }

  @Override
  public ScoreMode scoreMode() {
    return needsScores ? ScoreMode.COMPLETE : ScoreMode.COMPLETE_NO_SCORES;
  }

  @Override
  public LeafCollector getLeafCollector(LeafReaderContext segment) throws IOException {
    LeafFieldComparator[] leaves = new LeafFieldComparator[fields.length];
    for (int i = 0; i < leaves.length; i++) {
      leaves[i] = comparators[i].getLeafComparator(segment);
    }
    Works.OfSegment ofSegment = works.in(segment);
    int last = place.doc - segment.docBase;
    return new LeafCollector() {
      @Override
      public void setScorer(Scorable scorer) throws IOException {
        for (LeafFieldComparator each : leaves) {
          each.setScorer(scorer);
        }
      }

      @Override
      public void collect(int doc) throws IOException {
        int order = order(leaves, doc);
        if (order < 0 || (order == 0 && doc <= last)) {
          int work = ofSegment.of(doc);
          if (work >= 0) {
            found.set(work);
          }
        }
      }
    };
  }

  /** Returns less than 0 where a hit comes before the place, 0 where it is as good. */
  private int order(LeafFieldComparator[] leaves, int doc) throws IOException {
    for (int i = 0; i < leaves.length; i++) {
      int place = leaves[i].compareTop(doc);
      if (place != 0) {
        return (place > 0) == fields[i].getReverse() ? 1 : -1;
      }
    }
    return 0;
  }

  /** Returns a collector that sees the hits of all other works only. */
  Collector others(Collector collector) {
    return new FilterCollector(collector) {
      @Override
      public LeafCollector getLeafCollector(LeafReaderContext segment) throws IOException {
        Works.OfSegment ofSegment = works.in(segment);
        return new FilterLeafCollector(super.getLeafCollector(segment)) {
          @Override
          public void collect(int doc) throws IOException {
            int work = ofSegment.of(doc);
            if (work < 0 || !found.get(work)) {
              in.collect(doc);
            }
          }
        };
      }
    };
  }
}

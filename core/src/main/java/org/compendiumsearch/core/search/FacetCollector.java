package org.compendiumsearch.core.search;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TopDocsCollector;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.search.Weight;
import org.compendiumsearch.core.index.IndexSchema;
import org.jspecify.annotations.Nullable;

/**
 * Keeps hits and counts facets in one pass, drilling sideways: an entry that passes every chosen
 * facet is a hit and counts everywhere; one that fails exactly one of them counts in that facet
 * only, as if nothing were chosen there. One thread at a time.
 */
final class FacetCollector implements Collector {
  private static final int NONE_FAILED = -1;

  private final Collector hits;
  private final List<FacetTally> counted;
  private final List<Chosen> chosen;
  private @Nullable SegmentCollector current;

  /**
   * Creates a collector.
   *
   * @param hits gets the entries that pass every chosen facet
   * @param counted the facets to count
   * @param chosen the facets with chosen values
   */
  FacetCollector(Collector hits, List<FacetTally> counted, List<Chosen> chosen) {
    this.hits = hits;
    this.counted = List.copyOf(counted);
    this.chosen = List.copyOf(chosen);
  }

  /** Returns one that only counts. */
  static InOnePass<FacetCollector> counting(List<FacetTally> counted) {
    TopDocsCollector<?> hits =
        new TopScoreDocCollectorManager(1, null, Integer.MAX_VALUE).newCollector();
    return new InOnePass<>(new FacetCollector(hits, counted, List.of()));
  }

  /** A facet with chosen values, as a filter. */
  record Chosen(String facet, Weight filter) {}

  @Override
  public ScoreMode scoreMode() {
    return hits.scoreMode().needsScores() ? ScoreMode.COMPLETE : ScoreMode.COMPLETE_NO_SCORES;
  }

  @Override
  public LeafCollector getLeafCollector(LeafReaderContext segment) throws IOException {
    DocIdSetIterator[] filters = new DocIdSetIterator[chosen.size()];
    for (int i = 0; i < filters.length; i++) {
      Scorer scorer = chosen.get(i).filter().scorer(segment);
      filters[i] = scorer == null ? DocIdSetIterator.empty() : scorer.iterator();
    }
    SegmentCounts[] counts = new SegmentCounts[counted.size()];
    for (int i = 0; i < counts.length; i++) {
      counts[i] = new SegmentCounts(counted.get(i), segment);
    }
    SegmentCollector collector =
        new SegmentCollector(hits.getLeafCollector(segment), filters, counts, sideways());
    current = collector;
    return collector;
  }

  /** Counts what was collected of a segment that could not be gone through to its end. */
  void finish() throws IOException {
    SegmentCollector collector = current;
    if (collector != null) {
      collector.finish();
    }
  }

  /** Returns, for each chosen facet, its place among the counted ones, or -1. */
  private int[] sideways() {
    int[] places = new int[chosen.size()];
    for (int i = 0; i < places.length; i++) {
      places[i] = -1;
      for (int j = 0; j < counted.size(); j++) {
        if (counted.get(j).facet().equals(chosen.get(i).facet())) {
          places[i] = j;
        }
      }
    }
    return places;
  }

  private static final class SegmentCounts {
    private final FacetTally facet;
    private final int segment;
    private final @Nullable SegmentValues loaded;
    private final SortedSetDocValues values;

    /** By ordinal, one place further. */
    private final int[] counts;

    SegmentCounts(FacetTally facet, LeafReaderContext context) throws IOException {
      this.facet = facet;
      this.segment = context.ord;
      this.loaded = facet.loaded(context.ord);
      this.values = DocValues.getSortedSet(context.reader(), IndexSchema.facet(facet.facet()));
      this.counts = new int[Math.toIntExact(values.getValueCount()) + 1];
    }

    void count(int doc) throws IOException {
      if (loaded != null) {
        loaded.count(doc, counts);
      } else if (values.advanceExact(doc)) {
        for (int i = values.docValueCount(); i > 0; i--) {
          counts[(int) values.nextOrd() + 1]++;
        }
      }
    }

    void finish() {
      facet.add(Arrays.copyOfRange(counts, 1, counts.length), segment);
    }
  }

  private static final class SegmentCollector implements LeafCollector {
    private final LeafCollector hits;
    private final DocIdSetIterator[] filters;
    private final SegmentCounts[] counts;
    private final int[] sideways;
    private boolean finished;

    SegmentCollector(
        LeafCollector hits, DocIdSetIterator[] filters, SegmentCounts[] counts, int[] sideways) {
      this.hits = hits;
      this.filters = filters;
      this.counts = counts;
      this.sideways = sideways;
    }

    @Override
    public void setScorer(Scorable scorer) throws IOException {
      hits.setScorer(scorer);
    }

    @Override
    public void collect(int doc) throws IOException {
      int failed = NONE_FAILED;
      for (int i = 0; i < filters.length; i++) {
        if (!passes(filters[i], doc)) {
          if (failed != NONE_FAILED) {
            return;
          }
          failed = i;
        }
      }
      if (failed == NONE_FAILED) {
        hits.collect(doc);
        for (SegmentCounts each : counts) {
          each.count(doc);
        }
      } else if (sideways[failed] >= 0) {
        counts[sideways[failed]].count(doc);
      }
    }

    private static boolean passes(DocIdSetIterator filter, int doc) throws IOException {
      int at = filter.docID();
      return (at < doc ? filter.advance(doc) : at) == doc;
    }

    @Override
    public void finish() throws IOException {
      if (finished) {
        return;
      }
      finished = true;
      hits.finish();
      for (SegmentCounts each : counts) {
        each.finish();
      }
    }
  }
}

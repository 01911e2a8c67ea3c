package org.compendiumsearch.core.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.FilterLeafReader;
import org.apache.lucene.index.LeafReader;
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
    List<SegmentCounts> counts = new ArrayList<>();
    for (FacetTally facet : counted) {
      counts.add(new SegmentCounts(facet, segment));
    }
    SegmentCollector collector =
        new SegmentCollector(hits.getLeafCollector(segment), filters, counts, chosen);
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

  /** The counts of one facet in one segment, by its values in memory or those of the index. */
  private static final class SegmentCounts {
    private final FacetTally facet;
    private final int segment;
    private final SegmentValues.@Nullable Count loaded;
    private final SortedSetDocValues values;
    private final int[] counts;

    SegmentCounts(FacetTally facet, LeafReaderContext context) throws IOException {
      this.facet = facet;
      this.segment = context.ord;
      SegmentValues inMemory = facet.loaded(context.ord);
      if (inMemory != null) {
        this.loaded = inMemory.count();
        this.values = DocValues.emptySortedSet();
        this.counts = new int[0];
      } else {
        // What was collected is counted even when the time is up.
        LeafReader reader = FilterLeafReader.unwrap(context.reader());
        this.loaded = null;
        this.values = DocValues.getSortedSet(reader, IndexSchema.facet(facet.facet()));
        this.counts = new int[Math.toIntExact(values.getValueCount())];
      }
    }

    /** Counts the values of the first documents of an array, which ascend. */
    void count(int[] docs, int number) throws IOException {
      if (loaded != null) {
        loaded.add(docs, number);
        return;
      }
      for (int i = 0; i < number; i++) {
        if (values.advanceExact(docs[i])) {
          for (int j = values.docValueCount(); j > 0; j--) {
            counts[(int) values.nextOrd()]++;
          }
        }
      }
    }

    void finish() {
      facet.add(loaded == null ? counts : loaded.byOrdinal(), segment);
    }
  }

  /**
   * Documents to count in some facets. They are counted many at a time, facet by facet, and in
   * ascending order.
   */
  private static final class Batch {
    private static final int MOST = 256;

    private final List<SegmentCounts> facets;
    private final int[] docs = new int[MOST];
    private int size;

    Batch(List<SegmentCounts> facets) {
      this.facets = facets;
    }

    void add(int doc) throws IOException {
      docs[size] = doc;
      size++;
      if (size == MOST) {
        count();
      }
    }

    void count() throws IOException {
      for (SegmentCounts each : facets) {
        each.count(docs, size);
      }
      size = 0;
    }
  }

  private static final class SegmentCollector implements LeafCollector {
    private final LeafCollector hits;
    private final DocIdSetIterator[] filters;
    private final List<SegmentCounts> counts;

    /** What passes every chosen facet, to be counted in those where nothing is chosen. */
    private final Batch passed;

    /** For each chosen facet, what passes all others, to be counted there. */
    private final Batch[] sideways;

    private boolean finished;

    SegmentCollector(
        LeafCollector hits,
        DocIdSetIterator[] filters,
        List<SegmentCounts> counts,
        List<Chosen> chosen) {
      this.hits = hits;
      this.filters = filters;
      this.counts = counts;
      List<SegmentCounts> others = new ArrayList<>(counts);
      this.sideways = new Batch[filters.length];
      for (int i = 0; i < sideways.length; i++) {
        String facet = chosen.get(i).facet();
        List<SegmentCounts> own =
            counts.stream().filter(each -> each.facet.facet().equals(facet)).toList();
        others.removeAll(own);
        sideways[i] = new Batch(own);
      }
      this.passed = new Batch(others);
    }

    @Override
    public void setScorer(Scorable scorer) throws IOException {
      hits.setScorer(scorer);
    }

    @Override
    public void collect(int doc) throws IOException {
      int failing = NONE_FAILED;
      for (int i = 0; i < filters.length; i++) {
        if (!passes(filters[i], doc)) {
          if (failing != NONE_FAILED) {
            return;
          }
          failing = i;
        }
      }
      if (failing != NONE_FAILED) {
        sideways[failing].add(doc);
        return;
      }
      hits.collect(doc);
      passed.add(doc);
      for (Batch each : sideways) {
        each.add(doc);
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
      passed.count();
      for (Batch each : sideways) {
        each.count();
      }
      for (SegmentCounts each : counts) {
        each.finish();
      }
    }
  }
}

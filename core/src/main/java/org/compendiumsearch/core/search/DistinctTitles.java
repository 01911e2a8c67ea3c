package org.compendiumsearch.core.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.CollectionTerminatedException;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.util.FixedBitSet;
import org.compendiumsearch.core.index.IndexSchema;

/**
 * Collects the first match with each title of a segment: the pieces of one long section have all
 * the same title, and a million of them a few ten thousand. One thread at a time.
 */
final class DistinctTitles extends SimpleCollector {
  private final int most;
  private final List<Integer> docs = new ArrayList<>();
  private SortedDocValues titles = DocValues.emptySorted();
  private FixedBitSet seen = new FixedBitSet(0);
  private int base;

  /**
   * Creates a collector.
   *
   * @param most how many matches it keeps at most
   */
  DistinctTitles(int most) {
    this.most = most;
  }

  /** Returns what was collected, in the order of the index. */
  List<Integer> docs() {
    return docs;
  }

  @Override
  protected void doSetNextReader(LeafReaderContext segment) throws IOException {
    titles = DocValues.getSorted(segment.reader(), IndexSchema.TITLE_ORDER);
    seen = new FixedBitSet(titles.getValueCount());
    base = segment.docBase;
  }

  @Override
  public void collect(int doc) throws IOException {
    if (docs.size() == most) {
      throw new CollectionTerminatedException();
    }
    if (titles.advanceExact(doc) && !seen.getAndSet(titles.ordValue())) {
      docs.add(base + doc);
    }
  }

  @Override
  public ScoreMode scoreMode() {
    return ScoreMode.COMPLETE_NO_SCORES;
  }
}

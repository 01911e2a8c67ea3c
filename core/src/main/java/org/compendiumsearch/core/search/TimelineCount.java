package org.compendiumsearch.core.search;

import java.io.IOException;
import java.util.Collection;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.compendiumsearch.core.index.IndexSchema;

/** Counts entries by year. */
record TimelineCount(Snapshot snapshot)
    implements CollectorManager<TimelineCount.Counts, Timeline> {
  @Override
  public Counts newCollector() {
    return new Counts();
  }

  @Override
  public Timeline reduce(Collection<Counts> parts) throws IOException {
    int total = 0;
    SortedMap<Integer, Integer> counts = new TreeMap<>();
    for (Counts part : parts) {
      total += part.total;
      part.counts.forEach((year, count) -> counts.merge(year, count, Integer::sum));
    }
    return new Timeline(snapshot.id(), total, counts);
  }

  /** The counts of some segments. */
  static final class Counts extends SimpleCollector {
    private final SortedMap<Integer, Integer> counts = new TreeMap<>();
    private SortedNumericDocValues years = DocValues.emptySortedNumeric();
    private int total;

    @Override
    protected void doSetNextReader(LeafReaderContext segment) throws IOException {
      years = DocValues.getSortedNumeric(segment.reader(), IndexSchema.YEAR);
    }

    @Override
    public void collect(int doc) throws IOException {
      total++;
      if (years.advanceExact(doc)) {
        counts.merge((int) years.nextValue(), 1, Integer::sum);
      }
    }

    @Override
    public ScoreMode scoreMode() {
      return ScoreMode.COMPLETE_NO_SCORES;
    }
  }
}

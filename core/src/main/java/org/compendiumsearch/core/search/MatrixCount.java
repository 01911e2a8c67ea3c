package org.compendiumsearch.core.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.compendiumsearch.core.index.IndexSchema;

/** Counts entries by pairs of values, in one pass. One thread at a time. */
final class MatrixCount implements CollectorManager<MatrixCount.Counts, Matrix> {
  private static final int NOT_SHOWN = -1;

  private final Snapshot snapshot;
  private final Axis rows;
  private final Axis columns;

  MatrixCount(Snapshot snapshot, Axis rows, Axis columns) {
    this.snapshot = snapshot;
    this.rows = rows;
    this.columns = columns;
  }

  @Override
  public Counts newCollector() {
    return new Counts();
  }

  @Override
  public Matrix reduce(Collection<Counts> parts) throws IOException {
    int total = 0;
    int[][] sums = new int[rows.values().size()][columns.values().size()];
    for (Counts part : parts) {
      total += part.total;
      for (int row = 0; row < sums.length; row++) {
        for (int column = 0; column < sums[row].length; column++) {
          sums[row][column] += part.counts[row][column];
        }
      }
    }
    List<List<Integer>> counts = new ArrayList<>();
    for (int[] row : sums) {
      counts.add(Arrays.stream(row).boxed().toList());
    }
    return new Matrix(snapshot.id(), total, rows.values(), columns.values(), counts);
  }

  /** The counts of some segments. */
  final class Counts implements Collector {
    private final int[][] counts = new int[rows.values().size()][columns.values().size()];
    private int total;

    @Override
    public ScoreMode scoreMode() {
      return ScoreMode.COMPLETE_NO_SCORES;
    }

    @Override
    public LeafCollector getLeafCollector(LeafReaderContext segment) throws IOException {
      Places ofRows = new Places(rows, segment);
      Places ofColumns = new Places(columns, segment);
      return new LeafCollector() {
        @Override
        public void setScorer(Scorable scorer) {}

        @Override
        public void collect(int doc) throws IOException {
          total++;
          ofRows.read(doc);
          ofColumns.read(doc);
          for (int row = 0; row < ofRows.found; row++) {
            for (int column = 0; column < ofColumns.found; column++) {
              counts[ofRows.of[row]][ofColumns.of[column]]++;
            }
          }
        }
      };
    }
  }

  /** The places that one entry's values have on an axis. */
  private static final class Places {
    private final SortedSetDocValues values;
    private final int[] placeByOrdinal;
    private int[] of = new int[8];
    private int found;

    Places(Axis axis, LeafReaderContext segment) throws IOException {
      values = DocValues.getSortedSet(segment.reader(), IndexSchema.facet(axis.facet()));
      placeByOrdinal = new int[Math.toIntExact(values.getValueCount())];
      Map<String, Integer> places = new HashMap<>();
      for (Matrix.Value each : axis.values()) {
        places.put(each.value(), places.size());
      }
      for (int i = 0; i < placeByOrdinal.length; i++) {
        placeByOrdinal[i] = places.getOrDefault(values.lookupOrd(i).utf8ToString(), NOT_SHOWN);
      }
    }

    void read(int doc) throws IOException {
      found = 0;
      if (values.advanceExact(doc)) {
        for (int i = values.docValueCount(); i > 0; i--) {
          int place = placeByOrdinal[(int) values.nextOrd()];
          if (place != NOT_SHOWN) {
            add(place);
          }
        }
      }
    }

    private void add(int place) {
      if (found == of.length) {
        of = Arrays.copyOf(of, found * 2);
      }
      of[found++] = place;
    }
  }
}

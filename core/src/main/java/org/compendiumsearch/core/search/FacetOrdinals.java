package org.compendiumsearch.core.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiDocValues;
import org.apache.lucene.index.MultiDocValues.MultiSortedSetDocValues;
import org.apache.lucene.index.OrdinalMap;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.util.LongValues;
import org.jspecify.annotations.Nullable;

/** The values of one facet, numbered over all segments of a snapshot. Safe for all threads. */
final class FacetOrdinals {
  private static final String[] NO_VALUES = {};

  private final String[] values;
  private final @Nullable OrdinalMap map;

  private FacetOrdinals(String[] values, @Nullable OrdinalMap map) {
    this.values = values;
    this.map = map;
  }

  static FacetOrdinals of(IndexReader reader, String field) {
    try {
      SortedSetDocValues all = MultiDocValues.getSortedSetValues(reader, field);
      if (all == null) {
        return new FacetOrdinals(NO_VALUES, null);
      }
      String[] values = new String[Math.toIntExact(all.getValueCount())];
      for (int i = 0; i < values.length; i++) {
        values[i] = all.lookupOrd(i).utf8ToString();
      }
      return new FacetOrdinals(
          values, all instanceof MultiSortedSetDocValues multi ? multi.mapping : null);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns how many values there are. */
  int size() {
    return values.length;
  }

  /** Returns a value. */
  String value(int ordinal) {
    return values[ordinal];
  }

  /** Adds counts by a segment's own ordinals to counts over all segments. */
  void add(int[] ofSegment, int segment, int[] into) {
    if (map == null) {
      for (int i = 0; i < ofSegment.length; i++) {
        into[i] += ofSegment[i];
      }
      return;
    }
    LongValues global = map.getGlobalOrds(segment);
    for (int i = 0; i < ofSegment.length; i++) {
      if (ofSegment[i] > 0) {
        into[(int) global.get(i)] += ofSegment[i];
      }
    }
  }
}

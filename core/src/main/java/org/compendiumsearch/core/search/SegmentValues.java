package org.compendiumsearch.core.search;

import java.io.IOException;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.ArrayUtil;
import org.jspecify.annotations.Nullable;

/**
 * The values of one facet in one segment, in memory: reading them out of the index is most of the
 * work of a search that finds much. Two bytes for each Lucene document where none has more than one
 * value, else four and two for each value. Immutable.
 */
final class SegmentValues {
  /** Ordinals are kept one higher, so that 0 is none, in 16 bits. */
  private static final int MOST_VALUES = Character.MAX_VALUE;

  private final int size;
  private final char[] ordinals;

  /** Where those of each document begin; null where each has one place of its own. */
  private final int @Nullable [] starts;

  private SegmentValues(int size, char[] ordinals, int @Nullable [] starts) {
    this.size = size;
    this.ordinals = ordinals;
    this.starts = starts;
  }

  /** Reads all values of a field, or returns null where there are too many different ones. */
  static @Nullable SegmentValues read(LeafReader segment, String field) throws IOException {
    SortedSetDocValues values = DocValues.getSortedSet(segment, field);
    if (values.getValueCount() >= MOST_VALUES) {
      return null;
    }
    SortedDocValues single = DocValues.unwrapSingleton(values);
    return single == null ? several(values, segment.maxDoc()) : one(single, segment.maxDoc());
  }

  private static SegmentValues one(SortedDocValues values, int documents) throws IOException {
    char[] ordinals = new char[documents];
    for (int doc = values.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = values.nextDoc()) {
      ordinals[doc] = (char) (values.ordValue() + 1);
    }
    return new SegmentValues(values.getValueCount(), ordinals, null);
  }

  private static SegmentValues several(SortedSetDocValues values, int documents)
      throws IOException {
    int[] starts = new int[documents + 1];
    char[] ordinals = new char[documents];
    int end = 0;
    int next = values.nextDoc();
    for (int doc = 0; doc < documents; doc++) {
      starts[doc] = end;
      if (next == doc) {
        int count = values.docValueCount();
        ordinals = ArrayUtil.grow(ordinals, end + count);
        for (int i = 0; i < count; i++) {
          ordinals[end] = (char) (values.nextOrd() + 1);
          end++;
        }
        next = values.nextDoc();
      }
    }
    starts[documents] = end;
    return new SegmentValues(
        Math.toIntExact(values.getValueCount()),
        ArrayUtil.copyOfSubArray(ordinals, 0, end),
        starts);
  }

  /** Returns how many different values there are. */
  int size() {
    return size;
  }

  /**
   * Counts the values of documents.
   *
   * @param docs an array that begins with them
   * @param number how many they are
   * @param counts by ordinal, one place further; what is at 0 means nothing
   */
  void count(int[] docs, int number, int[] counts) {
    if (starts == null) {
      for (int i = 0; i < number; i++) {
        counts[ordinals[docs[i]]]++;
      }
      return;
    }
    for (int i = 0; i < number; i++) {
      int end = starts[docs[i] + 1];
      for (int at = starts[docs[i]]; at < end; at++) {
        counts[ordinals[at]]++;
      }
    }
  }
}

package org.compendiumsearch.core.search;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.ArrayUtil;
import org.jspecify.annotations.Nullable;

/**
 * The values of one facet in one segment, in memory: reading them out of the index is most of the
 * work of a search that finds much. Documents with the same values share one set of them, and two
 * bytes of each name it; where nearly every document has a set of its own, it is kept in four bytes
 * and two for each value. Immutable.
 */
final class SegmentValues {
  /** Ordinals, and the numbers of sets, are kept in 16 bits. */
  private static final int MOST = Character.MAX_VALUE;

  /** Documents for each set, at the least, that sharing sets is worth it for. */
  private static final int SHARING = 2;

  /** So many sets are always shared. */
  private static final int FEW = 256;

  /** A set for each so many documents: from there on it is less work to count the sets first. */
  private static final int SETS_FIRST = 4;

  private final int size;

  /** The set of each document; null where each has the one of its own number. */
  private final char @Nullable [] sets;

  /** Where the ordinals of each set begin, and where those of the last end. */
  private final int[] starts;

  private final char[] ordinals;

  private SegmentValues(int size, char @Nullable [] sets, Sets values) {
    this.size = size;
    this.sets = sets;
    this.starts = Arrays.copyOf(values.starts, values.number + 1);
    this.ordinals = ArrayUtil.copyOfSubArray(values.ordinals, 0, values.end);
  }

  /** Sets of ordinals, one behind the other. */
  private static final class Sets {
    private int[] starts = new int[FEW];
    private char[] ordinals = new char[FEW];
    private int number;
    private int end;

    void add(char[] from, int count) {
      ordinals = ArrayUtil.grow(ordinals, end + count);
      System.arraycopy(from, 0, ordinals, end, count);
      end += count;
      number++;
      starts = ArrayUtil.grow(starts, number + 1);
      starts[number] = end;
    }
  }

  /** Reads all values of a field, or returns null where there are too many different ones. */
  static @Nullable SegmentValues read(LeafReader segment, String field) throws IOException {
    if (DocValues.getSortedSet(segment, field).getValueCount() >= MOST) {
      return null;
    }
    SegmentValues shared = shared(DocValues.getSortedSet(segment, field), segment.maxDoc());
    return shared != null
        ? shared
        : unshared(DocValues.getSortedSet(segment, field), segment.maxDoc());
  }

  private static @Nullable SegmentValues shared(SortedSetDocValues values, int documents)
      throws IOException {
    int most = Math.min(MOST, Math.max(FEW, documents / SHARING));
    Map<String, Character> numbers = new HashMap<>();
    Sets known = new Sets();
    char[] sets = new char[documents];
    char[] own = new char[FEW];
    numbers.put("", (char) 0);
    known.add(own, 0);
    for (int doc = values.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = values.nextDoc()) {
      int count = values.docValueCount();
      own = ordinals(values, own, count);
      String key = new String(own, 0, count);
      Character number = numbers.get(key);
      if (number == null) {
        if (known.number >= most) {
          return null;
        }
        number = (char) known.number;
        numbers.put(key, number);
        known.add(own, count);
      }
      sets[doc] = number;
    }
    return new SegmentValues((int) values.getValueCount(), sets, known);
  }

  private static SegmentValues unshared(SortedSetDocValues values, int documents)
      throws IOException {
    Sets all = new Sets();
    char[] own = new char[FEW];
    int next = values.nextDoc();
    for (int doc = 0; doc < documents; doc++) {
      int count = 0;
      if (next == doc) {
        count = values.docValueCount();
        own = ordinals(values, own, count);
        next = values.nextDoc();
      }
      all.add(own, count);
    }
    return new SegmentValues((int) values.getValueCount(), null, all);
  }

  private static char[] ordinals(SortedSetDocValues values, char[] into, int count)
      throws IOException {
    char[] ordinals = ArrayUtil.grow(into, count);
    for (int i = 0; i < count; i++) {
      ordinals[i] = (char) values.nextOrd();
    }
    return ordinals;
  }

  /** Returns a count of documents that begins at none. */
  Count count() {
    return new Count();
  }

  /** How many of some documents have each value. One thread at a time. */
  final class Count {
    private final int[] byOrdinal = new int[size];

    /** How many have each set; null as long as it is less work to look at the values of each. */
    private int @Nullable [] bySet;

    private int added;

    /** Adds the first documents of an array. */
    void add(int[] docs, int number) {
      if (sets == null) {
        for (int i = 0; i < number; i++) {
          add(docs[i], 1);
        }
        return;
      }
      added += number;
      if (bySet == null && added > (starts.length - 1) / SETS_FIRST) {
        bySet = new int[starts.length - 1];
      }
      if (bySet == null) {
        for (int i = 0; i < number; i++) {
          add(sets[docs[i]], 1);
        }
      } else {
        for (int i = 0; i < number; i++) {
          bySet[sets[docs[i]]]++;
        }
      }
    }

    private void add(int set, int times) {
      for (int at = starts[set]; at < starts[set + 1]; at++) {
        byOrdinal[ordinals[at]] += times;
      }
    }

    /** Returns how many had each value, by ordinal. */
    int[] byOrdinal() {
      if (bySet != null) {
        for (int set = 0; set < bySet.length; set++) {
          if (bySet[set] > 0) {
            add(set, bySet[set]);
          }
        }
        bySet = null;
      }
      return byOrdinal;
    }
  }
}

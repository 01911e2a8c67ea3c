package org.compendiumsearch.core.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.compendiumsearch.core.index.IndexSchema;
import org.jspecify.annotations.Nullable;

/**
 * The facet values of a snapshot in memory. They are read when a facet is counted for the second
 * time: the first answer after a start must not wait for them. Safe for all threads.
 */
final class LoadedValues {
  private final IndexReader reader;
  private final Set<String> counted = ConcurrentHashMap.newKeySet();
  private final Map<String, List<@Nullable SegmentValues>> byFacet = new ConcurrentHashMap<>();
  private volatile boolean retired;

  LoadedValues(IndexReader reader) {
    this.reader = reader;
  }

  /** Returns the values of a facet by segment; null where they are to be read from the index. */
  @Nullable List<@Nullable SegmentValues> of(String facet) {
    if (counted.add(facet) || retired) {
      return null;
    }
    List<@Nullable SegmentValues> values = byFacet.computeIfAbsent(facet, this::read);
    if (retired) {
      byFacet.clear();
    }
    return values;
  }

  /** Gives the memory free, and takes none again. */
  void retire() {
    retired = true;
    byFacet.clear();
  }

  private List<@Nullable SegmentValues> read(String facet) {
    try {
      List<@Nullable SegmentValues> values = new ArrayList<>();
      for (LeafReaderContext segment : reader.leaves()) {
        values.add(SegmentValues.read(segment.reader(), IndexSchema.facet(facet)));
      }
      return Collections.unmodifiableList(values);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package org.compendiumsearch.core.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.compendiumsearch.core.index.IndexSchema;
import org.compendiumsearch.core.taxonomy.Facet;
import org.jspecify.annotations.Nullable;

/**
 * How many entries were counted for each value of a facet. One thread at a time while it counts,
 * safe for all threads when it has.
 */
final class FacetTally {
  private final String facet;
  private final FacetOrdinals ordinals;
  private final @Nullable List<@Nullable SegmentValues> loaded;
  private final int[] counts;

  FacetTally(String facet, Snapshot snapshot) {
    this.facet = facet;
    this.ordinals = snapshot.ordinals(facet);
    this.loaded = snapshot.loadedValues(facet);
    this.counts = new int[ordinals.size()];
  }

  /** Counts every entry of a snapshot in every facet. */
  static List<FacetTally> ofAll(Snapshot snapshot) throws IOException {
    List<FacetTally> known = snapshot.everything();
    if (known != null) {
      return known;
    }
    List<FacetTally> counted = new ArrayList<>();
    for (Facet facet : snapshot.facets().all()) {
      counted.add(new FacetTally(facet.id(), snapshot));
    }
    snapshot.wholly(Snapshot.ofType(IndexSchema.ENTRY), FacetCollector.counting(counted), false);
    snapshot.keepEverything(counted);
    return counted;
  }

  String facet() {
    return facet;
  }

  /** Returns the values of a segment where they are in memory. */
  @Nullable SegmentValues loaded(int segment) {
    return loaded == null ? null : loaded.get(segment);
  }

  /** Adds the counts of a segment, which go by the segment's own ordinals. */
  void add(int[] ofSegment, int segment) {
    ordinals.add(ofSegment, segment, counts);
  }

  /** Returns the values that have entries, by ordinal. */
  Map<String, Integer> byValue() {
    Map<String, Integer> byValue = new LinkedHashMap<>();
    for (int i = 0; i < counts.length; i++) {
      if (counts[i] > 0) {
        byValue.put(ordinals.value(i), counts[i]);
      }
    }
    return byValue;
  }
}

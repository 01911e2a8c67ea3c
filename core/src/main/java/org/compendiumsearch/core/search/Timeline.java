package org.compendiumsearch.core.search;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How many entries each year has. Immutable.
 *
 * @param snapshot the state of the index
 * @param total how many entries match, with a year or without
 * @param counts year to entries; years without entries are left out
 */
public record Timeline(SnapshotId snapshot, int total, SortedMap<Integer, Integer> counts) {
  /** Copies the counts. */
  public Timeline {
    counts = Collections.unmodifiableSortedMap(new TreeMap<>(counts));
  }
}

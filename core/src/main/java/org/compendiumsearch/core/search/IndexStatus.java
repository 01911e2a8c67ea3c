package org.compendiumsearch.core.search;

import java.util.List;
import java.util.Map;
import org.compendiumsearch.core.index.Source;

/**
 * What the index holds. Immutable.
 *
 * @param snapshot the state of the index
 * @param entries how many
 * @param documents how many
 * @param filesNotRead outcome to the number of files that were not read, or not wholly
 * @param sources the folders it was made of
 */
public record IndexStatus(
    SnapshotId snapshot,
    int entries,
    int documents,
    Map<String, Integer> filesNotRead,
    List<Source> sources) {
  /** Copies the collections. */
  public IndexStatus {
    filesNotRead = Map.copyOf(filesNotRead);
    sources = List.copyOf(sources);
  }
}

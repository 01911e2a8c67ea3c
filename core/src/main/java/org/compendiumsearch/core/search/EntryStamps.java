package org.compendiumsearch.core.search;

import java.time.Instant;
import java.util.List;
import org.compendiumsearch.core.model.EntryId;

/**
 * Every entry of the index, for those who list them all. Immutable.
 *
 * @param snapshot the state of the index
 * @param stamps one for each entry, by id
 */
public record EntryStamps(SnapshotId snapshot, List<Stamp> stamps) {
  /** Copies the stamps. */
  public EntryStamps {
    stamps = List.copyOf(stamps);
  }

  /**
   * An entry.
   *
   * @param updated when its document was read, to the millisecond
   */
  public record Stamp(EntryId id, Instant updated) {}
}

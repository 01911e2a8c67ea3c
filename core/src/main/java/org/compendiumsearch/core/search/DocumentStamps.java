package org.compendiumsearch.core.search;

import java.time.Instant;
import java.util.List;
import org.compendiumsearch.core.model.DocumentId;

/**
 * When each document of the index was last read, for those who copy it bit by bit. Immutable.
 *
 * @param snapshot the state of the index
 * @param stamps one for each document that has entries, the oldest first, then by id
 */
public record DocumentStamps(SnapshotId snapshot, List<Stamp> stamps) {
  /** Copies the stamps. */
  public DocumentStamps {
    stamps = List.copyOf(stamps);
  }

  /**
   * A document.
   *
   * @param updated when it was read, to the millisecond
   * @param collections ids of the collections it is part of, sorted
   */
  public record Stamp(DocumentId id, Instant updated, List<String> collections) {
    /** Copies the collections. */
    public Stamp {
      collections = List.copyOf(collections);
    }
  }
}

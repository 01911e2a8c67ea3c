package org.compendiumsearch.server.http.wire;

import java.time.Instant;
import org.compendiumsearch.core.search.SnapshotId;

/**
 * The state of the index an answer was made from.
 *
 * @param id names it
 * @param committedAt when it was made
 */
public record SnapshotJson(String id, Instant committedAt) {
  /** Returns a snapshot as it is sent. */
  public static SnapshotJson of(SnapshotId snapshot) {
    return new SnapshotJson(snapshot.id(), snapshot.committedAt());
  }
}

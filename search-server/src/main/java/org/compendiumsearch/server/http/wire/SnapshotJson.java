package org.compendiumsearch.server.http.wire;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.time.Instant;
import org.compendiumsearch.core.search.SnapshotId;

/** The state of the index an answer was made from. */
public record SnapshotJson(
    @JsonPropertyDescription("Names the state.") String id,
    @JsonPropertyDescription("When the index was brought into it.") Instant committedAt) {
  /** Returns a snapshot as it is sent. */
  public static SnapshotJson of(SnapshotId snapshot) {
    return new SnapshotJson(snapshot.id(), snapshot.committedAt());
  }
}

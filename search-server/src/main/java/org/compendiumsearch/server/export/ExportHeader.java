package org.compendiumsearch.server.export;

import java.time.Instant;
import org.compendiumsearch.core.search.SnapshotId;
import org.jspecify.annotations.Nullable;

/**
 * What an export says of itself, so that it can be repeated. Immutable.
 *
 * @param query the parameters of the search, or null where entries were named
 * @param snapshot the state of the index
 * @param total how many entries match
 * @param exported how many of them follow
 * @param made when
 */
public record ExportHeader(
    @Nullable String query, SnapshotId snapshot, int total, int exported, Instant made) {
  /** Returns one line for people. */
  String line() {
    String all = exported == total ? "" : " of " + total;
    String searched = query == null ? "marked entries" : "search: " + query;
    return "Compendium Search; "
        + searched
        + "; "
        + exported
        + all
        + " entries; index state "
        + snapshot.id()
        + " of "
        + snapshot.committedAt()
        + "; exported "
        + made;
  }
}

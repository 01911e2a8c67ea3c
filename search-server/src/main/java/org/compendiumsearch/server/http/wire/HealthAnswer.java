package org.compendiumsearch.server.http.wire;

import java.util.Map;
import java.util.TreeMap;
import org.compendiumsearch.core.search.IndexStatus;
import org.jspecify.annotations.Nullable;

/**
 * Whether the server can answer.
 *
 * @param status "live", "ready" or "unavailable"
 * @param reason why not, and what to do
 * @param filesNotRead outcome to number of files
 */
public record HealthAnswer(
    String status,
    @Nullable String reason,
    @Nullable SnapshotJson snapshot,
    @Nullable Integer entries,
    @Nullable Integer documents,
    @Nullable Map<String, Integer> filesNotRead) {
  /** Returns the answer of a server that runs. */
  public static HealthAnswer live() {
    return new HealthAnswer("live", null, null, null, null, null);
  }

  /** Returns the answer of a server that can search. */
  public static HealthAnswer ready(IndexStatus status) {
    return new HealthAnswer(
        "ready",
        null,
        SnapshotJson.of(status.snapshot()),
        status.entries(),
        status.documents(),
        new TreeMap<>(status.filesNotRead()));
  }

  /** Returns the answer of a server that cannot search. */
  public static HealthAnswer unavailable(String reason) {
    return new HealthAnswer("unavailable", reason, null, null, null, null);
  }
}

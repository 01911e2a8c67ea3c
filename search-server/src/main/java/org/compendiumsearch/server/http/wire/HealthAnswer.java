package org.compendiumsearch.server.http.wire;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.util.Map;
import java.util.TreeMap;
import org.compendiumsearch.core.search.IndexStatus;
import org.jspecify.annotations.Nullable;

/** Whether the server can answer. */
public record HealthAnswer(
    @JsonPropertyDescription("\"live\", \"ready\" or \"unavailable\".") String status,
    @JsonPropertyDescription("Why not, and what to do.") @Nullable String reason,
    @JsonPropertyDescription("The state of the index that is searched.")
        @Nullable SnapshotJson snapshot,
    @JsonPropertyDescription("How many can be found.") @Nullable Integer entries,
    @JsonPropertyDescription("How many can be found.") @Nullable Integer documents,
    @JsonPropertyDescription("Outcome to number of files.")
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

package org.compendiumsearch.server.observe;

import org.jspecify.annotations.Nullable;

/**
 * A request that was answered. It holds nothing of who asked.
 *
 * @param method of HTTP
 * @param endpoint the address as it is declared ({@code /api/v1/entries/{id}}), or {@link #NOWHERE}
 * @param path what was asked for
 * @param query what stood behind the path; may be what somebody searched for
 * @param status of HTTP
 * @param millis how long the answer took
 */
public record Answered(
    String method,
    String endpoint,
    String path,
    @Nullable String query,
    int status,
    double millis) {
  /** The endpoint of what is not there: one name for all, or everybody could make new ones. */
  public static final String NOWHERE = "other";
}

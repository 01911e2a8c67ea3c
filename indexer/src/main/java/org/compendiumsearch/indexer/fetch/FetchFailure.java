package org.compendiumsearch.indexer.fetch;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A document was not fetched. Becomes a {@link FetchOutcome.Failed}. */
final class FetchFailure extends Exception {
  private static final long serialVersionUID = 1L;

  private final FailureKind kind;
  private final boolean passing;
  private final @Nullable Duration retryAfter;

  private FetchFailure(
      FailureKind kind, String message, boolean passing, @Nullable Duration retryAfter) {
    super(message);
    this.kind = kind;
    this.passing = passing;
    this.retryAfter = retryAfter;
  }

  /** A failure that another try would meet again. */
  static FetchFailure lasting(FailureKind kind, String message) {
    return new FetchFailure(kind, message, false, null);
  }

  /** A failure that may be gone the next time. */
  static FetchFailure passing(FailureKind kind, String message) {
    return new FetchFailure(kind, message, true, null);
  }

  /** A failure of which the server says when it will be gone. */
  static FetchFailure passing(FailureKind kind, String message, @Nullable Duration retryAfter) {
    return new FetchFailure(kind, message, true, retryAfter);
  }

  FailureKind kind() {
    return kind;
  }

  boolean isPassing() {
    return passing;
  }

  Optional<Duration> retryAfter() {
    return Optional.ofNullable(retryAfter);
  }

  /** Returns why, written for the user. */
  String reason() {
    return String.valueOf(getMessage());
  }
}

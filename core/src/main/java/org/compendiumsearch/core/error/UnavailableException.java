package org.compendiumsearch.core.error;

import java.time.Duration;

/** Nothing can be answered at the moment; it may pass by itself. */
public final class UnavailableException extends CompendiumException {
  private static final long serialVersionUID = 1L;

  private final Duration retryAfter;

  /** Creates the fault; {@code retryAfter} is when asking again makes sense. */
  public UnavailableException(String message, Duration retryAfter) {
    super(ErrorCode.UNAVAILABLE, message);
    this.retryAfter = retryAfter;
  }

  /** Returns when asking again makes sense. */
  public Duration retryAfter() {
    return retryAfter;
  }
}

package org.compendiumsearch.core.error;

/**
 * The root of the faults that a user can mend. The message is written for that user: what is wrong,
 * where, and what would be right.
 */
public abstract class CompendiumException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final ErrorCode code;

  CompendiumException(ErrorCode code, String message) {
    super(message);
    this.code = code;
  }

  CompendiumException(ErrorCode code, String message, Throwable cause) {
    super(message, cause);
    this.code = code;
  }

  /** Returns the kind of the fault. */
  public final ErrorCode code() {
    return code;
  }
}

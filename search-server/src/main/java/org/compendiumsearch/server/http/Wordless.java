package org.compendiumsearch.server.http;

import org.jspecify.annotations.Nullable;

/**
 * A fault as it is logged: where it happened and of what class it and its causes are, without their
 * messages, which may hold what somebody searched for.
 */
final class Wordless extends Exception {
  private static final long serialVersionUID = 1L;

  /** Deeper than any chain of causes that tells something. */
  private static final int DEEPEST = 10;

  private Wordless(Throwable fault, @Nullable Wordless cause) {
    super(fault.getClass().getName(), cause, false, true);
    setStackTrace(fault.getStackTrace());
  }

  static Wordless of(Throwable fault) {
    return of(fault, 1);
  }

  private static Wordless of(Throwable fault, int depth) {
    Throwable cause = fault.getCause();
    return new Wordless(fault, cause == null || depth == DEEPEST ? null : of(cause, depth + 1));
  }
}

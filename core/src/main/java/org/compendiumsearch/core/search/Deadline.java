package org.compendiumsearch.core.search;

import java.time.Duration;
import org.apache.lucene.index.QueryTimeout;

/** When a search has to end, whatever it has found. Safe for all threads. */
final class Deadline implements QueryTimeout {
  private final long start = System.nanoTime();
  private final long nanos;

  /** Begins to count. */
  Deadline(Duration limit) {
    this.nanos = limit.toNanos();
  }

  @Override
  public boolean shouldExit() {
    return System.nanoTime() - start >= nanos;
  }
}

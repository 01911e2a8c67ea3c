package org.compendiumsearch.indexer.fetch;

import java.time.Duration;

/** Lets time pass. */
@FunctionalInterface
public interface Pause {
  /** Returns after that time. */
  void of(Duration time) throws InterruptedException;
}

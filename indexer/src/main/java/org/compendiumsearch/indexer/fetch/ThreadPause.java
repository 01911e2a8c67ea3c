package org.compendiumsearch.indexer.fetch;

import java.time.Duration;
import org.compendiumsearch.core.build.SuppressForbidden;

/** Lets the calling thread wait. Safe for all threads. */
public final class ThreadPause implements Pause {
  /** Creates it. */
  public ThreadPause() {}

  @Override
  @SuppressForbidden("a polite client waits; no condition could tell that a host has rested")
  public void of(Duration time) throws InterruptedException {
    Thread.sleep(time);
  }
}

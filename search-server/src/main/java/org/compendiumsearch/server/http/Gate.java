package org.compendiumsearch.server.http;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import org.compendiumsearch.core.error.UnavailableException;
import org.compendiumsearch.core.search.SearchEngine.Questions;

/**
 * Lets so many requests work at a time that each of them is quick: a few more wait for their turn,
 * in their order, and all others are told at once to come again. What is only sent to a slow client
 * holds no place. Safe for all threads.
 */
public final class Gate {
  private static final Duration RETRY = Duration.ofSeconds(2);

  private final Semaphore places;
  private final Semaphore admitted;
  private final Duration patience;
  private final int most;
  private final LongAdder refused = new LongAdder();

  /**
   * Creates it.
   *
   * @param most how many may work at a time
   * @param waiting how many more may wait
   * @param patience how long one may wait
   */
  public Gate(int most, int waiting, Duration patience) {
    this.most = most;
    this.places = new Semaphore(most, true);
    this.admitted = new Semaphore(most + waiting);
    this.patience = patience;
  }

  /**
   * Does some work when there is a place for it.
   *
   * @throws UnavailableException where there is none, nor one soon
   */
  <E extends Exception> void pass(Questions<E> work) throws E {
    if (!admitted.tryAcquire()) {
      throw refusal();
    }
    try {
      if (!takesPlace()) {
        throw refusal();
      }
      try {
        work.ask();
      } finally {
        places.release();
      }
    } finally {
      admitted.release();
    }
  }

  private boolean takesPlace() {
    try {
      return places.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private UnavailableException refusal() {
    refused.increment();
    return new UnavailableException(
        "more is being asked than can be answered at the moment; ask again in a few seconds",
        RETRY);
  }

  /** Returns how many work at the moment. */
  public int working() {
    return most - places.availablePermits();
  }

  /** Returns how many wait for their turn at the moment. */
  public int waiting() {
    return places.getQueueLength();
  }

  /** Returns how many were told to come again since the start. */
  public long refused() {
    return refused.sum();
  }
}

package org.compendiumsearch.server.http;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import org.compendiumsearch.core.error.UnavailableException;
import org.compendiumsearch.core.search.SearchEngine.Questions;
import org.jspecify.annotations.Nullable;

/**
 * Lets so many requests work at a time that each of them is quick: a few more wait for their turn,
 * in their order, and all others are told at once to come again. The work is done by threads of the
 * system: a search never pauses, so that on virtual threads as many as there are processors would
 * keep all other requests from being read, and from being refused. Safe for all threads.
 */
public final class Gate {
  private static final Duration RETRY = Duration.ofSeconds(2);

  private final Semaphore places;
  private final Semaphore admitted;
  private final Duration patience;
  private final ExecutorService workers;
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
    this.workers =
        Executors.newFixedThreadPool(
            most, Thread.ofPlatform().name("search-", 1).daemon().factory());
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
        workOn(work);
      } finally {
        places.release();
      }
    } finally {
      admitted.release();
    }
  }

  private <E extends Exception> void workOn(Questions<E> work) throws E {
    Future<?> done =
        workers.submit(
            () -> {
              work.ask();
              return null;
            });
    try {
      done.get();
    } catch (ExecutionException failed) {
      throw Gate.<E>asThrown(failed.getCause());
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      throw refusal();
    }
  }

  /** Returns a fault of the work as what it was there; unchecked ones are thrown at once. */
  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
  private static <E extends Exception> E asThrown(@Nullable Throwable fault) {
    if (fault instanceof RuntimeException unchecked) {
      throw unchecked;
    }
    if (fault instanceof Error error) {
      throw error;
    }
    // Work throws nothing else than unchecked faults and what it says it does.
    return (E) Objects.requireNonNull(fault);
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

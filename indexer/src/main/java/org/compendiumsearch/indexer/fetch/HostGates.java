package org.compendiumsearch.indexer.fetch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Lets one request at a time through to a host, and leaves the host alone for a while after each.
 * Nobody may ask for a second host while passing: two who wait for each other would wait for ever.
 * Safe for all threads.
 */
final class HostGates {
  private final Clock clock;
  private final Pause pause;
  private final Map<String, Gate> gates = new ConcurrentHashMap<>();

  HostGates(Clock clock, Pause pause) {
    this.clock = clock;
    this.pause = pause;
  }

  private static final class Gate {
    private final ReentrantLock lock = new ReentrantLock();
    private Instant open = Instant.MIN;
  }

  /** What is done with a host. */
  @FunctionalInterface
  interface Visit<T> {
    T go() throws FetchFailure, InterruptedException;
  }

  /** Waits for a host, makes a visit, and closes the gate for that time. */
  <T> T pass(String host, Duration rest, Visit<T> visit) throws FetchFailure, InterruptedException {
    Gate gate = gates.computeIfAbsent(host, name -> new Gate());
    gate.lock.lockInterruptibly();
    try {
      Duration wait = Duration.between(Instant.now(clock), max(gate.open, Instant.now(clock)));
      if (wait.isPositive()) {
        pause.of(wait);
      }
      return visit.go();
    } finally {
      gate.open = Instant.now(clock).plus(rest);
      gate.lock.unlock();
    }
  }

  private static Instant max(Instant a, Instant b) {
    return a.isAfter(b) ? a : b;
  }
}

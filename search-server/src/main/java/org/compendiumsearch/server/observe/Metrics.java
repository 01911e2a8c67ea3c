package org.compendiumsearch.server.observe;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.compendiumsearch.core.search.SearchEngine;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Measures what the server does. The library behind it is loaded beside the first answer and not
 * before: a start does not wait for it, and what was answered meanwhile is counted all the same.
 * Safe for all threads.
 */
public final class Metrics implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Metrics.class);

  private final CompletableFuture<Meters> meters = new CompletableFuture<>();
  private final AtomicBoolean started = new AtomicBoolean();
  private final SearchEngine engine;
  private final Supplier<Busy> busy;

  /**
   * Creates measurements that have not begun.
   *
   * @param engine whose index is measured
   * @param busy asked with every reading
   */
  public Metrics(SearchEngine engine, Supplier<Busy> busy) {
    this.engine = engine;
    this.busy = busy;
  }

  /** Counts an answer, without waiting. */
  public void add(Answered answered) {
    start();
    var unused = meters.thenAccept(ready -> ready.add(answered));
  }

  /** Returns all measurements in Prometheus' text format, version 0.0.4. */
  public String read() {
    start();
    return meters.join().read();
  }

  private void start() {
    if (!started.getAndSet(true)) {
      Thread.ofPlatform().name("metrics").daemon().start(this::load);
    }
  }

  private void load() {
    try {
      meters.complete(new Meters(engine, busy));
    } catch (RuntimeException | LinkageError e) {
      LOG.error("nothing can be measured", e);
      meters.completeExceptionally(e);
    }
  }

  @Override
  public void close() {
    if (started.getAndSet(true)) {
      var unused = meters.thenAccept(Meters::close);
    }
  }
}

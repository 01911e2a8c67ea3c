package org.compendiumsearch.server;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.compendiumsearch.core.error.CompendiumException;
import org.compendiumsearch.core.query.SearchRequest;
import org.compendiumsearch.core.search.SearchEngine;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets the engine look at the index again and again, and writes into the log when something is
 * wrong with it, and when it is right again. What is written tells the folder's state and no
 * question.
 */
final class IndexFollower implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(IndexFollower.class);

  private final SearchEngine engine;
  private final ScheduledExecutorService thread;
  private final List<Future<?>> work;

  /** Made at the first look, so that the start does not wait for it. */
  private @Nullable OldGeneration oldGeneration;

  /** What was wrong at the last look; used by the one thread only. */
  private @Nullable String trouble;

  /**
   * Begins, after a first period, with what makes the first questions slow: done at once it would
   * keep a question that is asked at the start from the processor.
   */
  IndexFollower(SearchEngine engine, Duration every) {
    this.engine = engine;
    this.thread =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("index-follower").daemon().factory());
    long period = every.toMillis();
    this.work =
        List.of(
            thread.schedule(this::warmUp, period, TimeUnit.MILLISECONDS),
            thread.scheduleWithFixedDelay(this::follow, period, period, TimeUnit.MILLISECONDS));
  }

  private void follow() {
    try {
      engine.refresh();
      tell();
      tendMemory();
    } catch (RuntimeException | OutOfMemoryError e) {
      // Thrown on, it would end the looking for good.
      LOG.warn("cannot look for a new state of the index", e);
    }
  }

  /** What an old state of the index took, and what reading a new one took, is given back. */
  private void tendMemory() {
    if (oldGeneration == null) {
      oldGeneration = OldGeneration.ofThisJvm();
    }
    oldGeneration.tend();
  }

  private void tell() {
    try {
      engine.check();
      if (trouble != null) {
        LOG.info("the index is whole again");
        trouble = null;
      }
    } catch (CompendiumException wrong) {
      String message = String.valueOf(wrong.getMessage());
      if (!message.equals(trouble)) {
        LOG.warn("{}", message, wrong.getCause());
        trouble = message;
      }
    }
  }

  /** Works out what completions need and loads the model, so that nobody has to wait for it. */
  private void warmUp() {
    try {
      engine.suggest("a", 1, "en");
      engine.search(SearchRequest.forText("ready").withFacets(List.of()));
    } catch (CompendiumException none) {
      LOG.debug("there is no index to complete from", none);
    }
  }

  @Override
  public void close() {
    work.forEach(task -> task.cancel(false));
    thread.shutdown();
  }
}

package org.compendiumsearch.indexer;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.compendiumsearch.core.error.CompendiumException;

/** Does one thing to many, several at once. One thread at a time. */
final class Workers implements AutoCloseable {
  private final ExecutorService pool;

  Workers(int threads) {
    pool = Executors.newFixedThreadPool(threads, Thread.ofPlatform().name("reader-", 1).factory());
  }

  /**
   * Returns what a work gives for each of its objects, in their order. A fault in one ends all, so
   * that nothing half done is committed.
   */
  <A, B> List<B> each(Collection<A> objects, Function<A, B> work) {
    List<Future<B>> tasks = new ArrayList<>();
    for (A object : objects) {
      Callable<B> task = () -> work.apply(object);
      tasks.add(pool.submit(task));
    }
    try {
      List<B> results = new ArrayList<>();
      for (Future<B> task : tasks) {
        results.add(task.get());
      }
      return results;
    } catch (ExecutionException e) {
      throw fault(e.getCause() == null ? e : e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("the run was interrupted", e);
    } finally {
      tasks.forEach(task -> task.cancel(true));
    }
  }

  /** What a user can mend keeps its message. */
  private static RuntimeException fault(Throwable cause) {
    return switch (cause) {
      case UncheckedIOException io -> new UncheckedIOException(io.getMessage(), io.getCause());
      case CompendiumException known -> known;
      default -> new IllegalStateException("a file brought the run to an end", cause);
    };
  }

  @Override
  public void close() {
    pool.shutdownNow();
    pool.close();
  }
}

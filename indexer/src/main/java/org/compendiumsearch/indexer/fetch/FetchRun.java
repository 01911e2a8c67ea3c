package org.compendiumsearch.indexer.fetch;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/** Fetches many documents: of one host one after the other, of several hosts at once. Used once. */
final class FetchRun {
  /** More would need more memory and a wider line, and save little beside the hosts' own delays. */
  private static final int HOSTS_AT_ONCE = 4;

  private final OriginFetcher fetcher;
  private final Consumer<FetchOutcome> done;

  /**
   * Creates a run.
   *
   * @param done is told each outcome as it comes, from several threads
   */
  FetchRun(OriginFetcher fetcher, Consumer<FetchOutcome> done) {
    this.fetcher = fetcher;
    this.done = done;
  }

  /** Fetches, and returns what became of each, in the order given. */
  List<FetchOutcome> run(List<Origin> origins) throws InterruptedException {
    Map<String, FetchOutcome> outcomes = new ConcurrentHashMap<>();
    Map<String, List<Origin>> byHost = new LinkedHashMap<>();
    for (Origin origin : origins) {
      byHost.computeIfAbsent(WebAddress.host(origin.url()), host -> new ArrayList<>()).add(origin);
    }
    ExecutorService hosts =
        Executors.newFixedThreadPool(
            HOSTS_AT_ONCE, Thread.ofPlatform().daemon().name("fetch-", 1).factory());
    try {
      List<Future<?>> tasks = new ArrayList<>();
      for (List<Origin> ofOneHost : byHost.values()) {
        tasks.add(
            hosts.submit(
                () -> {
                  for (Origin origin : ofOneHost) {
                    FetchOutcome outcome = fetcher.fetch(origin);
                    outcomes.put(origin.id(), outcome);
                    done.accept(outcome);
                  }
                  return null;
                }));
      }
      for (Future<?> task : tasks) {
        await(task);
      }
    } finally {
      hosts.shutdownNow();
    }
    return origins.stream().map(origin -> outcomes.get(origin.id())).toList();
  }

  private static void await(Future<?> task) throws InterruptedException {
    try {
      task.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof UncheckedIOException disk) {
        throw disk;
      }
      throw new IllegalStateException("a document brought the run to an end", e.getCause());
    }
  }
}

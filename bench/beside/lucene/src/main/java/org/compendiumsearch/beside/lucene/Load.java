package org.compendiumsearch.beside.lucene;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** Asks questions in turn on several threads, each as soon as it has its answer. Used once. */
final class Load {
  private final Searches searches;
  private final List<JsonNode> questions;
  private final AtomicInteger next = new AtomicInteger();

  Load(Searches searches, List<JsonNode> questions) {
    this.searches = searches;
    this.questions = questions;
  }

  /** Asks for so many milliseconds and returns the figures. */
  ObjectNode run(int threads, long millis) throws InterruptedException, IOException {
    long start = System.nanoTime();
    long end = start + millis * 1_000_000;
    List<Future<List<Long>>> all = new ArrayList<>();
    try (ExecutorService askers =
        Executors.newFixedThreadPool(threads, Thread.ofPlatform().name("asking-", 1).factory())) {
      for (int i = 0; i < threads; i++) {
        all.add(askers.submit(() -> ask(end)));
      }
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    List<Long> nanos = new ArrayList<>();
    for (Future<List<Long>> each : all) {
      try {
        nanos.addAll(each.get());
      } catch (ExecutionException e) {
        throw new IOException(e.getCause());
      }
    }
    long[] sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
    ObjectNode figures = new ObjectMapper().createObjectNode();
    figures.put("requests", sorted.length).put("failed", 0);
    figures.put("perSecond", sorted.length / seconds);
    figures.put("median", at(sorted, 0.5)).put("p90", at(sorted, 0.9));
    return figures.put("p99", at(sorted, 0.99)).put("most", at(sorted, 1));
  }

  private List<Long> ask(long end) throws IOException {
    List<Long> nanos = new ArrayList<>();
    for (long now = System.nanoTime(); now < end; now = System.nanoTime()) {
      searches.answer(questions.get(Math.floorMod(next.getAndIncrement(), questions.size())));
      nanos.add(System.nanoTime() - now);
    }
    return nanos;
  }

  private static double at(long[] sorted, double share) {
    int place = (int) Math.ceil(share * sorted.length) - 1;
    return sorted.length == 0 ? 0 : sorted[Math.max(0, place)] / 1e6;
  }
}

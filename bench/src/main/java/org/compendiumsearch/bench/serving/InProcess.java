package org.compendiumsearch.bench.serving;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.compendiumsearch.bench.JavaProcess;
import org.compendiumsearch.bench.passages.Question;
import org.compendiumsearch.bench.passages.Questions;
import org.compendiumsearch.core.build.SuppressForbidden;
import org.compendiumsearch.core.embedding.Embedder;
import org.compendiumsearch.core.embedding.OnnxEmbedder;
import org.compendiumsearch.core.query.Mode;
import org.compendiumsearch.core.query.SearchRequest;
import org.compendiumsearch.core.search.LuceneSearchEngine;
import org.compendiumsearch.core.search.SearchEngine;
import org.jspecify.annotations.Nullable;

/**
 * The same questions asked of the engine within one process: what serving over HTTP is measured
 * against. A program of its own, with the options of the server's JVM.
 */
public final class InProcess {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int ARGUMENTS = 6;

  private final SearchEngine engine;
  private final List<SearchRequest> asked;

  private InProcess(SearchEngine engine, List<SearchRequest> asked) {
    this.engine = engine;
    this.asked = asked;
  }

  /**
   * What is asked and how long.
   *
   * @param data the folder in which {@code index} lies
   * @param mode of all questions
   * @param questions how many different ones
   * @param seed of their choice
   * @param duration of the measurement; as long is spent on warming up
   */
  record Plan(Path data, Mode mode, int questions, long seed, Duration duration) {}

  /**
   * What was measured.
   *
   * @param latencies of the answers
   * @param processorMillis for each of them
   */
  record Figures(Latencies latencies, double processorMillis) {}

  /** Measures in a process of its own. */
  static Figures measure(Plan plan, int threads) throws IOException, InterruptedException {
    List<String> command =
        JavaProcess.likeThis().command(ServerProcess.JVM_OPTIONS, InProcess.class.getName());
    command.add(plan.data().toString());
    command.add(plan.mode().token());
    command.add(Integer.toString(plan.questions()));
    command.add(Long.toString(plan.seed()));
    command.add(Long.toString(plan.duration().toSeconds()));
    command.add(Integer.toString(threads));
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IOException("the measurement in process failed; what it said is above");
    }
    // Whatever libraries say comes before.
    return JSON.readValue(said.lines().reduce("", (before, line) -> line), Figures.class);
  }

  /** Measures, and prints the figures as JSON. */
  @SuppressForbidden("a program prints its figures")
  public static void main(String[] arguments) throws IOException, InterruptedException {
    if (arguments.length != ARGUMENTS) {
      throw new IllegalArgumentException("wants data, mode, questions, seed, seconds, threads");
    }
    Mode mode = mode(arguments[1]);
    int questions = Integer.parseInt(arguments[2]);
    Duration duration = Duration.ofSeconds(Long.parseLong(arguments[4]));
    int threads = Integer.parseInt(arguments[5]);
    try (Embedder embedder = mode == Mode.LEXICAL ? null : OnnxEmbedder.of(null);
        SearchEngine engine = open(Path.of(arguments[0]), embedder)) {
      List<SearchRequest> asked =
          Questions.of(engine, Long.parseLong(arguments[3])).mix(questions).stream()
              .map(Question::request)
              .map(request -> request.withMode(mode))
              .toList();
      InProcess measured = new InProcess(engine, asked);
      measured.ask(threads, duration);
      Duration before = processorTime();
      Latencies latencies = measured.ask(threads, duration);
      double millis = processorTime().minus(before).toNanos() / 1e6;
      System.out.println(
          JSON.writeValueAsString(new Figures(latencies, millis / latencies.requests())));
    }
  }

  private static SearchEngine open(Path data, @Nullable Embedder embedder) {
    return LuceneSearchEngine.open(data.resolve("index"), embedder);
  }

  static Mode mode(String token) {
    return Arrays.stream(Mode.values())
        .filter(mode -> mode.token().equals(token))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no mode \"" + token + "\""));
  }

  private static Duration processorTime() {
    return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
  }

  private Latencies ask(int threads, Duration duration) throws InterruptedException {
    AtomicInteger next = new AtomicInteger();
    long start = System.nanoTime();
    Callable<long[]> asking = () -> ask(next, start + duration.toNanos());
    List<Future<long[]>> all = new ArrayList<>();
    try (ExecutorService askers =
        Executors.newFixedThreadPool(threads, Thread.ofPlatform().name("asking-", 1).factory())) {
      for (int i = 0; i < threads; i++) {
        all.add(askers.submit(asking));
      }
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    List<long[]> nanos = new ArrayList<>();
    for (Future<long[]> each : all) {
      try {
        nanos.add(each.get());
      } catch (ExecutionException e) {
        throw new IllegalStateException(e.getCause());
      }
    }
    return Latencies.of(nanos.stream().flatMapToLong(Arrays::stream).toArray(), 0, seconds);
  }

  private long[] ask(AtomicInteger next, long end) {
    List<Long> nanos = new ArrayList<>();
    for (long now = System.nanoTime(); now < end; now = System.nanoTime()) {
      engine.search(asked.get(Math.floorMod(next.getAndIncrement(), asked.size())));
      nanos.add(System.nanoTime() - now);
    }
    return nanos.stream().mapToLong(Long::longValue).toArray();
  }
}

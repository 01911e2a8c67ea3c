package org.compendiumsearch.bench.serving;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.compendiumsearch.bench.JsonFile;
import org.compendiumsearch.bench.passages.CorpusOption;
import org.compendiumsearch.bench.passages.DrawnFacets;
import org.compendiumsearch.bench.passages.PassageFile;
import org.compendiumsearch.bench.passages.PassageIndex;
import org.compendiumsearch.bench.passages.PassageIndex.Written;
import org.compendiumsearch.bench.passages.Questions;
import org.compendiumsearch.core.error.ExitCode;
import org.compendiumsearch.core.query.Mode;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Measures how indexing and serving change as the number of entries grows. */
@Command(
    name = "growth",
    description = {
      "Indexes more and more of a file of passages (see bench passages) and serves each index by"
          + " a process of its own: rate and size of indexing, time from the start of the server to"
          + " its first answer, latency at one connection of a mix of searches by words and of"
          + " suggestions, live heap, and memory that is not mapped from files. The questions are"
          + " the same at every size, drawn from the smallest."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false)
public final class GrowthBench implements Callable<Integer> {
  private static final double MEGABYTE = 1e6;

  private final PrintStream out;
  private final LoadClient client = LoadClient.best();
  private final List<Row> rows = new ArrayList<>();

  @Parameters(paramLabel = "FILE", description = "passages as JSON Lines")
  private Path file = Path.of("");

  @Option(
      names = "--sizes",
      paramLabel = "N",
      split = ",",
      description = "how many entries (default: 1000,10000,100000,1000000)")
  private List<Integer> sizes = List.of(1_000, 10_000, 100_000, 1_000_000);

  @Option(names = "--questions", paramLabel = "N", description = "how many (default: 2000)")
  private int questions = 2000;

  @Option(names = "--seconds", paramLabel = "N", description = "of each load (default: 10)")
  private int seconds = 10;

  @Option(names = "--starts", paramLabel = "N", description = "at each size (default: 3)")
  private int starts = 3;

  @Option(names = "--seed", paramLabel = "N", description = "of the questions (default: 42)")
  private long seed = 42;

  @Option(
      names = "--work",
      paramLabel = "DIR",
      description = "where indexes lie meanwhile (default: the system's folder for such things)")
  private @Nullable Path work;

  @Mixin private CorpusOption corpus = new CorpusOption();

  /** Set by the launcher: the server is started as users start it. */
  @Option(names = "--launcher", hidden = true, defaultValue = "${env:COMPENDIUM_LAUNCHER}")
  private @Nullable Path launcher;

  @Mixin private JsonFile json = new JsonFile();

  /**
   * Creates the command.
   *
   * @param out where it prints its table
   */
  public GrowthBench(PrintStream out) {
    this.out = out;
  }

  /**
   * What was measured at one size.
   *
   * @param index how it was made
   * @param startMillis until the first answer, the middle of several starts
   * @param searches of the mix
   * @param suggestions of beginnings of words
   * @param heapMegabytes live; null where the JVM does not tell
   * @param anonymousMegabytes not mapped from files, after all searches; null where the system does
   *     not tell
   */
  record Row(
      Written index,
      double startMillis,
      Latencies searches,
      Latencies suggestions,
      @Nullable Double heapMegabytes,
      @Nullable Double anonymousMegabytes) {}

  /** All that was measured, and by what. */
  record Result(String client, int questions, List<Row> rows) {}

  @Override
  public Integer call() throws IOException, InterruptedException {
    PassageIndex writer = corpus.writer();
    List<Integer> growing = sizes.stream().sorted().distinct().toList();
    PassageFile passages = new PassageFile(file);
    Questions asked =
        Questions.of(passages, growing.getFirst(), new DrawnFacets(writer.taxonomy()), seed);
    List<String> searches =
        asked.mix(questions).stream().map(question -> question.path(Mode.LEXICAL)).toList();
    List<String> beginnings =
        asked.beginnings(questions).stream().map(GrowthBench::suggestion).toList();
    out.printf(
        Locale.ROOT, "%d questions at one connection, asked by %s%n", questions, client.name());
    printHead();
    for (int size : growing) {
      Path data = work == null ? Files.createTempDirectory("bench-growth") : temporary(work);
      try {
        Written written = writer.write(data.resolve("index"), passages, size);
        print(measured(data, written, searches, beginnings));
        if (written.entries() < size) {
          out.printf(Locale.ROOT, "the file holds no more than %d%n", written.entries());
          break;
        }
      } finally {
        delete(data);
      }
    }
    json.write(new Result(client.name(), questions, rows));
    return ExitCode.DONE.number();
  }

  private static Path temporary(Path folder) throws IOException {
    return Files.createTempDirectory(Files.createDirectories(folder), "bench-growth");
  }

  private static String suggestion(String beginning) {
    return "/api/v1/suggest?q=" + URLEncoder.encode(beginning, StandardCharsets.UTF_8);
  }

  private Row measured(Path data, Written written, List<String> searches, List<String> beginnings)
      throws IOException, InterruptedException {
    double[] millis = new double[Math.max(1, starts)];
    for (int i = 1; i < millis.length; i++) {
      try (ServerProcess server = ServerProcess.start(data, launcher, searches.getFirst())) {
        millis[i] = server.untilFirstAnswer().toNanos() / 1e6;
      }
    }
    try (ServerProcess server = ServerProcess.start(data, launcher, searches.getFirst())) {
      millis[0] = server.untilFirstAnswer().toNanos() / 1e6;
      Arrays.sort(millis);
      Latencies mix = warmAndAsked(server, searches);
      Latencies suggestions = warmAndAsked(server, beginnings);
      Double anonymous = megabytes(server.anonymousMemory());
      return new Row(
          written,
          millis[millis.length / 2],
          mix,
          suggestions,
          megabytes(server.liveHeap()),
          anonymous);
    }
  }

  private Latencies warmAndAsked(ServerProcess server, List<String> paths)
      throws IOException, InterruptedException {
    Duration time = Duration.ofSeconds(seconds);
    client.ask(server.port(), paths, 2, time);
    return client.ask(server.port(), paths, 1, time);
  }

  private static @Nullable Double megabytes(OptionalLong bytes) {
    return bytes.isPresent() ? bytes.getAsLong() / MEGABYTE : null;
  }

  private void printHead() {
    out.printf(
        Locale.ROOT,
        "%8s %9s %8s %8s %8s %8s %8s %8s %8s %8s %7s%n",
        "entries",
        "indexed/s",
        "index MB",
        "start ms",
        "p50 ms",
        "p99 ms",
        "sug. p50",
        "sug. p99",
        "heap MB",
        "anon. MB",
        "failed");
  }

  private void print(Row row) {
    rows.add(row);
    out.printf(
        Locale.ROOT,
        "%8d %9.0f %8.1f %8.0f %8.2f %8.2f %8.2f %8.2f %8s %8s %7d%n",
        row.index().entries(),
        row.index().perSecond(),
        row.index().bytes() / MEGABYTE,
        row.startMillis(),
        row.searches().median(),
        row.searches().p99(),
        row.suggestions().median(),
        row.suggestions().p99(),
        shown(row.heapMegabytes()),
        shown(row.anonymousMegabytes()),
        row.searches().failed() + row.suggestions().failed());
    out.flush();
  }

  private static String shown(@Nullable Double megabytes) {
    return megabytes == null ? "-" : String.format(Locale.ROOT, "%.0f", megabytes);
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(each);
      }
    }
  }
}

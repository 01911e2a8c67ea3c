package org.compendiumsearch.bench.serving;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.compendiumsearch.bench.JsonFile;
import org.compendiumsearch.bench.passages.Question;
import org.compendiumsearch.bench.passages.Questions;
import org.compendiumsearch.core.embedding.Embedder;
import org.compendiumsearch.core.embedding.OnnxEmbedder;
import org.compendiumsearch.core.error.ExitCode;
import org.compendiumsearch.core.query.Mode;
import org.compendiumsearch.core.query.SearchRequest;
import org.compendiumsearch.core.search.LuceneSearchEngine;
import org.compendiumsearch.core.search.SearchEngine;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Measures the server over HTTP beside the engine in process. */
@Command(
    name = "load",
    description = {
      "Asks a server over HTTP in a closed loop, with 1, 2, 8 and 64 connections, and the engine"
          + " in process with as many threads as there are processors: the same questions, with all"
          + " facets and ten hits with snippets, in turns. By words, and where the index has"
          + " vectors by both. wrk asks where it is installed."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false)
public final class LoadBench implements Callable<Integer> {
  private static final List<Integer> CONNECTIONS = List.of(1, 2, 8, 64);

  /** At so many connections no processor waits for the client. */
  private static final int BUSY = 8;

  private static final String HTTP = "HTTP";
  private static final String IN_PROCESS = "in process";

  private final PrintStream out;
  private final LoadClient client = LoadClient.best();

  @Option(
      names = "--data",
      paramLabel = "DIR",
      defaultValue = "${env:COMPENDIUM_DATA:-${sys:compendium.data:-data}}",
      description = "where the index is kept (COMPENDIUM_DATA; default: data)")
  private Path data = Path.of("data");

  @Option(names = "--questions", paramLabel = "N", description = "how many (default: 2000)")
  private int questions = 2000;

  @Option(names = "--seconds", paramLabel = "N", description = "of each figure (default: 10)")
  private int seconds = 10;

  @Option(names = "--runs", paramLabel = "N", description = "of all in turns (default: 3)")
  private int runs = 3;

  @Option(names = "--seed", paramLabel = "N", description = "of the questions (default: 42)")
  private long seed = 42;

  /** Set by the launcher: the server is started as users start it. */
  @Option(names = "--launcher", hidden = true, defaultValue = "${env:COMPENDIUM_LAUNCHER}")
  private @Nullable Path launcher;

  @Mixin private JsonFile json = new JsonFile();

  /**
   * Creates the command.
   *
   * @param out where it prints its table
   */
  public LoadBench(PrintStream out) {
    this.out = out;
  }

  /**
   * What was measured, of several runs the one with the middle throughput.
   *
   * @param mode in which all were asked
   * @param where over HTTP or in process
   * @param connections how many asked at the same time
   * @param latencies of the answers
   * @param processorMillis which the server, or the process, needed for each answer
   */
  record Row(
      String mode, String where, int connections, Latencies latencies, double processorMillis) {}

  /**
   * The throughput over HTTP at 8 connections to that in process with a thread a processor.
   *
   * @param mode of both
   * @param throughput of the one to that of the other
   * @param processorTime for an answer in process to that over HTTP
   */
  record Ratio(String mode, double throughput, double processorTime) {}

  /**
   * All that was measured.
   *
   * @param entries in the index
   * @param client that asked over HTTP
   */
  record Result(int entries, int questions, String client, List<Row> rows, List<Ratio> ratios) {}

  @Override
  public Integer call() throws IOException, InterruptedException {
    int entries;
    boolean vectors;
    List<Question> mix;
    try (Embedder embedder = OnnxEmbedder.of(null);
        SearchEngine engine = LuceneSearchEngine.open(data.resolve("index"), embedder)) {
      entries = engine.status().entries();
      // Answered by words alone where the index has no vectors.
      vectors = engine.search(SearchRequest.forText("a")).mode() == Mode.HYBRID;
      mix = Questions.of(engine, seed).mix(questions);
    }
    List<Row> all = new ArrayList<>();
    List<Mode> modes = vectors ? List.of(Mode.LEXICAL, Mode.HYBRID) : List.of(Mode.LEXICAL);
    String first = mix.getFirst().path(Mode.LEXICAL);
    try (ServerProcess server = ServerProcess.start(data, launcher, first)) {
      for (int run = 0; run < Math.max(1, runs); run++) {
        for (Mode mode : modes) {
          List<String> paths = mix.stream().map(question -> question.path(mode)).toList();
          client.ask(server.port(), paths, BUSY, Duration.ofSeconds(seconds));
          for (int connections : CONNECTIONS) {
            all.add(overHttp(server, mode, paths, connections));
          }
          all.add(inProcess(mode, 1));
          all.add(inProcess(mode, processors()));
        }
      }
    }
    report(new Result(entries, questions, client.name(), middle(all), ratios(middle(all))));
    return ExitCode.DONE.number();
  }

  private Row overHttp(ServerProcess server, Mode mode, List<String> paths, int connections)
      throws IOException, InterruptedException {
    Duration before = server.processorTime();
    Latencies latencies =
        client.ask(server.port(), paths, connections, Duration.ofSeconds(seconds));
    double millis = server.processorTime().minus(before).toNanos() / 1e6;
    return new Row(
        mode.token(), HTTP, connections, latencies, millis / Math.max(1, latencies.requests()));
  }

  private Row inProcess(Mode mode, int threads) throws IOException, InterruptedException {
    InProcess.Plan plan =
        new InProcess.Plan(data, mode, questions, seed, Duration.ofSeconds(seconds));
    InProcess.Figures figures = InProcess.measure(plan, threads);
    return new Row(
        mode.token(), IN_PROCESS, threads, figures.latencies(), figures.processorMillis());
  }

  private static int processors() {
    return Runtime.getRuntime().availableProcessors();
  }

  /** Returns of the runs of each the one with the middle throughput, in the order of the first. */
  private static List<Row> middle(List<Row> all) {
    List<Row> middle = new ArrayList<>();
    for (Row row : all) {
      if (middle.stream().noneMatch(each -> isSame(each, row))) {
        List<Row> same =
            all.stream()
                .filter(each -> isSame(each, row))
                .sorted(Comparator.comparing(each -> each.latencies().perSecond()))
                .toList();
        middle.add(same.get(same.size() / 2));
      }
    }
    return middle;
  }

  private static boolean isSame(Row one, Row other) {
    return one.mode().equals(other.mode())
        && one.where().equals(other.where())
        && one.connections() == other.connections();
  }

  private static List<Ratio> ratios(List<Row> rows) {
    List<Ratio> ratios = new ArrayList<>();
    for (Row http : rows) {
      for (Row within : rows) {
        if (http.where().equals(HTTP)
            && http.connections() == BUSY
            && within.where().equals(IN_PROCESS)
            && within.connections() == processors()
            && within.mode().equals(http.mode())) {
          ratios.add(
              new Ratio(
                  http.mode(),
                  http.latencies().perSecond() / within.latencies().perSecond(),
                  within.processorMillis() / http.processorMillis()));
        }
      }
    }
    return ratios.stream().distinct().toList();
  }

  private void report(Result result) throws IOException {
    out.printf(
        Locale.ROOT,
        "%d entries, %d questions, asked by %s, %d processors%n",
        result.entries(),
        result.questions(),
        result.client(),
        processors());
    out.printf(Locale.ROOT, "%-9s %-11s %4s %s %7s%n", "mode", "", "", Latencies.HEAD, "CPU-ms");
    for (Row row : result.rows()) {
      out.printf(
          Locale.ROOT,
          "%-9s %-11s %4d %s %7.2f%n",
          row.mode(),
          row.where(),
          row.connections(),
          row.latencies(),
          row.processorMillis());
    }
    for (Ratio ratio : result.ratios()) {
      out.printf(
          Locale.ROOT,
          "%s: HTTP reaches %.2f of the throughput in process; an answer in process needs %.2f of"
              + " its processor time%n",
          ratio.mode(),
          ratio.throughput(),
          ratio.processorTime());
    }
    json.write(result);
  }
}

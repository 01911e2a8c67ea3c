package org.compendiumsearch.bench.queries;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.compendiumsearch.bench.JsonFile;
import org.compendiumsearch.core.embedding.Embedder;
import org.compendiumsearch.core.embedding.OnnxEmbedder;
import org.compendiumsearch.core.error.ExitCode;
import org.compendiumsearch.core.query.Mode;
import org.compendiumsearch.core.query.SearchRequest;
import org.compendiumsearch.core.search.LuceneSearchEngine;
import org.compendiumsearch.core.search.SearchEngine;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;
import org.openjdk.jmh.util.Statistics;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Measures the engine within the process by kind of question. */
@Command(
    name = "queries",
    description = {
      "Measures within a process, by JMH, each kind of question by itself, on one thread: its time"
          + " and what it allocates. Hybrid search only where the index has vectors."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false)
public final class QueriesBench implements Callable<Integer> {
  private static final String ALLOCATED = "gc.alloc.rate.norm";

  private final PrintStream out;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      defaultValue = "${env:COMPENDIUM_DATA:-${sys:compendium.data:-data}}",
      description = "where the index is kept (COMPENDIUM_DATA; default: data)")
  private Path data = Path.of("data");

  @Option(names = "--seconds", paramLabel = "N", description = "a round (default: 2)")
  private int seconds = 2;

  @Option(
      names = "--rounds",
      paramLabel = "N",
      description = "that are measured, and as many before to warm up (default: 3)")
  private int rounds = 3;

  @Option(
      names = "--only",
      paramLabel = "NAME",
      split = ",",
      description = "such as threeWords (default: all)")
  private List<String> only = List.of();

  @Mixin private JsonFile json = new JsonFile();

  /**
   * Creates the command.
   *
   * @param out where it prints its table
   */
  public QueriesBench(PrintStream out) {
    this.out = out;
  }

  /**
   * What was measured of one kind of question; times in microseconds.
   *
   * @param kind as the method of {@link EngineBenchmarks} is called
   * @param bytes allocated for each
   */
  record Row(String kind, double mean, double median, double p99, double bytes) {}

  /** All that was measured. */
  record Measured(int entries, List<Row> rows) {}

  @Override
  public Integer call() throws IOException, RunnerException {
    int entries;
    boolean vectors;
    try (Embedder embedder = OnnxEmbedder.of(null);
        SearchEngine engine = LuceneSearchEngine.open(data.resolve("index"), embedder)) {
      entries = engine.status().entries();
      vectors = engine.search(SearchRequest.forText("a")).mode() == Mode.HYBRID;
    }
    List<Row> rows = new ArrayList<>();
    Path log = Files.createTempFile("bench-queries", ".log");
    try {
      for (RunResult result : run(vectors, log)) {
        rows.add(row(result));
      }
    } catch (RunnerException e) {
      throw new IOException("JMH failed; all it said is in " + log, e);
    }
    Files.delete(log);
    Measured measured = new Measured(entries, rows);
    print(measured);
    json.write(measured);
    return ExitCode.DONE.number();
  }

  private Collection<RunResult> run(boolean vectors, Path log) throws RunnerException {
    ChainedOptionsBuilder options =
        new OptionsBuilder()
            .param("data", data.toAbsolutePath().toString())
            .param("vectors", Boolean.toString(vectors))
            .addProfiler(GCProfiler.class)
            .forks(1)
            .warmupIterations(rounds)
            .warmupTime(TimeValue.seconds(seconds))
            .measurementIterations(rounds)
            .measurementTime(TimeValue.seconds(seconds))
            .jvmArgs("-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED")
            .shouldFailOnError(true)
            .verbosity(VerboseMode.NORMAL)
            .output(log.toString());
    String all = Pattern.quote(EngineBenchmarks.class.getName()) + "\\.";
    if (only.isEmpty()) {
      options.include(all);
    }
    only.forEach(name -> options.include(all + Pattern.quote(name) + "$"));
    if (!vectors) {
      options.exclude(all + "hybrid$");
    }
    return new Runner(options.build()).run();
  }

  private static Row row(RunResult result) {
    Statistics times = result.getPrimaryResult().getStatistics();
    Result<?> allocated = result.getSecondaryResults().get(ALLOCATED);
    String name = result.getParams().getBenchmark();
    return new Row(
        name.substring(name.lastIndexOf('.') + 1),
        times.getMean(),
        times.getPercentile(50),
        times.getPercentile(99),
        allocated == null ? Double.NaN : allocated.getScore());
  }

  private void print(Measured measured) {
    out.printf(Locale.ROOT, "%d entries, one thread%n", measured.entries());
    out.printf(Locale.ROOT, "%-24s %9s %9s %9s %9s%n", "microseconds", "mean", "p50", "p99", "kB");
    for (Row row : measured.rows()) {
      out.printf(
          Locale.ROOT,
          "%-24s %9.1f %9.1f %9.1f %9.1f%n",
          row.kind(),
          row.mean(),
          row.median(),
          row.p99(),
          row.bytes() / 1e3);
    }
  }
}

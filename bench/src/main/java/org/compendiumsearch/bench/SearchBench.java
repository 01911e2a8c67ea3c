package org.compendiumsearch.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.Callable;
import org.compendiumsearch.core.embedding.Embedder;
import org.compendiumsearch.core.embedding.OnnxEmbedder;
import org.compendiumsearch.core.error.ExitCode;
import org.compendiumsearch.core.model.Entry;
import org.compendiumsearch.core.query.Mode;
import org.compendiumsearch.core.query.SearchRequest;
import org.compendiumsearch.core.search.EntryVisitor;
import org.compendiumsearch.core.search.LuceneSearchEngine;
import org.compendiumsearch.core.search.SearchEngine;
import org.compendiumsearch.core.search.SnapshotId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Measures searches of an index in this process, with facets and snippets, mode by mode. */
@Command(
    name = "search",
    description = {
      "Asks an index the same questions in every mode, in turns, with all facets and ten hits with"
          + " snippets. The questions are runs of one to three words of titles and texts, each"
          + " asked once in a mode, so that no answer comes from a cache of questions."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class SearchBench implements Callable<Integer> {
  private static final double MILLION = 1e6;
  private static final int MOST_WORDS = 3;

  private final PrintStream out;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      defaultValue = "${env:COMPENDIUM_DATA:-${sys:compendium.data:-data}}",
      description = "where the index is kept (COMPENDIUM_DATA; default: data)")
  private Path data = Path.of("data");

  @Option(names = "--questions", paramLabel = "N", description = "in each mode (default: 2000)")
  private int questions = 2000;

  @Option(names = "--seed", paramLabel = "N", description = "of the choice (default: 42)")
  private long seed = 42;

  @Mixin private JsonFile json = new JsonFile();

  SearchBench(PrintStream out) {
    this.out = out;
  }

  /**
   * What was measured in one mode.
   *
   * @param mode as it was answered, which is by words where an index has no vectors
   * @param median in milliseconds
   * @param slowest hundredth begins here, in milliseconds
   * @param perSecond questions a second on one thread
   */
  record Row(String mode, double median, double slowest, double perSecond) {}

  /**
   * All that was measured.
   *
   * @param entries in the index
   * @param questions in each mode
   * @param heapMegabytes in use after a collection
   */
  record Result(int entries, int questions, long heapMegabytes, List<Row> rows) {}

  @Override
  public Integer call() throws IOException {
    try (Embedder embedder = OnnxEmbedder.of(null);
        SearchEngine engine = LuceneSearchEngine.open(data.resolve("index"), embedder)) {
      List<String> asked = questions(engine);
      // One half warms up the JVM, the other is measured.
      measured(engine, asked.subList(0, questions));
      List<Row> rows = measured(engine, asked.subList(questions, asked.size()));
      Result result = new Result(engine.status().entries(), questions, heap(), rows);
      print(result);
      json.write(result);
    }
    return ExitCode.DONE.number();
  }

  private List<String> questions(SearchEngine engine) {
    Words words = new Words();
    engine.walk(SearchRequest.browse(), SearchRequest.MAX_WINDOW, words);
    Random random = new Random(seed);
    List<String> asked = new ArrayList<>();
    while (asked.size() < 2 * questions) {
      String[] of = words.texts.get(random.nextInt(words.texts.size()));
      int length = Math.min(of.length, 1 + random.nextInt(MOST_WORDS));
      int from = random.nextInt(of.length - length + 1);
      asked.add(String.join(" ", Arrays.asList(of).subList(from, from + length)));
    }
    return asked;
  }

  /** Gathers the words of titles and texts, entry by entry. */
  private static final class Words implements EntryVisitor {
    private final List<String[]> texts = new ArrayList<>();

    @Override
    public void begin(SnapshotId snapshot, int total) throws IOException {
      if (total == 0) {
        throw new IOException("the index is empty; there is nothing to ask of it");
      }
    }

    @Override
    public void visit(Entry entry) {
      texts.add((entry.title() + " " + entry.text()).strip().split("\\s+"));
    }
  }

  private static List<Row> measured(SearchEngine engine, List<String> asked) {
    Mode[] modes = Mode.values();
    double[][] times = new double[modes.length][asked.size()];
    String[] answered = new String[modes.length];
    Arrays.fill(answered, "");
    for (int i = 0; i < asked.size(); i++) {
      for (int mode = 0; mode < modes.length; mode++) {
        SearchRequest request = SearchRequest.forText(asked.get(i)).withMode(modes[mode]);
        long start = System.nanoTime();
        Mode found = engine.search(request).mode();
        times[mode][i] = (System.nanoTime() - start) / MILLION;
        answered[mode] = found.token();
      }
    }
    List<Row> rows = new ArrayList<>();
    for (int mode = 0; mode < modes.length; mode++) {
      rows.add(row(answered[mode], times[mode]));
    }
    return rows;
  }

  private static Row row(String mode, double[] times) {
    double whole = Arrays.stream(times).sum();
    double[] sorted = times.clone();
    Arrays.sort(sorted);
    return new Row(
        mode,
        sorted[sorted.length / 2],
        sorted[sorted.length * 99 / 100],
        1000 * times.length / whole);
  }

  private static long heap() {
    Runtime runtime = Runtime.getRuntime();
    System.gc();
    return (runtime.totalMemory() - runtime.freeMemory()) >> 20;
  }

  private void print(Result result) {
    out.printf(
        Locale.ROOT,
        "%d entries, %d questions a mode, %d MB of heap%n",
        result.entries(),
        result.questions(),
        result.heapMegabytes());
    out.printf(Locale.ROOT, "%-10s %10s %10s %12s%n", "mode", "p50 ms", "p99 ms", "questions/s");
    for (Row row : result.rows()) {
      out.printf(
          Locale.ROOT,
          "%-10s %10.2f %10.2f %12.0f%n",
          row.mode(),
          row.median(),
          row.slowest(),
          row.perSecond());
    }
  }
}

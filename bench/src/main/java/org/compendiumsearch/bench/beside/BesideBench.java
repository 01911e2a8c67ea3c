package org.compendiumsearch.bench.beside;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.compendiumsearch.bench.JsonFile;
import org.compendiumsearch.bench.passages.CorpusOption;
import org.compendiumsearch.bench.passages.DrawnFacets;
import org.compendiumsearch.bench.passages.PassageFile;
import org.compendiumsearch.bench.passages.PassageIndex;
import org.compendiumsearch.bench.passages.Questions;
import org.compendiumsearch.bench.serving.LoadClient;
import org.compendiumsearch.core.analysis.Analyzers;
import org.compendiumsearch.core.error.ExitCode;
import org.compendiumsearch.core.taxonomy.Taxonomy;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Measures the product beside Solr, OpenSearch and bare Lucene on the same entries. */
@Command(
    name = "beside",
    description = {
      "Indexes the same passages here, in Solr, in OpenSearch and in bare Lucene, and asks all of"
          + " them the same questions: ten hits with snippets, exact totals, and every facet"
          + " counted as if nothing were chosen in it. Answers are compared first, and only"
          + " questions that all answer alike are timed. Each engine is a process of its own that"
          + " is asked over HTTP, but for bare Lucene, which asks itself; they take turns. On the"
          + " first use some 170 MB of libraries are downloaded from Maven Central. Takes English"
          + " passages only."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false)
public final class BesideBench implements Callable<Integer> {
  private final PrintStream out;

  @Parameters(paramLabel = "FILE", description = "passages as JSON Lines, see bench passages")
  private Path file = Path.of("");

  @Option(names = "--size", paramLabel = "N", description = "of how many (default: 20000)")
  private int size = 20_000;

  @Option(names = "--questions", paramLabel = "N", description = "how many (default: 4000)")
  private int questions = 4_000;

  @Option(
      names = "--connections",
      paramLabel = "N",
      split = ",",
      description = "at the same time (default: 1,4,8)")
  private List<Integer> connections = List.of(1, 4, 8);

  @Option(names = "--rounds", paramLabel = "N", description = "of turns (default: 3)")
  private int rounds = 3;

  @Option(names = "--seconds", paramLabel = "N", description = "of each turn (default: 10)")
  private int seconds = 10;

  @Option(
      names = "--plain",
      description = "ask the others for a simpler ranking than ours: words in weighted fields only")
  private boolean plain;

  @Option(names = "--seed", paramLabel = "N", description = "of the questions (default: 42)")
  private long seed = 42;

  @Option(
      names = "--work",
      paramLabel = "DIR",
      description = "keep the indexes there, and use those of the same size that are there")
  private @Nullable Path work;

  @Mixin private CorpusOption corpus = new CorpusOption();

  @Option(names = "--launcher", hidden = true, defaultValue = "${env:COMPENDIUM_LAUNCHER}")
  private @Nullable Path launcher;

  @Mixin private JsonFile json = new JsonFile();

  /**
   * Creates the command.
   *
   * @param out where it prints its table
   */
  public BesideBench(PrintStream out) {
    this.out = out;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    if (launcher == null) {
      throw new IOException("comparisons are started by \"./compendium bench beside\"");
    }
    Path folder = work == null ? Files.createTempDirectory("bench-beside") : work;
    Files.createDirectories(folder);
    try {
      compare(folder, launcher);
    } finally {
      if (work == null) {
        delete(folder);
      }
    }
    return ExitCode.DONE.number();
  }

  private void compare(Path folder, Path program) throws IOException, InterruptedException {
    Taxonomy taxonomy = corpus.taxonomy();
    SharedDocuments shared = new SharedDocuments(taxonomy);
    PassageFile english = prepare(folder, taxonomy, shared);
    Analyzers analyzers = new Analyzers();
    List<Asked> asked =
        Questions.of(english, size, new DrawnFacets(taxonomy), seed).mix(questions).stream()
            .map(question -> Asked.of(question, analyzers))
            .toList();
    Weights weights = plain ? Weights.PLAIN : Weights.LIKE_OURS;
    List<Contender> all = new Contenders(program, folder, shared.facets(), weights).start();
    try {
      Agreement.Found agreement = new Agreement(out).of(all, asked);
      out.printf(
          Locale.ROOT,
          "%d of %d questions are answered alike and timed; asked by %s, %s%n",
          agreement.agreed().size(),
          asked.size(),
          LoadClient.best().name(),
          weights);
      Turns turns = new Turns(connections, rounds, Duration.ofSeconds(seconds));
      Comparison comparison = new Comparison(size, weights, agreement, turns.of(all, agreement));
      comparison.print(out);
      json.write(comparison);
    } finally {
      Contenders.close(all);
    }
  }

  /** Makes what all indexes are made of, and the product's own index. */
  private PassageFile prepare(Path folder, Taxonomy taxonomy, SharedDocuments shared)
      throws IOException {
    Path passages = folder.resolve("passages.jsonl");
    Path made = folder.resolve("size-" + size);
    PassageFile english = new PassageFile(passages);
    if (Files.exists(made)) {
      return english;
    }
    try (Stream<Path> found = Files.list(folder)) {
      if (found.findAny().isPresent()) {
        throw new IOException(folder + " holds something else; give an empty folder or a new one");
      }
    }
    int count = SharedDocuments.english(new PassageFile(file), size, passages);
    out.printf(Locale.ROOT, "%d English passages of the first %d of %s%n", count, size, file);
    shared.write(english, folder.resolve("entries.jsonl"));
    // No thesaurus: the others have none.
    PassageIndex.Written written =
        new PassageIndex(taxonomy, "", Runtime.getRuntime().availableProcessors())
            .write(folder.resolve("data").resolve("index"), english, size);
    out.printf(Locale.ROOT, "%d entries, %d bytes of index%n", written.entries(), written.bytes());
    Files.createFile(made);
    return english;
  }

  /** Deletes a folder with all in it, where there is one. */
  static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(each);
      }
    }
  }
}

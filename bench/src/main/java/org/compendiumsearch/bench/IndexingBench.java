package org.compendiumsearch.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.compendiumsearch.bench.JavaProcess.Taken;
import org.compendiumsearch.core.error.ExitCode;
import org.compendiumsearch.indexer.IndexerMain;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Measures a whole indexing run against bare Tika on the same files. */
@Command(
    name = "indexing",
    description = {
      "Indexes folders from nothing, and extracts the text of the same files by bare Tika on as"
          + " many threads; both as cold processes, in turns. Prints both and their ratio."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class IndexingBench implements Callable<Integer> {
  private static final double MEGABYTE = 1e6;

  /** A run that could not read some files has done its work all the same. */
  private static final Set<Integer> DONE =
      Set.of(ExitCode.DONE.number(), ExitCode.SOME_FILES_NOT_READ.number());

  private final PrintStream out;

  @Parameters(paramLabel = "DIR", arity = "1..*", description = "folders with real files")
  private List<Path> folders = List.of();

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "how many files are read at once (default: one a processor)")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Option(names = "--runs", paramLabel = "N", description = "of each (default: 3)")
  private int runs = 3;

  @Option(
      names = "--vectors",
      description = "make the vectors of search by meaning too, which bare Tika does not")
  private boolean vectors;

  @Option(
      names = "--recoll",
      description = "measure the indexer of recoll on the same files too, where it is installed")
  private boolean withRecoll;

  /** Set by the launcher: a user's command is measured, with all that makes it start fast. */
  @Option(names = "--launcher", hidden = true, defaultValue = "${env:COMPENDIUM_LAUNCHER}")
  private @Nullable Path launcher;

  @Mixin private JsonFile json = new JsonFile();

  IndexingBench(PrintStream out) {
    this.out = out;
  }

  /**
   * What was measured.
   *
   * @param files how many
   * @param bytes of all
   * @param threads of each side
   * @param tika bare Tika's times
   * @param indexing the times of whole runs
   * @param recoll the times of recoll's indexer, where it was asked for
   * @param ratio of the medians, indexing to Tika
   */
  record Result(
      int files,
      long bytes,
      int threads,
      Figures tika,
      Figures indexing,
      @Nullable Figures recoll,
      double ratio) {
    List<Figures> all() {
      return recoll == null ? List.of(tika, indexing) : List.of(tika, indexing, recoll);
    }
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    JavaProcess processes = JavaProcess.likeThis();
    List<Taken> tika = new ArrayList<>();
    List<Taken> indexing = new ArrayList<>();
    List<Taken> recoll = new ArrayList<>();
    for (int run = 0; run < Math.max(1, runs); run++) {
      tika.add(processes.run(BareTika.class, DONE, tikaArguments()));
      indexing.add(indexing(processes));
      if (withRecoll) {
        recoll.add(recoll());
      }
    }
    Figures bare = Figures.of("bare Tika", tika);
    Figures whole = Figures.of("indexing", indexing);
    Figures other = recoll.isEmpty() ? null : Figures.of("recoll", recoll);
    List<Path> files = files();
    long bytes = 0;
    for (Path file : files) {
      bytes += Files.size(file);
    }
    Result result =
        new Result(
            files.size(), bytes, threads, bare, whole, other, whole.median() / bare.median());
    print(result);
    json.write(result);
    return ExitCode.DONE.number();
  }

  private List<Path> files() throws IOException {
    List<Path> files = new ArrayList<>();
    for (Path folder : folders) {
      files.addAll(BareTika.files(folder));
    }
    return files;
  }

  private List<String> tikaArguments() {
    List<String> arguments = new ArrayList<>(List.of(Integer.toString(threads)));
    folders.forEach(folder -> arguments.add(folder.toString()));
    return arguments;
  }

  private Taken recoll() throws IOException, InterruptedException {
    Path settings = Files.createTempDirectory("bench-recoll");
    try {
      return JavaProcess.run("recollindex", DONE, Recoll.command(settings, folders));
    } finally {
      delete(settings);
    }
  }

  private Taken indexing(JavaProcess processes) throws IOException, InterruptedException {
    Path data = Files.createTempDirectory("bench-indexing");
    // Without the shipped corpus, which bare Tika does not read either.
    Path none = Files.createDirectory(data.resolve("no-corpus"));
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "index",
                "--data",
                data.resolve("data").toString(),
                "--corpus",
                none.toString(),
                "--threads",
                Integer.toString(threads)));
    if (!vectors) {
      arguments.add("--no-vectors");
    }
    folders.forEach(folder -> arguments.add(folder.toString()));
    try {
      if (launcher == null) {
        return processes.run(IndexerMain.class, DONE, arguments);
      }
      arguments.addFirst(launcher.toString());
      return JavaProcess.run("compendium index", DONE, arguments);
    } finally {
      delete(data);
    }
  }

  static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(each);
      }
    }
  }

  private void print(Result result) {
    out.printf(
        Locale.ROOT,
        "%d files, %.1f MB, %d threads, cold processes in turns%n",
        result.files(),
        result.bytes() / MEGABYTE,
        result.threads());
    out.printf(
        Locale.ROOT,
        "%-10s %8s %8s %8s %8s %8s%n",
        "seconds",
        "least",
        "median",
        "most",
        "CPU",
        "MB/s");
    for (Figures each : result.all()) {
      out.printf(
          Locale.ROOT,
          "%-10s %8.2f %8.2f %8.2f %8.2f %8.1f%n",
          each.what(),
          each.least(),
          each.median(),
          each.most(),
          each.processor(),
          result.bytes() / MEGABYTE / each.median());
    }
    out.printf(Locale.ROOT, "indexing takes %.2f times what bare Tika takes%n", result.ratio());
    if (result.recoll() != null) {
      out.printf(
          Locale.ROOT,
          "indexing takes %.2f times what recoll takes%n",
          result.indexing().median() / result.recoll().median());
    }
  }
}

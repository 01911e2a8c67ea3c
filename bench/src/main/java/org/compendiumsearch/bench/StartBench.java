package org.compendiumsearch.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.ToDoubleFunction;
import org.compendiumsearch.core.error.ExitCode;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Measures how soon after its start the server answers a first search, and with what memory. */
@Command(
    name = "start",
    description = {
      "Starts the server on the shipped corpus and a bare hello world on Javalin, in turns: from the"
          + " start of the process to the first answer, with the same options of the JVM and a start"
          + " archive each. The server is asked for a search by words on an index without vectors,"
          + " the same without measurements (--metrics off), and for one by meaning too."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class StartBench implements Callable<Integer> {
  private static final String SEARCH = "/api/v1/search?q=hotel+staff+training";
  private static final String ANSWERS = "Compendium Search answers on ";

  /** Stands in a command where the port of a start goes. */
  private static final String PORT = "PORT";

  private final PrintStream out;

  @Option(names = "--runs", paramLabel = "N", description = "of each (default: 10)")
  private int runs = 10;

  @Option(
      names = "--vectors",
      paramLabel = "DIR",
      description = "a data folder whose index has vectors (default: one is made)")
  private @Nullable Path vectors;

  /** Set by the launcher: what it starts is measured, with the options that it gives. */
  @Option(names = "--launcher", hidden = true, defaultValue = "${env:COMPENDIUM_LAUNCHER}")
  private Path launcher = Path.of("compendium");

  @Mixin private JsonFile json = new JsonFile();

  StartBench(PrintStream out) {
    this.out = out;
  }

  /**
   * What starts of one kind came to, as medians.
   *
   * @param what was started
   * @param millis from the start of the process to the answer
   * @param least the shortest of these times
   * @param most the longest
   * @param anonymous {@code RssAnon} in megabytes
   * @param resident {@code VmRSS} in megabytes
   * @param ratio of the times, to hello world's
   */
  record Row(
      String what,
      double millis,
      double least,
      double most,
      double anonymous,
      double resident,
      double ratio) {}

  /** One kind of server, and what was measured of it. */
  private record Kind(String what, List<String> command, String path, List<ServerStart> starts) {
    Kind(String what, List<String> command, String path) {
      this(what, command, path, new ArrayList<>());
    }

    double median(ToDoubleFunction<ServerStart> figure) {
      return Figures.middle(starts.stream().map(figure::applyAsDouble).toList());
    }
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("bench-start");
    try {
      List<Kind> kinds = kinds(folder);
      for (int run = 0; run < Math.max(1, runs); run++) {
        for (Kind kind : kinds) {
          int port = ServerStart.freePort();
          List<String> command = new ArrayList<>(kind.command());
          command.replaceAll(part -> part.equals(PORT) ? Integer.toString(port) : part);
          kind.starts().add(ServerStart.of(command, port, kind.path()));
        }
      }
      List<Row> rows = rows(kinds);
      print(rows);
      json.write(rows);
    } finally {
      IndexingBench.delete(folder);
    }
    return ExitCode.DONE.number();
  }

  private List<Kind> kinds(Path folder) throws IOException, InterruptedException {
    Path words = folder.resolve("words");
    index(words, "--no-vectors");
    Path meaning = vectors;
    if (meaning == null) {
      meaning = folder.resolve("meaning");
      index(meaning);
    }
    List<String> server = server(words);
    List<String> silent = new ArrayList<>(server);
    silent.addAll(List.of("--metrics", "off"));
    HelloCommand hello = HelloCommand.in(folder, server);
    return List.of(
        new Kind("hello world", hello.at(PORT), "/"),
        new Kind("lexical", server, SEARCH + "&mode=lexical"),
        new Kind("lexical, no metrics", silent, SEARCH + "&mode=lexical"),
        new Kind("hybrid", server(meaning), SEARCH + "&mode=hybrid"));
  }

  private void index(Path data, String... more) throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(List.of(launcher.toString(), "index", "--data", data.toString()));
    command.addAll(Arrays.asList(more));
    JavaProcess.run("compendium index", Set.of(ExitCode.DONE.number()), command);
  }

  /** Returns what the launcher becomes: a JVM with its options, and the server on an index. */
  private List<String> server(Path data) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(launcher.toString(), "serve", "--data", data.toString(), "--port", "0")
            .redirectErrorStream(true)
            .start();
    try {
      StringBuilder said = new StringBuilder();
      try (var lines = process.inputReader(StandardCharsets.UTF_8)) {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
          if (line.startsWith(ANSWERS)) {
            return command(process.info());
          }
          said.append(line).append('\n');
        }
      }
      throw new IOException("the server ended before it answered; it said: " + said);
    } finally {
      process.destroyForcibly().waitFor();
    }
  }

  private static List<String> command(ProcessHandle.Info info) throws IOException {
    String[] arguments =
        info.arguments()
            .orElseThrow(() -> new IOException("this system does not tell how a process began"));
    List<String> command = new ArrayList<>();
    command.add(info.command().orElse("java"));
    command.addAll(Arrays.asList(arguments));
    command.set(command.lastIndexOf("--port") + 1, PORT);
    return command;
  }

  private static List<Row> rows(List<Kind> kinds) {
    double hello = kinds.getFirst().median(ServerStart::seconds);
    List<Row> rows = new ArrayList<>();
    for (Kind kind : kinds) {
      double seconds = kind.median(ServerStart::seconds);
      double[] times = kind.starts().stream().mapToDouble(ServerStart::seconds).sorted().toArray();
      rows.add(
          new Row(
              kind.what(),
              1000 * seconds,
              1000 * times[0],
              1000 * times[times.length - 1],
              kind.median(ServerStart::anonymous),
              kind.median(ServerStart::resident),
              seconds / hello));
    }
    return rows;
  }

  private void print(List<Row> rows) {
    out.printf(Locale.ROOT, "%d starts of each, in turns; medians%n", Math.max(1, runs));
    out.printf(
        Locale.ROOT,
        "%-20s %8s %8s %8s %8s %10s %8s%n",
        "",
        "ms",
        "least",
        "most",
        "times",
        "RssAnon MB",
        "RSS MB");
    for (Row row : rows) {
      out.printf(
          Locale.ROOT,
          "%-20s %8.0f %8.0f %8.0f %8.2f %10.0f %8.0f%n",
          row.what(),
          row.millis(),
          row.least(),
          row.most(),
          row.ratio(),
          row.anonymous(),
          row.resident());
    }
  }
}

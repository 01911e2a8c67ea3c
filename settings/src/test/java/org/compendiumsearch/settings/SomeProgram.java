package org.compendiumsearch.settings;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** A program of two commands that takes its settings as ours do. One thread at a time. */
final class SomeProgram {
  final Map<String, String> environment = new HashMap<>();
  private final Path folder;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private Serve serve = new Serve();
  private Search search = new Search();

  /** Creates the program, whose data are in the folder "data" of a test's own. */
  SomeProgram(Path folder) {
    this.folder = folder;
    environment.put("COMPENDIUM_DATA", folder.resolve("data").toString());
  }

  static final class More {
    @Option(names = "--allow-origin", split = ",")
    List<String> origins = List.of();
  }

  @Command(name = "serve", mixinStandardHelpOptions = true, sortOptions = false)
  static final class Serve implements Callable<Integer> {
    @Option(names = "--data", defaultValue = "data")
    Path data = Path.of("data");

    @Option(names = "--port", defaultValue = "8080")
    int port;

    @Option(names = "--ocr", negatable = true, fallbackValue = "true")
    @Nullable Boolean ocr;

    @Option(names = "--vector-cache")
    @Nullable Path vectorCache;

    @OnceOnly
    @Option(names = "--forget")
    @Nullable String forgotten;

    @Option(names = "--terminal", hidden = true)
    boolean terminal;

    @Mixin More more = new More();

    boolean ran;

    @Override
    public Integer call() {
      ran = true;
      return 0;
    }
  }

  @Command(name = "search")
  static final class Search implements Callable<Integer> {
    @Option(names = "--data", defaultValue = "data")
    Path data = Path.of("data");

    @Override
    public Integer call() {
      return 0;
    }
  }

  @Command(name = "compendium")
  private static final class Commands {}

  /** Runs a command line; returns its exit code. */
  int run(String... arguments) {
    serve = new Serve();
    search = new Search();
    out.reset();
    err.reset();
    CommandLine commands =
        new CommandLine(new Commands())
            .addSubcommand("serve", serve)
            .addSubcommand("search", search)
            .setOut(new PrintWriter(out, true, StandardCharsets.UTF_8))
            .setErr(new PrintWriter(err, true, StandardCharsets.UTF_8));
    Settings.addTo(commands, environment, new PrintStream(out, true, StandardCharsets.UTF_8));
    return commands.execute(arguments);
  }

  /** Returns what the last command line was told. */
  String said() {
    return err.toString(StandardCharsets.UTF_8);
  }

  /** Returns what the last command line printed. */
  String printed() {
    return out.toString(StandardCharsets.UTF_8);
  }

  /** Writes a file of settings; returns its path. */
  String file(String... lines) throws IOException {
    return Files.write(folder.resolve("mine.yaml"), List.of(lines)).toString();
  }

  /** Returns the command as the last command line left it. */
  Serve serve() {
    return serve;
  }

  /** Returns the command as the last command line left it. */
  Search search() {
    return search;
  }
}

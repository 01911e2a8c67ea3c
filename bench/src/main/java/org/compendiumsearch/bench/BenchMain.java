package org.compendiumsearch.bench;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.compendiumsearch.bench.beside.BesideBench;
import org.compendiumsearch.bench.passages.FillCommand;
import org.compendiumsearch.bench.passages.PassagesCommand;
import org.compendiumsearch.bench.queries.QueriesBench;
import org.compendiumsearch.bench.serving.GrowthBench;
import org.compendiumsearch.bench.serving.LoadBench;
import org.compendiumsearch.core.build.SuppressForbidden;
import org.compendiumsearch.core.error.ExitCode;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The program behind {@code compendium bench}. */
public final class BenchMain {
  private BenchMain() {}

  @Command(
      name = "bench",
      description = "Measures the programs, several times in turns.",
      mixinStandardHelpOptions = true)
  private static final class Commands {}

  /** Runs the measurement that the arguments name, and ends the process with its exit code. */
  @SuppressForbidden("a program prints its figures and its faults")
  public static void main(String[] arguments) {
    System.exit(run(System.out, System.err, arguments));
  }

  /** Runs a measurement and returns its exit code. */
  static int run(PrintStream out, PrintStream err, String... arguments) {
    CommandLine commands =
        new CommandLine(new Commands())
            .addSubcommand("indexing", new IndexingBench(out))
            .addSubcommand("search", new SearchBench(out))
            .addSubcommand("start", new StartBench(out))
            .addSubcommand("passages", new PassagesCommand(out))
            .addSubcommand("fill", new FillCommand(out))
            .addSubcommand("growth", new GrowthBench(out))
            .addSubcommand("load", new LoadBench(out))
            .addSubcommand("queries", new QueriesBench(out))
            .addSubcommand("beside", new BesideBench(out));
    commands.setOut(new PrintWriter(out, true, StandardCharsets.UTF_8));
    commands.setErr(new PrintWriter(err, true, StandardCharsets.UTF_8));
    commands.setExecutionExceptionHandler(
        (fault, line, parsed) -> {
          err.println(fault.getMessage());
          return ExitCode.COULD_NOT_RUN.number();
        });
    return commands.execute(arguments);
  }
}

package org.compendiumsearch.server;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.compendiumsearch.core.build.SuppressForbidden;
import org.compendiumsearch.core.error.CompendiumException;
import org.compendiumsearch.core.error.ExitCode;
import org.compendiumsearch.core.error.InvalidRequestException;
import org.compendiumsearch.server.cli.SearchCommand;
import org.compendiumsearch.settings.Settings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The program behind those commands of {@code compendium} that read the index. */
public final class SearchServerMain {
  private SearchServerMain() {}

  /**
   * Lucene says through Java's own logging that a faster module exists, which only a flag of the
   * JVM can add. Held here, or the setting would be lost with the logger.
   */
  private static final java.util.logging.Logger LUCENE =
      java.util.logging.Logger.getLogger("org.apache.lucene");

  @Command(name = "compendium")
  private static final class Commands {}

  /** Runs the command that the arguments name, and ends the process with its exit code. */
  @SuppressForbidden("a program prints its answers and its faults")
  public static void main(String[] arguments) {
    System.exit(run(System.out, System.err, arguments));
  }

  /** Runs a command and returns its exit code. */
  static int run(PrintStream out, PrintStream err, String... arguments) {
    LUCENE.setLevel(java.util.logging.Level.SEVERE);
    return commands(out, err, arguments).execute(arguments);
  }

  /**
   * Returns the command that the arguments begin with, or all where they begin with none, with the
   * settings that they take from elsewhere. To look through the options of one that is not run
   * would be time lost at each start.
   */
  static CommandLine commands(PrintStream out, PrintStream err, String... arguments) {
    CommandLine commands = new CommandLine(new Commands());
    String first = arguments.length == 0 ? "" : arguments[0];
    if (!first.equals("search")) {
      commands.addSubcommand("serve", new ServeCommand(out, err));
    }
    if (!first.equals("serve")) {
      commands.addSubcommand("search", new SearchCommand(out));
    }
    commands.setOut(new PrintWriter(out, true, StandardCharsets.UTF_8));
    commands.setErr(new PrintWriter(err, true, StandardCharsets.UTF_8));
    commands.setExecutionExceptionHandler((fault, line, parsed) -> failed(fault, err));
    Settings.addTo(commands, System.getenv(), out);
    return commands;
  }

  private static int failed(Exception fault, PrintStream err) {
    if (!(fault instanceof CompendiumException known)) {
      // Not a field: to read the log's configuration takes a tenth of a start.
      Logger log = LoggerFactory.getLogger(SearchServerMain.class);
      log.error("this is a fault of the program; please report it", fault);
      return ExitCode.COULD_NOT_RUN.number();
    }
    err.println(known.getMessage());
    return known instanceof InvalidRequestException
        ? ExitCode.WRONG_COMMAND_LINE.number()
        : ExitCode.of(known).number();
  }
}

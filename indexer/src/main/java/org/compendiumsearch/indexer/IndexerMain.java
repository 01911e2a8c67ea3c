package org.compendiumsearch.indexer;

import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.concurrent.CancellationException;
import org.compendiumsearch.core.build.SuppressForbidden;
import org.compendiumsearch.core.error.CompendiumException;
import org.compendiumsearch.core.error.ExitCode;
import org.compendiumsearch.core.error.InvalidFileException;
import org.compendiumsearch.indexer.corpus.CorpusCommand;
import org.compendiumsearch.indexer.evaluate.EvaluateCommand;
import org.compendiumsearch.indexer.evaluate.headings.EvaluateHeadingsCommand;
import org.compendiumsearch.indexer.fetch.FetchCommand;
import org.compendiumsearch.indexer.fetch.ThreadPause;
import org.compendiumsearch.indexer.tags.EvaluateTagsCommand;
import org.compendiumsearch.indexer.tags.ExplainCommand;
import org.compendiumsearch.indexer.tags.ReviewCommand;
import org.compendiumsearch.indexer.tags.TaxonomyCommand;
import org.compendiumsearch.settings.Settings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The program behind those commands of {@code compendium} that write the index. */
public final class IndexerMain {
  private static final Logger LOG = LoggerFactory.getLogger(IndexerMain.class);

  private IndexerMain() {}

  /**
   * Lucene says through Java's own logging that a faster module exists, which only a flag of the
   * JVM can add. Held here, or the setting would be lost with the logger.
   */
  private static final java.util.logging.Logger LUCENE =
      java.util.logging.Logger.getLogger("org.apache.lucene");

  @Command(name = "compendium", subcommandsRepeatable = false)
  private static final class Commands {}

  /** Runs the command that the arguments name, and ends the process with its exit code. */
  @SuppressForbidden("a program prints its report and its faults")
  public static void main(String[] arguments) {
    System.exit(run(System.out, System.err, arguments));
  }

  /** Runs a command and returns its exit code. */
  static int run(PrintStream out, PrintStream err, String... arguments) {
    LUCENE.setLevel(java.util.logging.Level.SEVERE);
    CommandLine commands =
        new CommandLine(new Commands())
            .addSubcommand("index", new IndexCommand(out, err, Clock.systemUTC()))
            .addSubcommand("corpus", new CorpusCommand(out))
            .addSubcommand(
                "fetch", new FetchCommand(out, err, Clock.systemUTC(), new ThreadPause()))
            .addSubcommand("evaluate", new EvaluateCommand(out))
            .addSubcommand("evaluate-headings", new EvaluateHeadingsCommand(out))
            .addSubcommand("evaluate-tags", new EvaluateTagsCommand(out))
            .addSubcommand("explain", new ExplainCommand(out))
            .addSubcommand("review", new ReviewCommand(out))
            .addSubcommand("taxonomy", new TaxonomyCommand(out));
    commands.setOut(new PrintWriter(out, true, StandardCharsets.UTF_8));
    commands.setErr(new PrintWriter(err, true, StandardCharsets.UTF_8));
    commands.setExecutionExceptionHandler((fault, line, parsed) -> failed(fault, err));
    Settings.addTo(commands, System.getenv(), out);
    return commands.execute(arguments);
  }

  private static String causeOf(UncheckedIOException fault) {
    Throwable cause = fault.getCause();
    return cause == null ? "" : String.valueOf(cause.getMessage());
  }

  private static int failed(Exception fault, PrintStream err) {
    switch (fault) {
      case InvalidFileException invalid -> invalid.faults().forEach(each -> err.println(each));
      case CompendiumException known -> err.println(known.getMessage());
      case UncheckedIOException io -> err.println(io.getMessage() + ": " + causeOf(io));
      case IOException io -> err.println("cannot read or write: " + io.getMessage());
      case CancellationException ending ->
          err.println("ended before it was done; the index is as the last run left it");
      default -> {
        LOG.error("this is a fault of the program; please report it", fault);
      }
    }
    return fault instanceof CompendiumException known
        ? ExitCode.of(known).number()
        : ExitCode.COULD_NOT_RUN.number();
  }
}

package org.compendiumsearch.bench.passages;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.compendiumsearch.bench.passages.PassageIndex.Written;
import org.compendiumsearch.core.error.ExitCode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes an index of passages that other measurements ask. */
@Command(
    name = "fill",
    description = {
      "Makes an index of a file of passages (see bench passages), each an entry with facet values"
          + " drawn by its id, for bench search, load and queries."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false)
public final class FillCommand implements Callable<Integer> {
  private final PrintStream out;

  @Parameters(paramLabel = "FILE", description = "passages as JSON Lines")
  private Path file = Path.of("");

  @Option(
      names = "--data",
      paramLabel = "DIR",
      required = true,
      description = "a folder that holds no index yet")
  private Path data = Path.of("");

  @Option(names = "--most", paramLabel = "N", description = "how many (default: all)")
  private int most = Integer.MAX_VALUE;

  @Mixin private CorpusOption corpus = new CorpusOption();

  /**
   * Creates the command.
   *
   * @param out where it says what it has done
   */
  public FillCommand(PrintStream out) {
    this.out = out;
  }

  @Override
  public Integer call() throws IOException {
    Path index = data.resolve("index");
    if (Files.exists(index)) {
      throw new IOException(
          "\"" + index + "\" exists already, and is left as it is; name a new folder with --data");
    }
    Written written = corpus.writer().write(index, new PassageFile(file), most);
    out.printf(
        Locale.ROOT,
        "%d entries of %d documents in %.1f s, %.0f a second, %d MB%n",
        written.entries(),
        written.documents(),
        written.seconds(),
        written.perSecond(),
        written.bytes() / 1_000_000);
    return ExitCode.DONE.number();
  }
}

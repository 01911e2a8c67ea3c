package org.compendiumsearch.indexer.tags;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.compendiumsearch.core.error.ExitCode;
import org.compendiumsearch.core.error.InvalidRequestException;
import org.compendiumsearch.core.review.ReviewRow;
import org.compendiumsearch.core.review.ReviewTable;
import org.compendiumsearch.core.search.SearchEngine;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command line of {@code compendium review}. */
@Command(
    name = "review",
    description = {
      "Lists the values given by rules that are least certain, with the words they rest on. What"
          + " is",
      "wrong is put right in corrections.yaml of the source; docs/tagging.md tells how."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false)
public final class ReviewCommand implements Callable<Integer> {
  private static final int WIDEST_ID = 60;

  private final PrintStream out;

  @Spec private @Nullable CommandSpec spec;

  @Mixin private DataOption data = new DataOption();

  @Option(
      names = "--size",
      paramLabel = "N",
      description = "how many values are listed (default: ${DEFAULT-VALUE})")
  private int size = 50;

  @Option(
      names = "--page",
      paramLabel = "N",
      description = "which page of the list (default: ${DEFAULT-VALUE})")
  private int page = 1;

  @Option(names = "--facet", paramLabel = "FACET", description = "only values of this facet")
  private String facet = "";

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "table, json, or yaml: lines for corrections.yaml (default: ${DEFAULT-VALUE})")
  private Format format = Format.table;

  /** How the list is printed; the names are those of the command line. */
  @SuppressWarnings("checkstyle:all")
  enum Format {
    /** For people. */
    table,
    /** For programs. */
    json,
    /** For {@code corrections.yaml}. */
    yaml
  }

  private record Line(
      String entry,
      String title,
      String facet,
      String value,
      String label,
      double confidence,
      double score,
      double needed,
      String why,
      String correction) {
    static Line of(ReviewRow row) {
      return new Line(
          row.entry().value(),
          row.title(),
          row.facet().id(),
          row.facet().value(),
          row.facet().valueLabel(),
          row.confidence(),
          row.reason().score(),
          row.reason().needed(),
          row.why(),
          row.removal().strip());
    }
  }

  /** Creates the command; the list goes to {@code out}. */
  public ReviewCommand(PrintStream out) {
    this.out = out;
  }

  @Override
  public Integer call() throws JsonProcessingException {
    if (size < 1 || page < 1 || (long) page * size > ReviewTable.DEEPEST) {
      throw wrong(
          "--size and --page must be above 0, and size times page at most "
              + ReviewTable.DEEPEST
              + ", got --size "
              + size
              + " and --page "
              + page);
    }
    ReviewTable table;
    try (SearchEngine engine = data.open()) {
      table = ReviewTable.of(engine, new ReviewTable.Wanted(facet, page, size, "en"));
    } catch (InvalidRequestException unknown) {
      throw wrong("--facet: " + unknown.getMessage());
    }
    switch (format) {
      case table -> print(table);
      case json -> {
        List<Line> lines = table.rows().stream().map(Line::of).toList();
        out.println(new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(lines));
      }
      case yaml -> corrections(table);
    }
    return ExitCode.DONE.number();
  }

  /** A command line that cannot be followed ends with the same code whoever finds out. */
  private ParameterException wrong(String message) {
    if (spec == null) {
      throw new IllegalStateException("the command was not called from a command line");
    }
    return new ParameterException(spec.commandLine(), message);
  }

  private void print(ReviewTable table) {
    if (table.rows().isEmpty()) {
      out.println(
          table.total() == 0
              ? "No value was given by rules."
              : "There are " + table.total() + " values given by rules, all on earlier pages.");
      return;
    }
    int widest =
        table.rows().stream().mapToInt(row -> row.entry().value().length()).max().orElse(0);
    String line = "%-4s  %-" + Math.min(WIDEST_ID, widest) + "s  %-13s %s  (%s)";
    for (ReviewRow row : table.rows()) {
      out.println(
          String.format(
              Locale.ROOT,
              line,
              row.certainty(),
              row.entry(),
              row.facet().id(),
              row.facet().value(),
              row.why()));
    }
    out.println(
        String.format(
            Locale.ROOT, "page %d of %d, %d values", table.page(), table.pages(), table.total()));
  }

  /** What is left of these lines after all that is right was struck out is a correction each. */
  private void corrections(ReviewTable table) {
    out.println("corrections:");
    for (ReviewRow row : table.rows()) {
      out.println("  # " + row.certainty() + " " + row.why());
      out.println(row.removal());
    }
  }
}

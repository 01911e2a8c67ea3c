package org.compendiumsearch.indexer.tags;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.compendiumsearch.core.error.ExitCode;
import org.compendiumsearch.core.error.InvalidRequestException;
import org.compendiumsearch.core.query.SearchRequest;
import org.compendiumsearch.core.search.LeastCertain;
import org.compendiumsearch.core.search.SearchEngine;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The command line of {@code compendium review}. */
@Command(
    name = "review",
    description = {
      "Lists the values given by rules that are least certain, with the words they rest on. What is",
      "wrong is put right in corrections.yaml of the source; docs/tagging.md tells how."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false)
public final class ReviewCommand implements Callable<Integer> {
  private static final int WIDEST_ID = 60;

  private final PrintStream out;

  @Mixin private DataOption data = new DataOption();

  @Option(
      names = "--size",
      paramLabel = "N",
      description = "how many values are listed (default: ${DEFAULT-VALUE})")
  private int size = 50;

  @Option(names = "--facet", paramLabel = "FACET", description = "only values of this facet")
  private String facet = "";

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "table or json (default: ${DEFAULT-VALUE})")
  private Format format = Format.table;

  /** How the list is printed; the names are those of the command line. */
  @SuppressWarnings("checkstyle:all")
  enum Format {
    /** For people. */
    table,
    /** For programs. */
    json
  }

  private record Line(
      String entry,
      String title,
      String facet,
      String value,
      double confidence,
      double score,
      double needed,
      @Nullable String why) {
    static Line of(LeastCertain.Doubt doubt) {
      return new Line(
          doubt.entry().value(),
          doubt.title(),
          doubt.assignment().facet(),
          doubt.assignment().value(),
          doubt.confidence(),
          doubt.reason().score(),
          doubt.reason().needed(),
          doubt.assignment().why());
    }
  }

  /** Creates the command; the list goes to {@code out}. */
  public ReviewCommand(PrintStream out) {
    this.out = out;
  }

  @Override
  public Integer call() throws JsonProcessingException {
    if (size < 1) {
      throw new InvalidRequestException("--size", "--size must be above 0, got \"" + size + "\"");
    }
    LeastCertain least =
        new LeastCertain(size, each -> facet.isEmpty() || each.facet().equals(facet));
    try (SearchEngine engine = data.open()) {
      if (!facet.isEmpty() && engine.facets().find(facet).isEmpty()) {
        throw new InvalidRequestException(
            "--facet",
            "unknown facet \""
                + facet
                + "\"; the facets are "
                + engine.facets().all().stream().map(f -> f.id()).toList());
      }
      engine.walk(SearchRequest.browse(), Integer.MAX_VALUE, least);
    }
    List<Line> lines = least.doubts().stream().map(Line::of).toList();
    if (format == Format.json) {
      out.println(new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(lines));
    } else {
      table(lines);
    }
    return ExitCode.DONE.number();
  }

  private void table(List<Line> lines) {
    if (lines.isEmpty()) {
      out.println("No value of the index was given by rules.");
      return;
    }
    int widest = lines.stream().mapToInt(line -> line.entry().length()).max().orElse(0);
    String row = "%-4s  %-" + Math.min(WIDEST_ID, widest) + "s  %-13s %s  (%s)";
    for (Line line : lines) {
      out.println(
          String.format(
              Locale.ROOT,
              row,
              String.format(Locale.ROOT, "%.2f", line.confidence()),
              line.entry(),
              line.facet(),
              line.value(),
              line.why()));
    }
  }
}

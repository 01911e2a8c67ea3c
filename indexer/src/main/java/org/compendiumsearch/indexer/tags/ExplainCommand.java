package org.compendiumsearch.indexer.tags;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.compendiumsearch.core.analysis.Analyzers;
import org.compendiumsearch.core.error.ExitCode;
import org.compendiumsearch.core.error.NotFoundException;
import org.compendiumsearch.core.model.Entry;
import org.compendiumsearch.core.model.EntryId;
import org.compendiumsearch.core.model.FacetAssignment;
import org.compendiumsearch.core.model.Reason;
import org.compendiumsearch.core.rules.EntryClassifier;
import org.compendiumsearch.core.rules.Finding;
import org.compendiumsearch.core.search.SearchEngine;
import org.compendiumsearch.core.taxonomy.Facet;
import org.compendiumsearch.core.taxonomy.Facets;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** The command line of {@code compendium explain}. */
@Command(
    name = "explain",
    description = {
      "Tells why an entry has its facet values: declared, by which rules and words, or corrected;",
      "and what spoke for other values, but not enough."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false)
public final class ExplainCommand implements Callable<Integer> {
  private static final int MOST_OTHERS = 5;

  private final PrintStream out;

  @Mixin private DataOption data = new DataOption();

  @Parameters(paramLabel = "ENTRY-ID", description = "the entry, as answers and addresses name it")
  private String id = "";

  /** Creates the command; what it tells goes to {@code out}. */
  public ExplainCommand(PrintStream out) {
    this.out = out;
  }

  @Override
  public Integer call() {
    if (!EntryId.isValid(id)) {
      throw new NotFoundException("entry", id);
    }
    try (SearchEngine engine = data.open()) {
      Entry entry = engine.entry(new EntryId(id)).entry();
      Facets facets = engine.facets();
      List<Finding> findings = new EntryClassifier(facets, new Analyzers()).classify(entry);
      out.println(entry.id() + ": " + entry.title() + " [" + entry.language() + "]");
      for (Facet facet : facets.all()) {
        explain(facet, entry, findings);
      }
    }
    return ExitCode.DONE.number();
  }

  private void explain(Facet facet, Entry entry, List<Finding> findings) {
    List<FacetAssignment> own =
        entry.facets().stream().filter(each -> each.facet().equals(facet.id())).toList();
    List<Finding> others =
        findings.stream()
            .filter(each -> each.facet().equals(facet.id()))
            .filter(each -> own.stream().noneMatch(a -> a.value().equals(each.value())))
            .limit(MOST_OTHERS)
            .toList();
    if (own.isEmpty() && others.isEmpty()) {
      return;
    }
    out.println();
    out.println(facet.id());
    own.forEach(this::print);
    for (Finding each : others) {
      out.println("  not given: " + each.value());
      print(each.reason());
    }
  }

  private void print(FacetAssignment each) {
    String why = each.why() == null ? "" : ": " + each.why();
    out.println("  " + each.value() + "  " + token(each) + why);
    Reason reason = each.reason();
    if (reason != null) {
      print(reason);
    }
  }

  private static String token(FacetAssignment each) {
    return each.assigned().name().toLowerCase(Locale.ROOT);
  }

  private void print(Reason reason) {
    out.println(
        String.format(
            Locale.ROOT,
            "      score %.2f, needed %.2f, confidence %.2f",
            reason.score(),
            reason.needed(),
            reason.confidence()));
    for (Reason.Evidence each : reason.evidence()) {
      out.println(
          String.format(
              Locale.ROOT,
              "      %.2f  %s  %d times: %s",
              each.score(),
              each.rule(),
              each.count(),
              String.join(", ", each.words())));
    }
  }
}

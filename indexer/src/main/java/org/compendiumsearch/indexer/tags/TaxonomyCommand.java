package org.compendiumsearch.indexer.tags;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.compendiumsearch.core.analysis.Analyzers;
import org.compendiumsearch.core.error.ExitCode;
import org.compendiumsearch.core.geography.Regions;
import org.compendiumsearch.core.query.SearchRequest;
import org.compendiumsearch.core.rules.EntryClassifier;
import org.compendiumsearch.core.rules.RuleSyntax;
import org.compendiumsearch.core.search.SearchEngine;
import org.compendiumsearch.core.taxonomy.Facets;
import org.compendiumsearch.core.taxonomy.TaxonomyReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The command line of {@code compendium taxonomy}. */
@Command(
    name = "taxonomy",
    description = "Looks after the taxonomy and its rules.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
public final class TaxonomyCommand {
  private final PrintStream out;

  /** Creates the command; what it finds goes to {@code out}. */
  public TaxonomyCommand(PrintStream out) {
    this.out = out;
  }

  /** Where the taxonomy is. */
  private static final class TaxonomyOption {
    @Option(
        names = "--corpus",
        paramLabel = "DIR",
        defaultValue = "${env:COMPENDIUM_CORPUS:-${sys:compendium.corpus:-corpus}}",
        description = "where taxonomy.yaml is (COMPENDIUM_CORPUS; default: corpus)")
    private Path corpus = Path.of("corpus");

    @Mixin private DataOption data = new DataOption();
  }

  /** Checks the taxonomy against the entries of the index; ends with 3 where it finds anything. */
  @Command(
      name = "check",
      description = {
        "Runs the rules of taxonomy.yaml over all entries of the index, without changing it, and",
        "tells which never match, which match nearly everything, which values contradict what",
        "documents declare, and which labels and definitions a language lacks.",
        "Ends with 0 where nothing is found, 1 where the taxonomy is faulty or there is no index,",
        "2 for a wrong command line, 3 with findings."
      },
      mixinStandardHelpOptions = true)
  int check(@Mixin TaxonomyOption options) throws IOException {
    Path file = options.corpus.resolve("taxonomy.yaml");
    Analyzers analyzers = new Analyzers();
    Facets facets =
        new Facets(
            TaxonomyReader.read(file.toString(), Files.readString(file), new RuleSyntax(analyzers)),
            new Regions());
    List<String> findings = new ArrayList<>(TaxonomyGaps.of(facets));
    RuleUse use = new RuleUse(facets, new EntryClassifier(facets, analyzers));
    try (SearchEngine engine = options.data.open()) {
      engine.walk(SearchRequest.browse(), Integer.MAX_VALUE, use);
    }
    findings.addAll(use.findings(file.toString()));
    findings.forEach(out::println);
    out.println(use.entries() + " entries, " + findings.size() + " findings");
    return findings.isEmpty() ? ExitCode.DONE.number() : ExitCode.SOME_FILES_NOT_READ.number();
  }
}

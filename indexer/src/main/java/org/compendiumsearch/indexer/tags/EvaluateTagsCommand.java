package org.compendiumsearch.indexer.tags;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.compendiumsearch.core.analysis.Analyzers;
import org.compendiumsearch.core.error.ExitCode;
import org.compendiumsearch.core.geography.Regions;
import org.compendiumsearch.core.rules.EntryClassifier;
import org.compendiumsearch.core.rules.Finding;
import org.compendiumsearch.core.rules.RuleSyntax;
import org.compendiumsearch.core.taxonomy.Facet;
import org.compendiumsearch.core.taxonomy.Facets;
import org.compendiumsearch.core.taxonomy.TaxonomyReader;
import org.compendiumsearch.indexer.extract.TextExtractor;
import org.compendiumsearch.indexer.extract.TikaTextExtractor;
import org.compendiumsearch.indexer.tags.BareSheets.BareSheet;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The command line of {@code compendium evaluate-tags}. */
@Command(
    name = "evaluate-tags",
    description = {
      "Takes the practice sheets without their front matter, gives them values by the rules of the",
      "taxonomy, and compares these with the values that the front matter declares. Sheets whose"
          + " id",
      "has an even CRC-32 are those the rules were written after; the others tell how well they do."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false)
public final class EvaluateTagsCommand implements Callable<Integer> {
  /** Not a facet of its own: the part of the regions that are countries. */
  private static final String COUNTRY = "country";

  private static final int COUNTRY_DEPTH = 3;

  private final PrintStream out;

  @Option(
      names = "--corpus",
      paramLabel = "DIR",
      defaultValue = "${env:COMPENDIUM_CORPUS:-${sys:compendium.corpus:-corpus}}",
      description = "the corpus (COMPENDIUM_CORPUS; default: corpus)")
  private Path corpus = Path.of("corpus");

  @Option(
      names = "--errors",
      paramLabel = "FACET",
      description = "list what went wrong in a facet, of the tuning half only")
  private String errors = "";

  /** Creates the command; the figures go to {@code out}. */
  public EvaluateTagsCommand(PrintStream out) {
    this.out = out;
  }

  @Override
  public Integer call() throws IOException {
    Analyzers analyzers = new Analyzers();
    Path file = corpus.resolve("taxonomy.yaml");
    Facets facets =
        new Facets(
            TaxonomyReader.read(file.toString(), Files.readString(file), new RuleSyntax(analyzers)),
            new Regions());
    List<BareSheet> sheets;
    try (TextExtractor extractor = new TikaTextExtractor()) {
      sheets = new BareSheets(facets, extractor).readAll(corpus.resolve("practices"));
    }
    EntryClassifier classifier = new EntryClassifier(facets, analyzers);
    Map<String, Tally> forTuning = new LinkedHashMap<>();
    Map<String, Tally> keptAside = new LinkedHashMap<>();
    Map<String, Map<String, Tally>> halves = new LinkedHashMap<>();
    halves.put("tuning", forTuning);
    halves.put("kept aside", keptAside);
    int tuning = 0;
    for (BareSheet sheet : sheets) {
      tuning += sheet.isForTuning() ? 1 : 0;
      Map<String, Tally> half = sheet.isForTuning() ? forTuning : keptAside;
      compare(sheet, classifier.classify(sheet.entry()), facets, half);
    }
    out.println(
        String.format(
            Locale.ROOT,
            "%d sheets: %d for tuning, %d kept aside",
            sheets.size(),
            tuning,
            sheets.size() - tuning));
    halves.forEach(this::print);
    return ExitCode.DONE.number();
  }

  private void compare(
      BareSheet sheet, List<Finding> findings, Facets facets, Map<String, Tally> half) {
    for (Facet facet : facets.all()) {
      if (facet.hasRules() || facet.kind() == Facet.Kind.REGION) {
        Set<String> given =
            findings.stream()
                .filter(each -> each.chosen() && each.facet().equals(facet.id()))
                .map(Finding::value)
                .collect(Collectors.toCollection(HashSet::new));
        Set<String> declared = sheet.declared().getOrDefault(facet.id(), Set.of());
        half.computeIfAbsent(facet.id(), f -> new Tally()).add(given, declared);
        if (facet.kind() == Facet.Kind.REGION) {
          half.computeIfAbsent(COUNTRY, f -> new Tally())
              .add(countries(given), countries(declared));
        }
        boolean told = errors.equals(facet.id()) && sheet.isForTuning();
        if (told && !given.equals(declared)) {
          tell(sheet, findings, given, declared);
        }
      }
    }
  }

  private static Set<String> countries(Set<String> regions) {
    return regions.stream()
        .filter(path -> path.split("/", -1).length == COUNTRY_DEPTH)
        .collect(Collectors.toSet());
  }

  private void tell(
      BareSheet sheet, List<Finding> findings, Set<String> given, Set<String> declared) {
    out.println(sheet.entry().id() + ": " + sheet.entry().title());
    Set<String> all = new TreeSet<>(given);
    all.addAll(declared);
    for (String value : all) {
      if (!given.contains(value) || !declared.contains(value)) {
        List<String> why = new ArrayList<>();
        findings.stream()
            .filter(each -> each.facet().equals(errors) && each.value().equals(value))
            .forEach(each -> why.add(FindingText.of(each)));
        out.println(
            "  "
                + (given.contains(value) ? "wrong " : "missed ")
                + value
                + "  "
                + String.join("", why));
      }
    }
  }

  private void print(String half, Map<String, Tally> tallies) {
    out.println();
    out.println(
        String.format(
            Locale.ROOT,
            "%-14s %9s %9s %9s %7s %7s %7s",
            half,
            "precision",
            "recall",
            "micro-F1",
            "right",
            "wrong",
            "missed"));
    tallies.forEach(
        (facet, tally) ->
            out.println(
                String.format(
                    Locale.ROOT,
                    "%-14s %9.3f %9.3f %9.3f %7d %7d %7d",
                    facet,
                    tally.precision(),
                    tally.recall(),
                    tally.f1(),
                    tally.right(),
                    tally.wrong(),
                    tally.missed())));
  }
}

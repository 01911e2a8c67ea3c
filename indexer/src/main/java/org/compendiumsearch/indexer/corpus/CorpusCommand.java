package org.compendiumsearch.indexer.corpus;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.compendiumsearch.core.error.ExitCode;
import org.compendiumsearch.core.geography.Regions;
import org.compendiumsearch.core.taxonomy.Facets;
import org.compendiumsearch.core.taxonomy.TaxonomyReader;
import org.compendiumsearch.indexer.source.DeclaredReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The command line of {@code compendium corpus}. */
@Command(
    name = "corpus",
    description = "Looks after the shipped corpus.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
public final class CorpusCommand {
  private static final String BEGIN = "<!-- coverage: made by ./compendium corpus coverage -->";
  private static final String END = "<!-- end of coverage -->";

  private final PrintStream out;

  @Option(
      names = "--corpus",
      paramLabel = "DIR",
      defaultValue = "${env:COMPENDIUM_CORPUS:-${sys:compendium.corpus:-corpus}}",
      scope = picocli.CommandLine.ScopeType.INHERIT,
      description = "the corpus (COMPENDIUM_CORPUS; default: corpus)")
  private Path corpus = Path.of("corpus");

  /** Creates the command; what it finds goes to {@code out}. */
  public CorpusCommand(PrintStream out) {
    this.out = out;
  }

  private Facets facets() throws IOException {
    Path taxonomy = corpus.resolve("taxonomy.yaml");
    return new Facets(
        TaxonomyReader.read(taxonomy.toString(), Files.readString(taxonomy)), new Regions());
  }

  private List<Sheet> sheets(Facets facets) throws IOException {
    return new SheetReader(new DeclaredReader(facets)).readAll(corpus.resolve("practices"));
  }

  private Briefs briefs(Facets facets, List<Sheet> sheets) throws IOException {
    Set<String> ids = sheets.stream().map(Sheet::id).collect(Collectors.toSet());
    return Briefs.read(corpus.resolve("briefs"), new DeclaredReader(facets), ids);
  }

  /** Checks every sheet; ends with 1 where anything is wrong. */
  @Command(
      name = "check",
      description = {
        "Checks every sheet: front matter, known values, headings, numbering of references, links,",
        "sentences that stand in two sheets; the declarations and citations of the briefs; and"
            + " that",
        "the coverage in README.md is current. Tells the words and the reading ease of each sheet",
        "and what is missing, among it sheets without a region or year."
      },
      mixinStandardHelpOptions = true)
  int check() throws IOException {
    Facets facets = facets();
    List<Sheet> sheets = sheets(facets);
    Briefs briefs = briefs(facets, sheets);
    List<String> findings = new ArrayList<>(SheetRules.all(sheets));
    findings.addAll(briefs.findings());
    String coverage = new Coverage(sheets, briefs.declared(), facets).markdown();
    String readme = Files.readString(corpus.resolve("README.md"));
    if (!readme.contains(BEGIN + "\n" + coverage + END)) {
      findings.add("README.md: the coverage is out of date; run \"./compendium corpus coverage\"");
    }
    table(sheets);
    out.println();
    out.println(new Gaps(sheets, facets).markdown());
    findings.forEach(out::println);
    out.println(
        sheets.size()
            + " sheets, "
            + briefs.declared().size()
            + " briefs, "
            + findings.size()
            + " findings");
    return findings.isEmpty() ? ExitCode.DONE.number() : ExitCode.COULD_NOT_RUN.number();
  }

  /** Writes the coverage into the README of the corpus. */
  @Command(
      name = "coverage",
      description = "Counts sheets and briefs by facet and writes the tables into README.md.",
      mixinStandardHelpOptions = true)
  int coverage() throws IOException {
    Facets facets = facets();
    List<Sheet> sheets = sheets(facets);
    String coverage = new Coverage(sheets, briefs(facets, sheets).declared(), facets).markdown();
    Path file = corpus.resolve("README.md");
    String readme = Files.readString(file);
    int begin = readme.indexOf(BEGIN);
    int end = readme.indexOf(END);
    if (begin < 0 || end < begin) {
      out.println("README.md lacks the lines \"" + BEGIN + "\" and \"" + END + "\"");
      return ExitCode.COULD_NOT_RUN.number();
    }
    Files.writeString(
        file,
        readme.substring(0, begin + BEGIN.length()) + "\n" + coverage + readme.substring(end));
    out.println("wrote the coverage of the sheets into " + file);
    return ExitCode.DONE.number();
  }

  private void table(List<Sheet> sheets) {
    out.println(String.format(Locale.ROOT, "%-70s %5s %5s", "sheet", "words", "ease"));
    int words = 0;
    double ease = 0;
    for (Sheet sheet : sheets) {
      int own = ReadingEase.words(sheet.plainText());
      double reads = ReadingEase.of(sheet.sentences());
      out.println(String.format(Locale.ROOT, "%-70s %5d %5.0f", sheet.id(), own, reads));
      words += own;
      ease += reads;
    }
    int count = Math.max(1, sheets.size());
    out.println(String.format(Locale.ROOT, "%-70s %5d %5.0f", "mean", words / count, ease / count));
  }
}

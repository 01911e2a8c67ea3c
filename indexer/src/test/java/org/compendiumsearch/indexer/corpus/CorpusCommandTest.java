package org.compendiumsearch.indexer.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.compendiumsearch.core.geography.Regions;
import org.compendiumsearch.core.taxonomy.Facets;
import org.compendiumsearch.core.taxonomy.TaxonomyReader;
import org.compendiumsearch.indexer.source.DeclaredReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The shipped corpus keeps to its form, and the check would notice if it did not. */
class CorpusCommandTest {
  private static final Path CORPUS = Path.of("../corpus");
  private static final List<String> SIX = List.of("en", "fr", "es", "ar", "ru", "zh");
  private static final String GOOD =
      """
      ---
      id: good
      title: Good
      summary: A sheet.
      kind: practice
      language: en
      entries: one
      scope: global
      sectors: [technology]
      partnershipTypes: [funding]
      exploitationForms: [all]
      references:
        - url: https://example.org/a
          title: A
      ---

      ## What it is

      It began in a harbour town with two boats and a radio [1].

      ## References

      1. [A](<https://example.org/a>)
      """;

  @Test
  void theShippedSheetsHaveNoFindingsAndTheCoverageIsCurrent() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();

    int code =
        new CommandLine(new CorpusCommand(new PrintStream(out, true, StandardCharsets.UTF_8)))
            .execute("check", "--corpus", CORPUS.toString());

    assertThat(out.toString(StandardCharsets.UTF_8)).endsWith("265 sheets, 6 briefs, 0 findings\n");
    assertThat(code).isZero();
  }

  @Test
  void theTaxonomyNamesEveryValueInTheSixLanguages() throws IOException {
    assertThat(facets().all())
        .allSatisfy(
            facet -> {
              assertThat(facet.label().byLanguage().keySet()).containsAll(SIX);
              assertThat(facet.allValues())
                  .allSatisfy(
                      value -> {
                        assertThat(value.label().byLanguage().keySet()).containsAll(SIX);
                        assertThat(value.definition().byLanguage().keySet()).containsAll(SIX);
                        assertThat(value.alternatives().keySet()).containsAll(SIX);
                      });
            });
  }

  @Test
  void aGoodSheetHasNoFindings() throws IOException {
    assertThat(findings("good.md", GOOD)).isEmpty();
  }

  @Test
  void tellsWhatAFrontMatterLacks() throws IOException {
    assertThat(findings("good.md", GOOD.replace("summary: A sheet.\n", "")))
        .containsExactly("good.md: the front matter lacks summary");
    assertThat(findings("good.md", GOOD.replace("sectors: [technology]\n", "")))
        .containsExactly("good.md: the front matter declares no sector");
  }

  @Test
  void tellsUnknownValuesWithTheNearestKnownOnes() throws IOException {
    assertThat(findings("good.md", GOOD.replace("[technology]", "[technologies]")))
        .contains("good.md, line 9: unknown sector \"technologies\", did you mean \"technology\"?");
  }

  @Test
  void tellsAFileThatIsNotNamedAfterItsId() throws IOException {
    assertThat(findings("other.md", GOOD))
        .containsExactly("other.md: the id is \"good\"; name the file after it");
  }

  @Test
  void tellsReferencesThatAreNotCitedAndNumbersWithoutReference() throws IOException {
    assertThat(findings("good.md", GOOD.replace("radio [1]", "radio [2]")))
        .containsExactly(
            "good.md: reference 1 is never cited",
            "good.md: [2] is cited, but there are 1 references");
  }

  @Test
  void tellsParagraphsWithoutReference() throws IOException {
    assertThat(findings("good.md", GOOD.replace("[1].", "[1]. And more.")))
        .containsExactly(
            "good.md: a paragraph ends without a reference:"
                + " …ith two boats and a radio [1]. And more.");
  }

  @Test
  void tellsHeadingsOfAnotherKindOrOrder() throws IOException {
    assertThat(findings("good.md", GOOD.replace("## What it is", "## Duties")))
        .containsExactly(
            "good.md: the headings must be, in this order, some of [What it is, How it works, Who"
                + " is involved, Results, Lessons and challenges]");
  }

  @Test
  void tellsLinksThatLeadNowhere() throws IOException {
    assertThat(findings("good.md", GOOD.replace("a radio", "a [radio](radio.md)")))
        .containsExactly("good.md: the link to \"radio.md\" leads nowhere");
  }

  @Test
  void tellsSentencesThatStandInTwoSheets() throws IOException {
    Sheet first = sheet("good.md", GOOD);
    Sheet second = sheet("twin.md", GOOD.replace("id: good", "id: twin"));

    assertThat(SheetRules.all(List.of(first, second)))
        .containsExactly(
            "twin.md: this sentence stands in good.md too:"
                + " It began in a harbour town with two boats and a radio.");
  }

  @Test
  void shortWordsAndSentencesReadMoreEasily() {
    double easy = ReadingEase.of(List.of("The men keep their pay.", "No one took it."));
    double hard =
        ReadingEase.of(
            List.of(
                "Intergovernmental organisations institutionalise multistakeholder consultations"
                    + " regarding transnational accountability mechanisms."));

    assertThat(easy).isGreaterThan(90);
    assertThat(hard).isLessThan(0);
  }

  @Test
  void tellsWhatTheSheetsLack() throws IOException {
    String gaps = new Gaps(List.of(sheet("good.md", GOOD)), facets()).markdown();

    assertThat(gaps)
        .contains(
            "- without a year: 1 (good)",
            "- without a region or country, and not global: 0\n",
            "- without a section on results: 1; on lessons and challenges: 1",
            "- languages of the sheets: English 1",
            "Financial services 0, Technology 1,");
    assertThat(
            new Gaps(List.of(sheet("good.md", GOOD.replace("global", "local"))), facets())
                .markdown())
        .contains("- without a region or country, and not global: 1 (good)");
    assertThat(
            new Gaps(
                    List.of(sheet("good.md", GOOD.replace("scope:", "countries: [KE]\nscope:"))),
                    facets())
                .markdown())
        .contains("- subregions with fewer than 3 sheets: Eastern Africa 1\n");
  }

  @Test
  void tellsBriefsWhoseDeclarationOrCitationsAreWrong(@TempDir Path temp) throws IOException {
    Files.createDirectory(temp.resolve("_briefs-source"));
    Files.writeString(temp.resolve("_briefs-source/a.md"), "Boats [@good; @nets].");
    Files.writeString(temp.resolve("a.pdf.yaml"), "id: b\ntitle: A\nkind: report\n");

    Briefs briefs = Briefs.read(temp, new DeclaredReader(facets()), Set.of("good"));

    assertThat(briefs.declared()).hasSize(1);
    assertThat(briefs.findings())
        .containsExactly(
            "a.pdf.yaml: there is no a.pdf beside it",
            "a.pdf.yaml: the id is \"b\"; name the file after it",
            "a.pdf.yaml: write \"kind: brief\"",
            "a.md: cites \"nets\", which is no sheet");
  }

  @Test
  void briefsAreCountedUnderKindAlone(@TempDir Path temp) throws IOException {
    Files.writeString(temp.resolve("a.pdf"), "");
    Files.writeString(
        temp.resolve("a.pdf.yaml"), "id: a\ntitle: A\nkind: brief\nsectors: [technology]\n");
    Briefs briefs = Briefs.read(temp, new DeclaredReader(facets()), Set.of());

    String coverage =
        new Coverage(List.of(sheet("good.md", GOOD)), briefs.declared(), facets()).markdown();

    assertThat(briefs.findings()).isEmpty();
    assertThat(coverage).contains("| Brief | 1 |", "| Practice | 1 |", "| Technology | 1 |");
  }

  @Test
  void coverageIsWrittenBetweenItsTwoLines(@TempDir Path temp) throws IOException {
    Files.createDirectory(temp.resolve("practices"));
    Files.copy(CORPUS.resolve("taxonomy.yaml"), temp.resolve("taxonomy.yaml"));
    Files.writeString(temp.resolve("practices/good.md"), GOOD);
    Files.writeString(
        temp.resolve("README.md"),
        """
        Before
        <!-- coverage: made by ./compendium corpus coverage -->
        old
        <!-- end of coverage -->
        After
        """);
    PrintStream nowhere =
        new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);

    new CommandLine(new CorpusCommand(nowhere)).execute("coverage", "--corpus", temp.toString());

    assertThat(Files.readString(temp.resolve("README.md")))
        .startsWith("Before\n")
        .contains(
            "1 sheets and 0 briefs. A sheet may have several values of a facet",
            "| Technology | 1 |")
        .doesNotContain("old")
        .endsWith("<!-- end of coverage -->\nAfter\n");
  }

  private static List<String> findings(String name, String text) throws IOException {
    return SheetRules.all(List.of(sheet(name, text)));
  }

  private static Sheet sheet(String name, String text) throws IOException {
    return new SheetReader(new DeclaredReader(facets())).read(name, text);
  }

  private static Facets facets() throws IOException {
    Path file = CORPUS.resolve("taxonomy.yaml");
    return new Facets(TaxonomyReader.read("taxonomy.yaml", Files.readString(file)), new Regions());
  }
}

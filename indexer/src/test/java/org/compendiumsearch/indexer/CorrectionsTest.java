package org.compendiumsearch.indexer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.compendiumsearch.core.model.DocumentId;
import org.compendiumsearch.core.model.Entry;
import org.compendiumsearch.core.model.FacetAssignment;
import org.compendiumsearch.indexer.testing.Library;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a curator says stands, whatever happens to reports and rules. */
class CorrectionsTest {
  private static final String TAXONOMY =
      """
      facets:
        - id: sector
          declaredAs: sectors
          label: {en: Sector}
          assign: {least: 0.3}
          values:
            - {id: fisheries, label: {en: Fisheries}, rules: {en: [fisher]}}
            - {id: mining, label: {en: Mining}, rules: {en: [mine]}}
            - {id: farming, label: {en: Farming}, rules: {en: [farm]}}
      """;
  private static final String REPORT = "# One\nFishers at sea.\n# Two\nA mine.";

  private Library library;

  @BeforeEach
  void fill(@TempDir Path temp) {
    library = Library.in(temp, Clock.systemUTC());
    library.taxonomy(TAXONOMY);
    library.folder.write("report.txt", REPORT);
    library.folder.write("other.txt", "# Other\nA farm.");
  }

  private void correct(String... lines) {
    library.folder.write(
        "corrections.yaml", "corrections:\n  - " + String.join("\n  - ", lines) + "\n");
  }

  private List<FacetAssignment> sectors(String document, int order) {
    return facet("sector", document, order);
  }

  private List<FacetAssignment> facet(String facet, String document, int order) {
    Entry entry = library.ask(engine -> engine.entriesOf(new DocumentId(document)).get(order));
    return entry.facets().stream().filter(each -> each.facet().equals(facet)).toList();
  }

  private static FacetAssignment corrected(String value, String why) {
    return FacetAssignment.corrected("sector", value, why);
  }

  @Test
  void anEntryLosesAndGetsValuesAndTheOthersKeepTheirs() {
    correct("{id: report~one, facet: sector, remove: [fisheries], add: [farming], why: page 3}");

    assertThat(library.index().notes()).isEmpty();

    assertThat(sectors("report", 0)).containsExactly(corrected("farming", "page 3"));
    assertThat(sectors("report", 1)).extracting(FacetAssignment::value).containsExactly("mining");
  }

  @Test
  void aDocumentsIdIsForAllItsEntries() {
    correct("{id: report, facet: sector, add: [farming], why: all of it}");

    library.index();

    assertThat(sectors("report", 0)).contains(corrected("farming", "all of it"));
    assertThat(sectors("report", 1)).contains(corrected("farming", "all of it"));
    assertThat(sectors("other", 0)).doesNotContain(corrected("farming", "all of it"));
  }

  @Test
  void aSideCarCorrectsItsOwnDocument() {
    library.folder.write(
        "report.txt.yaml",
        """
        corrections:
          - {facet: sector, remove: [fisheries, mining], why: it only tells}
          - {facet: region, add: [TH], why: all on Thailand}
        """);

    library.index();

    assertThat(sectors("report", 0)).isEmpty();
    assertThat(sectors("report", 1)).isEmpty();
    assertThat(facet("region", "report", 1))
        .containsExactly(
            FacetAssignment.corrected("region", "asia/southeast-asia/thailand", "all on Thailand"));
    assertThat(sectors("other", 0)).extracting(FacetAssignment::value).containsExactly("farming");
  }

  @Test
  void survivesAnotherTextAnotherTaxonomyAndManyRuns() {
    correct("{id: report~one, facet: sector, remove: [fisheries], add: [farming], why: page 3}");
    library.index();

    library.folder.write("report.txt", REPORT.replace("at sea", "on many seas"));
    library.index();
    assertThat(sectors("report", 0)).containsExactly(corrected("farming", "page 3"));
    library.taxonomy(TAXONOMY.replace("[fisher]", "[fisher, sea]"));
    library.index();
    assertThat(sectors("report", 0)).containsExactly(corrected("farming", "page 3"));
    library.index();
    assertThat(sectors("report", 0)).containsExactly(corrected("farming", "page 3"));
  }

  @Test
  void standsAboveWhatIsDeclared() {
    library.folder.write("report.txt.yaml", "sectors: [mining]");
    correct("{id: report~one, facet: sector, remove: [mining]}");

    library.index();

    assertThat(sectors("report", 0)).isEmpty();
    assertThat(sectors("report", 1)).containsExactly(FacetAssignment.declared("sector", "mining"));
  }

  @Test
  void takenBackLeavesWhatRulesGiveAndReadsNoFileAgain() {
    correct("{id: report~one, facet: sector, remove: [fisheries]}");
    library.index();
    library.read();

    library.folder.delete("corrections.yaml");
    library.index();

    assertThat(sectors("report", 0))
        .extracting(FacetAssignment::value)
        .containsExactly("fisheries");
    assertThat(library.read()).isZero();
  }

  @Test
  void whatIsUnknownIsToldAndTheRestApplies() {
    correct(
        "{id: nowhere, facet: sector, remove: [mining]}",
        "{id: report, facet: secter, add: [farming]}",
        "{id: report, facet: sector, add: [farmin]}",
        "{facet: sector, add: [farming]}",
        "{id: report, facet: sector}",
        "{id: report, facet: publisher, add: [UNODC]}",
        "{id: report, facet: sector, add: [farming], because: page 3}",
        "{id: report~two, facet: sector, remove: [mining], why: told only}");

    assertThat(library.index().notes())
        .containsExactlyInAnyOrder(
            "reports/corrections.yaml, line 3: unknown facet \"secter\", did you mean \"sector\"?",
            "reports/corrections.yaml, line 4: unknown sector \"farmin\", did you mean"
                + " \"farming\"?",
            "reports/corrections.yaml, line 5: a correction needs the id of an entry or a document",
            "reports/corrections.yaml, line 6: a correction needs values to \"add\" or to"
                + " \"remove\"",
            "reports/corrections.yaml, line 7: unknown facet \"publisher\"; the taxonomy lists the"
                + " known ones",
            "reports/corrections.yaml, line 8: unknown key \"because\"",
            "reports/corrections.yaml, line 2: there is no entry and no document \"nowhere\"");
    assertThat(sectors("report", 1))
        .containsExactly(FacetAssignment.corrected("sector", "farming", null));
  }

  @Test
  void aFileThatIsNoYamlIsToldAndTheDocumentsAreIndexed() {
    library.folder.write("corrections.yaml", "corrections: [{id: report");

    assertThat(library.index().notes())
        .singleElement()
        .satisfies(
            note ->
                assertThat(note).startsWith("reports/corrections.yaml, line 1: not valid YAML"));
    assertThat(sectors("report", 0))
        .extracting(FacetAssignment::value)
        .containsExactly("fisheries");
  }
}

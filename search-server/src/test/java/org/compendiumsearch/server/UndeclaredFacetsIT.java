package org.compendiumsearch.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.compendiumsearch.core.model.Entry;
import org.compendiumsearch.core.model.FacetAssignment;
import org.compendiumsearch.core.model.FacetAssignment.Assigned;
import org.compendiumsearch.core.query.Filters;
import org.compendiumsearch.core.query.SearchRequest;
import org.compendiumsearch.core.search.LuceneSearchEngine;
import org.compendiumsearch.core.search.SearchEngine;
import org.compendiumsearch.indexer.report.RunReport;
import org.compendiumsearch.server.testing.Indexing;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reports that declare nothing are found by their facets all the same. */
class UndeclaredFacetsIT {
  private static final String BOATS =
      """
      <html><head><title>Debt at sea</title></head><body><h1>Debt on fishing vessels in Thailand</h1>
      <p>Fishers in Thailand told of debts to brokers, of months at sea and of passports that skippers
      kept. The seafood they catch is sold to supermarkets abroad.</p></body></html>
      """;

  private static final String NOTHING =
      "---\nsectors: []\ncountries: []\nentries: one\n---\n# Boats\n\nFishing vessels in Thailand.\n";

  @TempDir private Path folder;

  @BeforeEach
  void writeReports() throws IOException {
    Files.createDirectories(folder.resolve("reports"));
    Files.writeString(folder.resolve("reports/boats.html"), BOATS);
    Files.writeString(folder.resolve("reports/nothing.md"), NOTHING);
  }

  private RunReport index() {
    return Indexing.run(folder.resolve("data"), folder.resolve("reports"));
  }

  private List<Entry> find(String facet, String value) {
    SearchRequest request =
        SearchRequest.browse().withFilters(Filters.none().with(facet, List.of(value)));
    try (SearchEngine engine = LuceneSearchEngine.open(folder.resolve("data/index"))) {
      return engine.search(request).hits().stream().map(hit -> hit.entry()).toList();
    }
  }

  private static List<FacetAssignment> of(String facet, Entry entry) {
    return entry.facets().stream().filter(each -> each.facet().equals(facet)).toList();
  }

  @Test
  void findsAReportThatDeclaresNothingBySectorAndCountry() {
    index();

    Entry entry = find("sector", "fisheries-seafood").getFirst();
    assertThat(entry.document().id().value()).isEqualTo("boats");
    assertThat(of("sector", entry))
        .filteredOn(each -> each.value().equals("fisheries-seafood"))
        .singleElement()
        .satisfies(
            each -> {
              assertThat(each.assigned()).isEqualTo(Assigned.RULE);
              assertThat(each.why()).contains("fishing");
            });
    assertThat(find("region", "asia/southeast-asia/thailand"))
        .extracting(each -> each.document().id().value())
        .containsOnly("boats");
  }

  @Test
  void keepsADeclaredEmptyListEmpty() {
    index();

    Entry entry =
        find("kind", "report").stream()
            .filter(each -> each.document().id().value().equals("nothing"))
            .findFirst()
            .orElseThrow();
    assertThat(of("sector", entry)).isEmpty();
    assertThat(of("region", entry)).isEmpty();
  }

  @Test
  void keepsCorrectionsOverRunsAndTellsOfWrongOnes() throws IOException {
    index();
    Files.writeString(
        folder.resolve("reports/corrections.yaml"),
        """
        corrections:
          - {id: boats, facet: sector, add: [domestic-work], why: page 3}
          - {id: nowhere, facet: sector, remove: [agriculture]}
          - {id: boats, facet: sector, remove: [fisheries-seafod]}
        """);

    RunReport report = index();

    assertThat(report.notes())
        .containsExactly(
            "reports/corrections.yaml, line 4: unknown sector \"fisheries-seafod\", did you mean"
                + " \"fisheries-seafood\"?",
            "reports/corrections.yaml, line 3: there is no entry and no document \"nowhere\"");
    assertThat(find("sector", "domestic-work"))
        .isNotEmpty()
        .allSatisfy(
            each ->
                assertThat(of("sector", each))
                    .contains(FacetAssignment.corrected("sector", "domestic-work", "page 3")));
    index();
    assertThat(find("sector", "domestic-work")).isNotEmpty();
  }
}

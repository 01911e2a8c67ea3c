package org.compendiumsearch.core.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.compendiumsearch.core.testing.Entries.entry;

import java.nio.file.Path;
import java.util.List;
import org.compendiumsearch.core.error.InvalidRequestException;
import org.compendiumsearch.core.model.FacetAssignment;
import org.compendiumsearch.core.model.Reason;
import org.compendiumsearch.core.search.LuceneSearchEngine;
import org.compendiumsearch.core.search.SearchEngine;
import org.compendiumsearch.core.testing.Entries;
import org.compendiumsearch.core.testing.TinyIndex;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReviewTableTest {
  private static final String TAXONOMY =
      """
      facets:
        - id: sector
          label: {en: Sector, fr: Secteur}
          values:
            - {id: fishing, label: {en: Fishing, fr: Pêche}, rules: {en: [fisher]}}
        - id: kind
          label: {en: Kind}
          values: [{id: report, label: {en: Report}}]
      """;

  private SearchEngine engine;

  private static Entries given(String id, double score) {
    Reason.Evidence evidence = new Reason.Evidence("fisher", List.of("fishers"), 2, score);
    return entry(id)
        .title("On " + id)
        .text("Of fishers and boats.")
        .facet(
            FacetAssignment.byRule(
                "sector", "fishing", "fishers (2 times)", new Reason(score, 1, List.of(evidence))));
  }

  @BeforeEach
  void open(@TempDir Path folder) {
    TinyIndex.in(folder)
        .taxonomy(TAXONOMY)
        .put(given("a", 4), given("report~x", 1.25), given("c", 2), entry("d"))
        .commit();
    engine = LuceneSearchEngine.open(folder);
  }

  @AfterEach
  void close() {
    engine.close();
  }

  private ReviewTable table(String facet, int page, int size) {
    return ReviewTable.of(engine, new ReviewTable.Wanted(facet, page, size, "fr"));
  }

  private static List<String> entries(ReviewTable table) {
    return table.rows().stream().map(row -> row.entry().value()).toList();
  }

  @Test
  void goesThroughAllPageByPage() {
    assertThat(entries(table("", 1, 2))).containsExactly("report~x", "c");
    assertThat(entries(table("", 2, 2))).containsExactly("a");
    assertThat(table("", 3, 2).rows()).isEmpty();
    assertThat(table("", 1, 2).pages()).isEqualTo(2);
    assertThat(table("", 1, 2).total()).isEqualTo(3);
  }

  @Test
  void aRowSaysWhatWhyAndHowSure() {
    ReviewRow row = table("sector", 1, 1).rows().getFirst();

    assertThat(row.title()).isEqualTo("On report~x");
    assertThat(row.document().value()).isEqualTo("report");
    assertThat(row.facet()).isEqualTo(new ReviewRow.Named("sector", "Secteur", "fishing", "Pêche"));
    assertThat(row.certainty()).isEqualTo("0.20");
    assertThat(row.why()).isEqualTo("fishers (2 times)");
    assertThat(row.context()).contains(new InContext("Of ", "fishers", " and boats."));
    assertThat(row.removal())
        .isEqualTo("  - {id: report~x, facet: sector, remove: [fishing], why: \"\"}");
    assertThat(row.exchange("farming"))
        .isEqualTo(
            "  - {id: report~x, facet: sector, remove: [fishing], add: [farming], why: \"\"}");
  }

  @Test
  void quotesWhatYamlWouldNotTakeForAText() {
    ReviewRow row = table("", 1, 1).rows().getFirst();
    ReviewRow.Named named = new ReviewRow.Named("sector", "", "no", "");
    ReviewRow numbered =
        new ReviewRow(
            new org.compendiumsearch.core.model.EntryId("2021"),
            row.document(),
            "",
            named,
            "",
            row.reason(),
            row.context());

    assertThat(numbered.removal())
        .isEqualTo("  - {id: \"2021\", facet: sector, remove: [\"no\"], why: \"\"}");
  }

  @Test
  void refusesAFacetOfWhichRulesGiveNothing() {
    assertThatThrownBy(() -> table("kind", 1, 1))
        .isInstanceOf(InvalidRequestException.class)
        .hasMessage("rules give no values of a facet \"kind\", but of sector, region");
  }

  @Test
  void refusesPagesThatNobodyLooksAt() {
    for (int[] wrong : new int[][] {{0, 1}, {1, 0}, {2, 10_000}, {Integer.MAX_VALUE, 2}}) {
      assertThatThrownBy(() -> table("", wrong[0], wrong[1]))
          .isInstanceOf(InvalidRequestException.class)
          .hasMessage("page and size must be above 0, and page times size at most 10000");
    }
  }
}

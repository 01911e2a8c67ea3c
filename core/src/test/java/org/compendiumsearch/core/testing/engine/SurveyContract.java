package org.compendiumsearch.core.testing.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.compendiumsearch.core.testing.Entries.entry;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.compendiumsearch.core.error.InvalidRequestException;
import org.compendiumsearch.core.error.NotFoundException;
import org.compendiumsearch.core.model.DocumentId;
import org.compendiumsearch.core.model.Entry;
import org.compendiumsearch.core.query.Filters;
import org.compendiumsearch.core.query.Order;
import org.compendiumsearch.core.query.SearchRequest;
import org.compendiumsearch.core.search.EntryVisitor;
import org.compendiumsearch.core.search.Matrix;
import org.compendiumsearch.core.search.SearchEngine;
import org.compendiumsearch.core.search.SnapshotId;
import org.compendiumsearch.core.testing.Entries;
import org.junit.jupiter.api.Test;

/** What is asked of all hits together: matrices, years, walks. */
public interface SurveyContract extends EngineFixture {
  private SearchEngine hotels() {
    return engineOver(
        entry("a")
            .text("hotel")
            .year(2010)
            .facet("sector", "hospitality")
            .facet("region", "africa/eastern-africa/kenya"),
        entry("b")
            .text("hotel")
            .year(2012)
            .facet("sector", "hospitality")
            .facet("sector", "banking")
            .facet("region", "africa/western-africa/ghana"),
        entry("c").text("bank").year(null).facet("sector", "banking"),
        entry("d").text("hotel").year(2012).facet("region", "europe"));
  }

  private static Map<String, Integer> cells(Matrix matrix) {
    Map<String, Integer> cells = new java.util.TreeMap<>();
    for (int row = 0; row < matrix.rows().size(); row++) {
      for (int column = 0; column < matrix.columns().size(); column++) {
        int count = matrix.counts().get(row).get(column);
        if (count > 0) {
          cells.put(
              matrix.rows().get(row).value() + " " + matrix.columns().get(column).value(), count);
        }
      }
    }
    return cells;
  }

  @Test
  default void countsEntriesByPairsOfValues() {
    Matrix matrix = hotels().matrix(SearchRequest.browse(), "sector", "region");

    assertThat(cells(matrix)).isEqualTo(Map.of("hospitality africa", 2, "banking africa", 1));
    assertThat(matrix.total()).isEqualTo(4);
  }

  @Test
  default void showsGapsOfAMatrix() {
    Matrix matrix = hotels().matrix(SearchRequest.browse(), "sector", "region");

    assertThat(matrix.rows())
        .extracting(Matrix.Value::value)
        .containsExactly("hospitality", "banking", "fishing");
    assertThat(matrix.columns())
        .extracting(Matrix.Value::value)
        .containsExactly("africa", "americas", "asia", "europe", "oceania", "global");
    assertThat(matrix.columns().getFirst().label()).isEqualTo("Africa");
  }

  @Test
  default void unfoldsTheOneValueThatIsChosen() {
    Filters africa = Filters.none().with("region", List.of("africa"));
    Matrix matrix = hotels().matrix(SearchRequest.browse().withFilters(africa), "sector", "region");

    assertThat(matrix.columns())
        .extracting(Matrix.Value::value)
        .allMatch(value -> value.matches("africa/[a-z-]+"));
    assertThat(cells(matrix))
        .isEqualTo(
            Map.of(
                "hospitality africa/eastern-africa", 1,
                "hospitality africa/western-africa", 1,
                "banking africa/western-africa", 1));
  }

  @Test
  default void countsOnlyHitsInAMatrix() {
    Matrix matrix = hotels().matrix(SearchRequest.forText("bank"), "sector", "kind");

    assertThat(matrix.total()).isEqualTo(1);
    assertThat(cells(matrix)).isEmpty();
  }

  @Test
  default void showsTheFullestValuesOfAnOpenFacetInAMatrix() {
    SearchEngine engine =
        engineOver(
            entry("a").facet("partner", "Interpol").facet("sector", "banking"),
            entry("b").facet("partner", "Interpol").facet("partner", "A Bank"),
            entry("c").text("other").facet("partner", "Nobody"));

    Matrix matrix = engine.matrix(SearchRequest.forText("some"), "partner", "sector");

    assertThat(matrix.rows()).extracting(Matrix.Value::value).containsExactly("Interpol", "A Bank");
    assertThat(cells(matrix)).isEqualTo(Map.of("Interpol banking", 1));
  }

  @Test
  default void refusesAMatrixOfWhatIsNoFacet() {
    assertThatThrownBy(() -> hotels().matrix(SearchRequest.browse(), "colour", "region"))
        .isInstanceOfSatisfying(
            InvalidRequestException.class,
            e -> {
              assertThat(e.parameter()).isEqualTo("rows");
              assertThat(e.allowed()).contains("sector", "region");
            })
        .hasMessage("rows must be a facet, got \"colour\"");
  }

  @Test
  default void countsEntriesByYear() {
    assertThat(hotels().timeline(SearchRequest.forText("hotel")).counts())
        .isEqualTo(Map.of(2010, 1, 2012, 2));
    assertThat(hotels().timeline(SearchRequest.browse()).total()).isEqualTo(4);
  }

  @Test
  default void walksThroughTheHitsInTheirOrder() {
    SearchEngine engine = hotels();
    SearchRequest request = SearchRequest.browse().withOrder(Order.OLDEST);
    List<String> walked = new ArrayList<>();

    engine.walk(request, 3, new Recording(walked));

    assertThat(walked).containsExactly("4 hits", "a", "b", "d");
  }

  /** Writes down what it is shown. */
  record Recording(List<String> seen) implements EntryVisitor {
    @Override
    public void begin(SnapshotId snapshot, int total) {
      seen.add(total + " hits");
    }

    @Override
    public void visit(Entry entry) {
      seen.add(entry.id().value());
    }
  }

  @Test
  default void givesTheEntriesOfADocumentInReadingOrder() {
    SearchEngine engine =
        engineOver(
            Entries.entry("r~b").order(1), Entries.entry("r~a").order(0), Entries.entry("s~a"));

    assertThat(engine.entriesOf(new DocumentId("r")))
        .extracting(e -> e.id().value())
        .containsExactly("r~a", "r~b");
    assertThatThrownBy(() -> engine.entriesOf(new DocumentId("t")))
        .isInstanceOf(NotFoundException.class);
  }
}

package org.compendiumsearch.indexer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.compendiumsearch.indexer.testing.Library;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a curator types, from the command line to the exit code. */
class CurationCommandsTest {
  private static final String TAXONOMY =
      """
      facets:
        - id: sector
          declaredAs: sectors
          label: {en: Sector}
          assign: {least: 0.5, share: 0}
          values:
            - {id: fisheries, label: {en: Fisheries}, rules: {en: [shrimp, fisher]}}
            - {id: mining, label: {en: Mining}, rules: {en: [mine], least: 5}}
        - {id: kind, label: {en: Kind}, values: [{id: report, label: {en: Report}}]}
      """;
  private static final String SHRIMP =
      "# Shrimp boats\nFishers in Thailand told of debts, others of a mine. The shrimp is sold.";
  private static final String ID = "shrimp~shrimp-boats";

  @TempDir private Path temp;
  private Library library;
  private Commands program;

  @BeforeEach
  void fill() {
    library = Library.in(temp, Clock.systemUTC());
    program = new Commands(library);
    library.taxonomy(TAXONOMY);
    library.folder.write("shrimp.txt", SHRIMP);
    library.folder.write("law.txt", "# Law\nA text on nothing of all that.");
  }

  @Test
  void explainTellsWhichRulesGaveAValueByWhichWords() {
    library.index();

    assertThat(program.run("explain", ID)).isZero();

    assertThat(program.out())
        .startsWith(ID + ": Shrimp boats [en]\n")
        .containsPattern(
            """

            sector
              fisheries  rule: .*shrimp.* \\(3 times\\)
                  score \\d\\.\\d\\d, needed 0\\.50, confidence 0\\.\\d\\d
                  \\d\\.\\d\\d  shrimp  2 times: shrimp
                  \\d\\.\\d\\d  fisher  1 times: fishers
            """)
        .contains("  asia/southeast-asia/thailand  rule: ")
        .contains("  report  declared\n");
  }

  @Test
  void explainTellsWhatSpokeForAValueButNotEnough() {
    library.index();

    program.run("explain", ID);

    assertThat(program.out())
        .containsPattern(
            "  not given: mining\n      score 0\\.\\d\\d, needed 5\\.00, confidence 0\\.00\n");
  }

  @Test
  void explainTellsWhatACuratorCorrected() {
    library.folder.write(
        "corrections.yaml",
        "corrections:\n  - {id: shrimp, facet: sector, add: [mining], why: page 3}\n");
    library.index();

    program.run("explain", ID);

    assertThat(program.out()).contains("  mining  corrected: page 3\n").doesNotContain("not given");
  }

  @Test
  void explainTellsWhatItCannotFind() {
    assertThat(program.run("explain", ID)).isEqualTo(1);
    assertThat(program.err())
        .isEqualTo("there is no index yet; run \"./compendium index\" to make one\n");

    library.index();
    for (String id : List.of("nowhere", "shrimp~nowhere", "No Id!")) {
      assertThat(program.run("explain", id)).isEqualTo(1);
      assertThat(program.err()).isEqualTo("there is no entry \"" + id + "\" in the index\n");
      assertThat(program.out()).isEmpty();
    }

    assertThat(program.run("explain")).isEqualTo(2);
    assertThat(program.err()).startsWith("Missing required parameter: 'ENTRY-ID'\n");
  }

  @Test
  void reviewListsValuesGivenByRulesTheLeastCertainFirst() {
    library.index();

    assertThat(program.run("review")).isZero();

    List<String> lines = program.out().lines().toList();
    assertThat(lines).hasSize(3);
    assertThat(lines.subList(0, 2)).isSorted();
    assertThat(program.out())
        .containsPattern("0\\.\\d\\d  " + ID + "  sector        fisheries  \\(shrimp, fishers \\(3")
        .containsPattern("0\\.\\d\\d  " + ID + "  region        asia/southeast-asia/thailand  \\(")
        .endsWith("page 1 of 1, 2 values\n");
  }

  @Test
  void reviewGoesByFacetAndPage() {
    library.index();

    program.run("review", "--facet", "sector");
    assertThat(program.out())
        .contains("fisheries", "page 1 of 1, 1 values")
        .doesNotContain("region");
    program.run("review", "--size", "1", "--page", "2");
    assertThat(program.out()).endsWith("page 2 of 2, 2 values\n").hasLineCount(2);
    program.run("review", "--size", "1", "--page", "3");
    assertThat(program.out())
        .isEqualTo("There are 2 values given by rules, all on earlier pages.\n");
  }

  @Test
  void reviewIsForProgramsToo() throws Exception {
    library.index();

    program.run("review", "--facet", "sector", "--format", "json");

    JsonNode line = new ObjectMapper().readTree(program.out()).get(0);
    assertThat(line.get("entry").asText()).isEqualTo(ID);
    assertThat(line.get("label").asText()).isEqualTo("Fisheries");
    assertThat(line.get("confidence").asDouble()).isBetween(0.0, 1.0);
    assertThat(line.get("correction").asText())
        .isEqualTo("- {id: " + ID + ", facet: sector, remove: [fisheries], why: \"\"}");
  }

  /** What review prints is what corrections.yaml takes. */
  @Test
  void reviewPrintsCorrectionsThatTakeEffect() {
    library.index();
    program.run("review", "--format", "yaml");
    library.folder.write("corrections.yaml", program.out());

    assertThat(library.index().notes()).isEmpty();

    program.run("review");
    assertThat(program.out()).isEqualTo("No value was given by rules.\n");
  }

  @Test
  void reviewTellsWhatIsWrongWithItsCommandLine() {
    library.index();

    assertThat(program.run("review", "--facet", "kind")).isEqualTo(2);
    assertThat(program.err())
        .startsWith("--facet: rules give no values of a facet \"kind\", but of sector, region\n");
    for (String size : List.of("0", "-1", "10001")) {
      assertThat(program.run("review", "--size", size)).isEqualTo(2);
      assertThat(program.err())
          .startsWith(
              "--size and --page must be above 0, and size times page at most 10000, got --size "
                  + size
                  + " and --page 1\n");
    }
    assertThat(program.run("review", "--format", "xml")).isEqualTo(2);
    assertThat(program.err()).startsWith("Invalid value for option '--format'");
  }

  @Test
  void reviewWithoutAnIndexTellsHowToMakeOne() {
    assertThat(program.run("review")).isEqualTo(1);
    assertThat(program.err()).contains("run \"./compendium index\" to make one");
  }
}

package org.compendiumsearch.indexer.tags;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.compendiumsearch.core.error.InvalidFileException;
import org.compendiumsearch.indexer.testing.Folder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/**
 * The ids of the sheets are chosen by their CRC-32: boats and quarry have an even one and are for
 * tuning, mine and salt are kept aside.
 */
class EvaluateTagsCommandTest {
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
        - id: kind
          label: {en: Kind}
          values: [{id: practice, label: {en: Practice}}]
      """;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private Exception thrown = new IllegalStateException("nothing was thrown");
  private Folder corpus;

  @BeforeEach
  void fill(@TempDir Path temp) {
    corpus = Folder.in(temp, "corpus");
    corpus.write("taxonomy.yaml", TAXONOMY);
    sheet("boats", "sectors: [fisheries]\ncountries: [KE]", "Fishers of Kenya. Kenya has fishers.");
    sheet("quarry", "sectors: [fisheries]", "Stones were broken near a mine.");
    sheet("mine", "sectors: [mining]", "The mine lies deep.");
    sheet("salt", "sectors: []", "Fishers sold salt.");
    corpus.write("practices/README.txt", "no sheet");
  }

  private void sheet(String id, String declared, String text) {
    corpus.write(
        "practices/" + id + ".md",
        "---\nid: " + id + "\ntitle: Of work\n" + declared + "\n---\n\n" + text + "\n");
  }

  private int run(String... arguments) {
    CommandLine line =
        new CommandLine(
            new EvaluateTagsCommand(new PrintStream(out, true, StandardCharsets.UTF_8)));
    line.setExecutionExceptionHandler(
        (fault, command, parsed) -> {
          thrown = fault;
          return 1;
        });
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--corpus", corpus.path().toString()));
    return line.execute(all.toArray(String[]::new));
  }

  private String printed() {
    return out.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
  }

  @Test
  void holdsWhatRulesGiveAgainstWhatIsDeclaredInBothHalves() {
    assertThat(run()).isZero();

    assertThat(printed())
        .isEqualTo(
            """
            4 sheets: 2 for tuning, 2 kept aside

            tuning         precision    recall  micro-F1   right   wrong  missed
            sector             0.500     0.500     0.500       1       1       1
            region             1.000     1.000     1.000       1       0       0
            country            1.000     1.000     1.000       1       0       0

            kept aside     precision    recall  micro-F1   right   wrong  missed
            sector             0.500     1.000     0.667       1       1       0
            region             0.000     0.000     0.000       0       0       0
            country            0.000     0.000     0.000       0       0       0
            """);
  }

  /** Whoever saw what goes wrong in the other half would write rules for it. */
  @Test
  void listsErrorsOfTheTuningHalfOnly() {
    run("--errors", "sector");

    assertThat(printed())
        .containsPattern(
            "^quarry: Of work\n  missed fisheries  \n"
                + "  wrong mining  0\\.\\d\\d of 0\\.30: mine ×1 \\(mine\\) 0\\.\\d\\d\n4 sheets")
        .doesNotContain("salt");
  }

  @Test
  void aSheetThatCannotBeReadIsTold() {
    sheet("bad", "sectors: [fishery]", "x");

    assertThat(run()).isEqualTo(1);

    assertThat(thrown)
        .isInstanceOf(InvalidFileException.class)
        .hasMessageContaining("bad.md, line 4: unknown sector \"fishery\"");
  }

  @Test
  void aCorpusWithoutSheetsIsTold(@TempDir Path empty) {
    corpus = Folder.in(empty, "corpus");
    corpus.write("taxonomy.yaml", TAXONOMY);

    assertThat(run()).isEqualTo(1);

    assertThat(thrown)
        .isInstanceOf(NoSuchFileException.class)
        .hasMessageContaining(corpus.path().resolve("practices").toString());
  }

  @Test
  void aFaultyRuleIsTold() {
    corpus.write("taxonomy.yaml", TAXONOMY.replace("[mine]", "['(mine']"));

    assertThat(run()).isEqualTo(1);

    assertThat(thrown)
        .isInstanceOf(InvalidFileException.class)
        .hasMessageContaining(
            "taxonomy.yaml, line 8: the rule \"(mine\" of the value \"mining\": it cannot be"
                + " understood at character");
  }
}

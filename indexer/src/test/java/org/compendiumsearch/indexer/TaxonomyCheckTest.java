package org.compendiumsearch.indexer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.IntStream;
import org.compendiumsearch.indexer.testing.Library;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code taxonomy check} finds, and what it says of a taxonomy that cannot be read. */
class TaxonomyCheckTest {
  private static final String TAXONOMY =
      """
      facets:
        - id: sector
          declaredAs: sectors
          label: {en: Sector}
          values:
            - {id: mining, label: {en: Mining}, rules: {en: [mine]}}
      """;

  @TempDir private Path temp;
  private Library library;
  private Commands program;

  @BeforeEach
  void fill() {
    library = Library.in(temp, Clock.systemUTC());
    program = new Commands(library);
    library.taxonomy(TAXONOMY);
    library.folder.write("shrimp.txt", "# Shrimp boats\nFishers told of debts.");
  }

  private int check() {
    return program.run("taxonomy", "check", "--corpus", temp.toString());
  }

  private String taxonomyFile() {
    return temp.resolve("taxonomy.yaml").toString();
  }

  private static String labels(String text) {
    StringBuilder all = new StringBuilder("{");
    for (String language : List.of("en", "fr", "es", "ar", "ru", "zh")) {
      all.append(language).append(": ").append(text).append(", ");
    }
    return all + "}";
  }

  private static String value(String id, String more) {
    return "      - {id: "
        + id
        + ", label: "
        + labels("L")
        + ", definition: "
        + labels("D")
        + more
        + "}\n";
  }

  private static String facet(String... values) {
    return "facets:\n  - id: sector\n    declaredAs: sectors\n    label: "
        + labels("Sector")
        + "\n    assign: {least: 0.3}\n    values:\n"
        + String.join("", values);
  }

  private void twentyEntries() {
    library.folder.delete("shrimp.txt");
    IntStream.range(0, 20)
        .forEach(
            i ->
                library.folder.write(
                    "r" + i + ".txt",
                    "# Report " + i + "\nA mine with debts." + (i < 10 ? " Salt." : "")));
  }

  @Test
  void checkFindsNothingInAGoodTaxonomy() {
    twentyEntries();
    library.taxonomy(facet(value("salt", ", rules: {en: [salt]}")));
    library.index();

    assertThat(check()).isZero();

    assertThat(program.out()).isEqualTo("20 entries, 0 findings\n");
  }

  @Test
  void checkFindsRulesThatMatchNothingOrNearlyEverything() {
    twentyEntries();
    library.taxonomy(facet(value("mining", ", rules: {en: [mine, gold]}")));
    library.index();

    assertThat(check()).isEqualTo(3);

    assertThat(program.out())
        .isEqualTo(
            taxonomyFile()
                + ", line 7: the rule \"mine\" of \"sector/mining\" matches 20 of the 20 entries"
                + " in en\n"
                + taxonomyFile()
                + ", line 7: the rule \"gold\" of \"sector/mining\" matches none of the 20 entries"
                + " in en\n"
                + "20 entries, 2 findings\n");
  }

  @Test
  void checkFindsValuesThatContradictWhatIsDeclared() {
    twentyEntries();
    library.taxonomy(facet(value("salt", ", rules: {en: [salt]}"), value("farms", "")));
    for (int i = 0; i < 8; i++) {
      // Only what is declared of the entry itself can be contradicted.
      library.folder.write(
          "r" + i + ".txt.yaml", "entries: one\nsectors: [" + (i < 2 ? "salt" : "farms") + "]");
    }
    library.index();

    assertThat(check()).isEqualTo(3);

    assertThat(program.out())
        .isEqualTo(
            """
            sector/salt: of 8 entries to which rules give it only 2 declare it
            20 entries, 1 findings
            """);
  }

  @Test
  void checkFindsWhatALanguageLacks() {
    library.index();

    assertThat(check()).isEqualTo(3);

    assertThat(program.out())
        .contains("sector: no label in fr, es, ar, ru, zh\n")
        .contains("sector/mining: no label in fr, es, ar, ru, zh\n")
        .contains("sector/mining: no definition in en, fr, es, ar, ru, zh\n");
  }

  /** The rules of the file are tried, not those that the index was made with. */
  @Test
  void checkTriesAChangeBeforeItIsIndexed() {
    twentyEntries();
    library.taxonomy(facet(value("salt", ", rules: {en: [salt]}")));
    library.index();
    library.taxonomy(facet(value("salt", ", rules: {en: [pepper]}")));

    assertThat(check()).isEqualTo(3);

    assertThat(program.out())
        .contains("the rule \"pepper\" of \"sector/salt\" matches none of the 20");
    assertThat(program.run("review", "--facet", "sector")).isZero();
    assertThat(program.out()).contains("(salt (1 time))");
  }

  private static final String FAULTY =
      """
      facets:
        - id: sector
          label: {en: Sector}
          assign: {least: 0, share: 2, most: 0}
          values:
            - id: mining
              label: {en: Mining}
              rules:
                en:
                  - mine
                  - '"gold mine'
                  - 'title:gold'
                english: [ore]
            - {id: mining, label: {en: Again}}
            - {id: own, label: {en: Own}, values: &own [{id: x, label: {en: X}, values: *own}]}
      """;

  @Test
  void checkTellsEveryFaultOfATaxonomyWithFileLineAndValue() {
    library.index();
    library.taxonomy(FAULTY);

    assertThat(check()).isEqualTo(1);

    String file = taxonomyFile();
    assertThat(program.out()).isEmpty();
    assertThat(program.err().lines())
        .hasSize(8)
        .contains(
            file + ", line 4: \"least\" must be above 0, got \"0.0\"",
            file + ", line 4: \"share\" lies between 0 and 1, got \"2.0\"",
            file + ", line 4: \"most\" lies between 1 and 100, got \"0\"",
            file
                + ", line 12: the rule \"title:gold\" of the value \"mining\": a rule"
                + " knows no fields, got \"title\"; put a colon in quotation marks",
            file
                + ", line 13: rules stand under a language code such as \"en\", or \"least\"; got"
                + " \"english\"",
            file + ", line 14: a value \"mining\" exists already",
            file + ", line 15: values lie more than 8 deep, or contain themselves")
        .anySatisfy(
            line ->
                assertThat(line)
                    .startsWith(
                        file + ", line 11: the rule \"\"gold mine\" of the value \"mining\": it"));
  }

  @Test
  void aFaultyTaxonomyEndsARunBeforeItBeginsAndTheIndexStays() {
    library.index();
    library.taxonomy(FAULTY);
    library.folder.delete("shrimp.txt");

    int code =
        program.run(
            "index", "--corpus", library.folder.path().toString(), "--taxonomy", taxonomyFile());

    assertThat(code).isEqualTo(1);
    assertThat(program.err().lines()).hasSize(8);
    assertThat(library.find("shrimp")).containsExactly("shrimp~shrimp-boats");
  }

  @Test
  void checkTellsThatThereIsNoTaxonomyOrNoIndex() {
    Path none = temp.resolve("none");
    assertThat(program.run("taxonomy", "check", "--corpus", none.toString())).isEqualTo(1);
    assertThat(program.err())
        .isEqualTo("cannot read or write: " + none.resolve("taxonomy.yaml") + "\n");

    assertThat(check()).isEqualTo(1);
    assertThat(program.err()).contains("run \"./compendium index\" to make one");
  }
}

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

/** Entries of a report that declares nothing: each has its own language and its own values. */
class UndeclaredEntriesTest {
  private static final String TAXONOMY =
      """
      facets:
        - id: sector
          declaredAs: sectors
          label: {en: Sector}
          assign: {least: 0.3}
          values:
            - {id: fisheries, label: {en: Fisheries}, rules: {en: [fisher], fr: [pêcheur]}}
            - {id: mining, label: {en: Mining}, rules: {en: [mine]}}
      """;
  private static final String ENGLISH =
      "The skippers kept the passports of the fishers for many months at sea, and the brokers who"
          + " had brought them to the harbour asked for the money that they had spent on travel,"
          + " food and papers. Inspectors of the ministry came on board together with the people of"
          + " a local organisation, who spoke the languages of the crew and could ask what nobody"
          + " had asked before.";
  private static final String FRENCH =
      "Les patrons gardaient les passeports des pêcheurs pendant de longs mois en mer, et les"
          + " courtiers qui les avaient amenés au port réclamaient l'argent du voyage, de la"
          + " nourriture et des papiers. Les inspecteurs du ministère sont montés à bord avec les"
          + " gens d'une association locale, qui parlaient les langues de l'équipage et pouvaient"
          + " demander ce que personne n'avait encore demandé.";

  private Library library;

  @BeforeEach
  void fill(@TempDir Path temp) {
    library = Library.in(temp, Clock.systemUTC());
    library.taxonomy(TAXONOMY);
    library.folder.write(
        "report.txt",
        "# At sea\n"
            + ENGLISH
            + "\n# More\n"
            + ENGLISH
            + "\n# En mer\n"
            + FRENCH
            + "\n# Annexe\nA.");
  }

  private List<Entry> entries() {
    return library.ask(engine -> engine.entriesOf(new DocumentId("report")));
  }

  private static List<String> values(String facet, Entry entry) {
    return entry.facets().stream()
        .filter(each -> each.facet().equals(facet))
        .map(FacetAssignment::value)
        .toList();
  }

  @Test
  void aSectionInAnotherLanguageThanItsDocumentHasItsOwn() {
    library.index();

    assertThat(entries()).extracting(Entry::language).containsExactly("en", "en", "fr", "en");
    assertThat(entries())
        .allSatisfy(each -> assertThat(each.document().language()).isEqualTo("en"));
    assertThat(values("language", entries().get(2))).containsExactly("fr");
  }

  @Test
  void rulesOfItsLanguageGiveItItsValues() {
    library.index();

    assertThat(entries().get(2).facets())
        .filteredOn(each -> each.facet().equals("sector"))
        .singleElement()
        .satisfies(each -> assertThat(each.why()).isEqualTo("pêcheurs (1 time)"));
    assertThat(values("sector", entries().getFirst())).containsExactly("fisheries");
    assertThat(values("sector", entries().getLast())).isEmpty();
  }

  @Test
  void aDeclaredLanguageHoldsForAllSections() {
    library.folder.write("report.txt.yaml", "language: fr");

    library.index();

    assertThat(entries()).extracting(Entry::language).containsOnly("fr");
  }

  @Test
  void anotherRuleGivesOtherValuesWithoutAnyFileBeingReadAgain() {
    library.index();
    assertThat(library.read()).isEqualTo(1);
    library.taxonomy(TAXONOMY.replace("en: [mine]", "en: [passport]"));

    library.index();

    assertThat(values("sector", entries().getFirst()))
        .containsExactlyInAnyOrder("fisheries", "mining");
    assertThat(library.read()).isZero();
  }

  @Test
  void aValueThatTheTaxonomyGivesUpIsTakenFromAllEntries() {
    library.index();
    library.taxonomy(TAXONOMY.replace("id: fisheries", "id: seafood"));

    library.index();

    assertThat(values("sector", entries().getFirst())).containsExactly("seafood");
  }
}

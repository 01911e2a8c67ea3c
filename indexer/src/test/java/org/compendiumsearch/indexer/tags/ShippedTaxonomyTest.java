package org.compendiumsearch.indexer.tags;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.compendiumsearch.core.analysis.Analyzers;
import org.compendiumsearch.core.geography.Regions;
import org.compendiumsearch.core.model.Entry;
import org.compendiumsearch.core.model.FacetAssignment;
import org.compendiumsearch.core.rules.EntryClassifier;
import org.compendiumsearch.core.rules.RuleSyntax;
import org.compendiumsearch.core.taxonomy.Facets;
import org.compendiumsearch.core.taxonomy.TaxonomyReader;
import org.compendiumsearch.indexer.extract.TextExtractor;
import org.compendiumsearch.indexer.extract.TikaTextExtractor;
import org.junit.jupiter.api.Test;

/** The rules of the corpus over its practice sheets: none idle, none everywhere, none at odds. */
class ShippedTaxonomyTest {
  private static final Path CORPUS = Path.of("..", "corpus");

  private static Entry declaring(BareSheets.BareSheet sheet) {
    List<FacetAssignment> declared = new ArrayList<>();
    sheet
        .declared()
        .forEach(
            (facet, values) ->
                values.forEach(value -> declared.add(FacetAssignment.declared(facet, value))));
    Entry bare = sheet.entry();
    return new Entry(
        bare.id(),
        bare.document(),
        bare.order(),
        bare.title(),
        bare.headingPath(),
        bare.language(),
        bare.text(),
        bare.pageMarks(),
        bare.spans(),
        declared);
  }

  @Test
  void hasNoFindings() throws IOException {
    Analyzers analyzers = new Analyzers();
    String yaml = Files.readString(CORPUS.resolve("taxonomy.yaml"));
    Facets facets =
        new Facets(
            TaxonomyReader.read("taxonomy.yaml", yaml, new RuleSyntax(analyzers)), new Regions());
    RuleUse use = new RuleUse(facets, new EntryClassifier(facets, analyzers));
    try (TextExtractor extractor = new TikaTextExtractor()) {
      for (BareSheets.BareSheet sheet :
          new BareSheets(facets, extractor).readAll(CORPUS.resolve("practices"))) {
        use.visit(declaring(sheet));
      }
    }

    assertThat(use.entries()).isGreaterThan(200);
    assertThat(TaxonomyGaps.of(facets)).isEmpty();
    assertThat(use.findings("taxonomy.yaml")).isEmpty();
  }
}

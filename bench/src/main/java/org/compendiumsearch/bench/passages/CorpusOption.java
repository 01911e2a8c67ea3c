package org.compendiumsearch.bench.passages;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.compendiumsearch.core.taxonomy.Taxonomy;
import org.compendiumsearch.core.taxonomy.TaxonomyReader;
import picocli.CommandLine.Option;

/** Where the taxonomy and the thesaurus lie that passages are indexed with. */
public final class CorpusOption {
  @Option(
      names = "--corpus",
      paramLabel = "DIR",
      defaultValue = "${env:COMPENDIUM_CORPUS:-${sys:compendium.corpus:-corpus}}",
      description = "where taxonomy and thesaurus lie (COMPENDIUM_CORPUS)")
  private Path corpus = Path.of("corpus");

  /** Creates the option, with what holds where nothing is said. */
  public CorpusOption() {}

  /**
   * Returns what writes passages with this taxonomy and thesaurus, on all processors.
   *
   * @throws IOException where they cannot be read
   */
  public PassageIndex writer() throws IOException {
    return new PassageIndex(
        taxonomy(),
        Files.readString(corpus.resolve("thesaurus.yaml")),
        Runtime.getRuntime().availableProcessors());
  }

  /**
   * Returns the taxonomy, of which facet values are drawn.
   *
   * @throws IOException where it cannot be read
   */
  public Taxonomy taxonomy() throws IOException {
    Path taxonomy = corpus.resolve("taxonomy.yaml");
    return TaxonomyReader.read(taxonomy.toString(), Files.readString(taxonomy));
  }
}

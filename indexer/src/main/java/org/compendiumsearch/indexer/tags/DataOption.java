package org.compendiumsearch.indexer.tags;

import java.nio.file.Path;
import org.compendiumsearch.core.search.LuceneSearchEngine;
import picocli.CommandLine.Option;

/** Where the index is that a command reads. */
final class DataOption {
  @Option(
      names = "--data",
      paramLabel = "DIR",
      defaultValue = "${env:COMPENDIUM_DATA:-${sys:compendium.data:-data}}",
      description = "where the index is kept (COMPENDIUM_DATA; default: data)")
  private Path data = Path.of("data");

  /** Opens the index; whoever opens it closes it. */
  LuceneSearchEngine open() {
    return LuceneSearchEngine.open(data.resolve("index"));
  }
}

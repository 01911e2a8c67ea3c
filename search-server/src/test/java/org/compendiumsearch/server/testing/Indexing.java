package org.compendiumsearch.server.testing;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.compendiumsearch.core.index.Source;
import org.compendiumsearch.indexer.IndexerConfig;
import org.compendiumsearch.indexer.IndexingRun;
import org.compendiumsearch.indexer.extract.TextExtractor;
import org.compendiumsearch.indexer.extract.TikaTextExtractor;
import org.compendiumsearch.indexer.report.Progress;
import org.compendiumsearch.indexer.report.RunReport;
import org.compendiumsearch.indexer.source.SourceRegistry;

/** Runs the indexer as the program does. */
public final class Indexing {
  private Indexing() {}

  /** Indexes folders into a data folder, by the shipped taxonomy. */
  public static RunReport run(Path data, Path... folders) {
    Path taxonomy = Project.corpus().resolve("taxonomy.yaml");
    IndexerConfig config = new IndexerConfig(data, taxonomy, List.of(), 2);
    SourceRegistry registry = SourceRegistry.open(data, List.of());
    for (Path folder : folders) {
      registry.add(folder);
    }
    List<Source> sources = registry.sources();
    try (TextExtractor extractor = new TikaTextExtractor()) {
      return new IndexingRun(config, extractor, Clock.systemUTC(), Indexing::silent).run(sources);
    }
  }

  private static Progress silent(int files) {
    return Progress.over(
        files,
        new java.io.PrintStream(
            java.io.OutputStream.nullOutputStream(),
            false,
            java.nio.charset.StandardCharsets.UTF_8),
        Clock.systemUTC(),
        false);
  }
}

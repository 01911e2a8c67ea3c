package org.compendiumsearch.server.testing;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.compendiumsearch.core.embedding.Embedder;
import org.compendiumsearch.core.index.Source;
import org.compendiumsearch.indexer.IndexerConfig;
import org.compendiumsearch.indexer.IndexingRun;
import org.compendiumsearch.indexer.cache.VectorCache;
import org.compendiumsearch.indexer.embed.EmbedStage;
import org.compendiumsearch.indexer.extract.TextExtractor;
import org.compendiumsearch.indexer.extract.TikaTextExtractor;
import org.compendiumsearch.indexer.report.Progress;
import org.compendiumsearch.indexer.report.RunReport;
import org.compendiumsearch.indexer.source.SourceRegistry;
import org.jspecify.annotations.Nullable;

/** Runs the indexer as the program does. */
public final class Indexing {
  private static final Path KEPT = Path.of("target", "vectors-of-tests");

  private Indexing() {}

  /** Indexes folders into a data folder, by the shipped taxonomy and without vectors. */
  public static RunReport run(Path data, Path... folders) {
    return run(data, null, folders);
  }

  /**
   * Indexes folders into a data folder, by the shipped taxonomy.
   *
   * @param embedder what gives passages their vectors, which are kept for later tests; null for
   *     none
   */
  static RunReport run(Path data, @Nullable Embedder embedder, Path... folders) {
    Path taxonomy = Project.corpus().resolve("taxonomy.yaml");
    IndexerConfig config = new IndexerConfig(data, taxonomy, List.of(), 2);
    SourceRegistry registry = SourceRegistry.open(data, List.of());
    for (Path folder : folders) {
      registry.add(folder);
    }
    List<Source> sources = registry.sources();
    try (TextExtractor extractor = new TikaTextExtractor()) {
      EmbedStage embed =
          embedder == null
              ? null
              : new EmbedStage(embedder, new VectorCache(KEPT, embedder.model(), false));
      return new IndexingRun(config, extractor, embed, Clock.systemUTC(), Indexing::silent)
          .run(sources);
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

package org.compendiumsearch.indexer;

import java.nio.file.Path;
import java.util.List;

/**
 * What an indexing run needs to know. Immutable.
 *
 * @param data the folder of the index, the remembered sources and the report
 * @param taxonomy the facets and their values; where it is missing there are only computed facets
 * @param firstSources the sources of a data folder that remembers none yet
 * @param threads how many files are read at once, from 1
 */
public record IndexerConfig(Path data, Path taxonomy, List<Path> firstSources, int threads) {
  /** Checks the range of the threads. */
  public IndexerConfig {
    firstSources = List.copyOf(firstSources);
    if (threads < 1) {
      throw new IllegalArgumentException("threads: " + threads);
    }
  }

  /** Returns where the thesaurus lies: beside the taxonomy; it may be missing. */
  public Path thesaurus() {
    return taxonomy.resolveSibling("thesaurus.yaml");
  }

  /** Returns the folder of what was read out of files. */
  public Path extracted() {
    return data.resolve("extracted");
  }

  /** Returns the folder of the vectors that the model made of passages. */
  public Path vectors() {
    return data.resolve("vectors");
  }

  /** Returns the file of the checksums of files that cannot have changed. */
  public Path checksums() {
    return data.resolve("checksums.txt");
  }

  /** Returns the folder of the Lucene index. */
  public Path index() {
    return data.resolve("index");
  }
}

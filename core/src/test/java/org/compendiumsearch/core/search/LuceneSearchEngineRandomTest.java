package org.compendiumsearch.core.search;

import java.nio.file.Path;
import java.util.List;
import org.compendiumsearch.core.testing.Holding;
import org.compendiumsearch.core.testing.engine.SearchEngineRandomContract;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** The random contract on an index of several segments, with entries replaced and removed. */
class LuceneSearchEngineRandomTest implements SearchEngineRandomContract {
  private LuceneEngines engines;

  @BeforeEach
  void open(@TempDir Path folder) {
    engines = new LuceneEngines(folder);
  }

  @Override
  public SearchEngine engineOver(List<Holding> holdings) {
    return engines.grown(holdings);
  }

  @AfterEach
  void close() {
    engines.close();
  }
}

package org.compendiumsearch.core.search;

import java.nio.file.Path;
import java.util.List;
import org.compendiumsearch.core.testing.Holding;
import org.compendiumsearch.core.testing.engine.SearchEngineContract;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** The contract on an index that was written at once. */
class LuceneSearchEngineContractTest implements SearchEngineContract {
  private LuceneEngines engines;

  @BeforeEach
  void open(@TempDir Path folder) {
    engines = new LuceneEngines(folder);
  }

  @Override
  public SearchEngine engineOver(List<Holding> holdings) {
    return engines.atOnce(holdings);
  }

  @AfterEach
  void close() {
    engines.close();
  }
}

package org.compendiumsearch.core.search;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.compendiumsearch.core.testing.Holding;
import org.compendiumsearch.core.testing.TinyIndex;
import org.compendiumsearch.core.testing.engine.SearchEngineContract;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

/** The contract on an index of one segment. */
class LuceneSearchEngineContractTest implements SearchEngineContract {
  @TempDir private Path folder;
  private final List<SearchEngine> engines = new ArrayList<>();

  @Override
  public SearchEngine engineOver(List<Holding> holdings) {
    Path next = folder.resolve(Integer.toString(engines.size()));
    SearchEngine engine = TinyIndex.in(next).put(holdings).open();
    engines.add(engine);
    return engine;
  }

  @AfterEach
  void close() {
    engines.forEach(SearchEngine::close);
  }
}

package org.compendiumsearch.core.search;

import java.nio.file.Path;
import java.util.List;
import org.compendiumsearch.core.testing.Holding;
import org.compendiumsearch.core.testing.engine.FacetContract;
import org.compendiumsearch.core.testing.engine.FilterContract;
import org.compendiumsearch.core.testing.engine.GroupContract;
import org.compendiumsearch.core.testing.engine.LookupContract;
import org.compendiumsearch.core.testing.engine.PagingContract;
import org.compendiumsearch.core.testing.engine.WalkContract;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** What of the contract may go wrong in an index of several segments, with entries replaced. */
class GrownIndexContractTest
    implements FilterContract,
        FacetContract,
        PagingContract,
        WalkContract,
        GroupContract,
        LookupContract {
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

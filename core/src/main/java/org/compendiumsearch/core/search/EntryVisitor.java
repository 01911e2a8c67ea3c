package org.compendiumsearch.core.search;

import java.io.IOException;
import org.compendiumsearch.core.model.Entry;

/** Gets the hits of a search one by one, so that none but the current need be in memory. */
public interface EntryVisitor {
  /**
   * Comes first.
   *
   * @param total how many entries match, of which there may follow fewer
   */
  void begin(SnapshotId snapshot, int total) throws IOException;

  /** Comes for each hit, best first. */
  void visit(Entry entry) throws IOException;
}

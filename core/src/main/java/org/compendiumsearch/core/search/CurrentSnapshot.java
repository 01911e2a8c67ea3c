package org.compendiumsearch.core.search;

import java.io.IOException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.ReferenceManager;
import org.apache.lucene.store.Directory;
import org.compendiumsearch.core.analysis.Analyzers;
import org.compendiumsearch.core.geography.Regions;
import org.jspecify.annotations.Nullable;

/**
 * Hands out the current snapshot and keeps each open until the last search on it has ended, as
 * Lucene's {@code SearcherManager} does for bare searchers. Safe for all threads.
 */
final class CurrentSnapshot extends ReferenceManager<Snapshot> {
  private final Regions regions;
  private final Analyzers analyzers;
  private final RecentSnapshots recent = new RecentSnapshots(System::nanoTime);

  /**
   * Opens the newest commit.
   *
   * @throws org.compendiumsearch.core.error.UnusableIndexException where this version cannot read
   *     it
   */
  CurrentSnapshot(Directory directory, Regions regions, Analyzers analyzers) throws IOException {
    this.regions = regions;
    this.analyzers = analyzers;
    this.current = open(DirectoryReader.open(directory));
  }

  /**
   * Returns the snapshot that a cursor walks through, to be released.
   *
   * @throws org.compendiumsearch.core.error.InvalidRequestException where it is no longer kept
   */
  Snapshot acquire(Cursor cursor) throws IOException {
    Snapshot newest = acquire();
    if (cursor.isOf(newest)) {
      return newest;
    }
    release(newest);
    Snapshot kept = recent.find(cursor);
    if (kept == null) {
      throw Cursor.gone();
    }
    return kept;
  }

  @Override
  protected void decRef(Snapshot snapshot) throws IOException {
    snapshot.reader().decRef();
  }

  @Override
  protected @Nullable Snapshot refreshIfNeeded(Snapshot old) throws IOException {
    DirectoryReader changed = DirectoryReader.openIfChanged(old.reader());
    recent.expire();
    if (changed == null) {
      return null;
    }
    Snapshot snapshot = open(changed);
    recent.keep(old);
    return snapshot;
  }

  @Override
  protected void afterClose() throws IOException {
    recent.clear();
  }

  @Override
  protected boolean tryIncRef(Snapshot snapshot) {
    return snapshot.reader().tryIncRef();
  }

  @Override
  protected int getRefCount(Snapshot snapshot) {
    return snapshot.reader().getRefCount();
  }

  private Snapshot open(DirectoryReader reader) throws IOException {
    boolean opened = false;
    try {
      Snapshot snapshot = new Snapshot(reader, regions, analyzers);
      opened = true;
      return snapshot;
    } finally {
      if (!opened) {
        reader.close();
      }
    }
  }
}

package org.compendiumsearch.core.search;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.search.ReferenceManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.compendiumsearch.core.analysis.Analyzers;
import org.compendiumsearch.core.geography.Regions;
import org.jspecify.annotations.Nullable;

/**
 * Hands out the current snapshot and keeps each open until the last search on it has ended, as
 * Lucene's {@code SearcherManager} does for bare searchers. A new one is warm before anybody gets
 * it. Safe for all threads.
 */
final class CurrentSnapshot extends ReferenceManager<Snapshot> {
  private final Path folder;
  private final Opening opening;
  private final RecentSnapshots recent = new RecentSnapshots(System::nanoTime);

  /** Whether the last look at the folder found it as it should be; only refreshing uses it. */
  private boolean sound = true;

  /**
   * What it takes to open a snapshot.
   *
   * @param timeLimit of a question that is answered wholly or not at all
   */
  record Opening(Regions regions, Analyzers analyzers, Duration timeLimit, Warmer warmer) {}

  /** Does what makes the first questions to a snapshot slow. */
  interface Warmer {
    void warm(Snapshot snapshot) throws IOException;
  }

  /**
   * Opens the newest commit.
   *
   * @param warms whether it is warm when this returns; else the first questions are slower
   * @throws org.compendiumsearch.core.error.UnusableIndexException where this version cannot read
   *     it
   */
  CurrentSnapshot(Path folder, Opening opening, boolean warms) throws IOException {
    this.folder = folder;
    this.opening = opening;
    Path real = folder.toRealPath();
    this.current = snapshot(DirectoryReader.open(directory(real)), real, warms);
  }

  /**
   * Opens a folder that is there. The object holds nothing of the system, so nobody has to close
   * it: what is open is closed with the last reader.
   */
  private static Directory directory(Path real) throws IOException {
    return FSDirectory.open(real);
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
    boolean wasSound = sound;
    sound = false;
    recent.expire();
    // A link may lead elsewhere by now.
    Path real = folder.toRealPath();
    Directory directory = directory(real);
    SegmentInfos latest = SegmentInfos.readLatestCommit(directory);
    boolean same = old.files().areOf(real, latest);
    Snapshot changed = null;
    if (!same || !wasSound || !old.files().areUntouched()) {
      DirectoryReader next = null;
      if (!same && wasSound && old.files().areIn(real)) {
        next = DirectoryReader.openIfChanged(old.reader());
      }
      changed = snapshot(next == null ? openWhole(directory) : next, real, true);
      if (old.files().canBeRead()) {
        recent.keep(old);
      }
    }
    sound = true;
    return changed;
  }

  /** Opens an index that somebody else has put there, and reads all of it once. */
  private static DirectoryReader openWhole(Directory directory) throws IOException {
    DirectoryReader reader = DirectoryReader.open(directory);
    boolean whole = false;
    try {
      for (LeafReaderContext leaf : reader.leaves()) {
        leaf.reader().checkIntegrity();
      }
      whole = true;
      return reader;
    } finally {
      if (!whole) {
        reader.close();
      }
    }
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

  private Snapshot snapshot(DirectoryReader reader, Path real, boolean warms) throws IOException {
    boolean opened = false;
    try {
      CommitFiles files = CommitFiles.of(real, reader);
      Snapshot snapshot = new Snapshot(reader, files, opening);
      if (warms) {
        opening.warmer().warm(snapshot);
      }
      opened = true;
      return snapshot;
    } finally {
      if (!opened) {
        reader.close();
      }
    }
  }
}

package org.compendiumsearch.core.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.compendiumsearch.core.analysis.Analyzers;
import org.compendiumsearch.core.error.CompendiumException;
import org.compendiumsearch.core.error.UnavailableException;
import org.compendiumsearch.core.error.UnusableIndexException;
import org.compendiumsearch.core.geography.Regions;
import org.jspecify.annotations.Nullable;

/**
 * The index folder, whatever state it is in: there may be no index yet, or one of another version,
 * and it may become usable at any time. Safe for all threads.
 */
final class IndexAccess implements AutoCloseable {
  private static final Duration RETRY = Duration.ofSeconds(5);

  private final Path folder;
  private final Regions regions;
  private final Analyzers analyzers;
  private @Nullable Directory directory;
  private volatile @Nullable CurrentSnapshot snapshots;
  private volatile CompendiumException unavailable;

  IndexAccess(Path folder, Regions regions, Analyzers analyzers) {
    this.folder = folder;
    this.regions = regions;
    this.analyzers = analyzers;
    this.unavailable = missing();
    refresh();
  }

  /** Work on one snapshot. */
  interface Work<T> {
    T on(Snapshot snapshot) throws IOException;
  }

  /** Chooses a snapshot, which is to be released. */
  private interface Choice {
    Snapshot of(CurrentSnapshot snapshots) throws IOException;
  }

  /** Does something with the current snapshot, which stays open until it is done. */
  <T> T with(Work<T> work) {
    return with(CurrentSnapshot::acquire, work);
  }

  /**
   * Does something with the snapshot that a cursor walks through.
   *
   * @throws org.compendiumsearch.core.error.InvalidRequestException where it is no longer kept
   */
  <T> T with(Cursor cursor, Work<T> work) {
    return with(snapshots -> snapshots.acquire(cursor), work);
  }

  private <T> T with(Choice choice, Work<T> work) {
    CurrentSnapshot current = snapshots;
    if (current == null) {
      throw unavailable;
    }
    try {
      Snapshot snapshot = choice.of(current);
      try {
        return work.on(snapshot);
      } finally {
        current.release(snapshot);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Opens the index if it was not open, and takes the newest commit if it was. */
  synchronized void refresh() {
    try {
      CurrentSnapshot current = snapshots;
      if (current == null) {
        snapshots = open();
      } else {
        current.maybeRefresh();
      }
    } catch (IndexNotFoundException | NoSuchFileException e) {
      unavailable = missing();
    } catch (IndexFormatTooOldException | IndexFormatTooNewException e) {
      unavailable =
          new UnusableIndexException(
              "the index was written by another version of Lucene; run \"./compendium index\" to"
                  + " rebuild it",
              e);
    } catch (CorruptIndexException e) {
      unavailable =
          new UnusableIndexException(
              "the index is damaged; run \"./compendium index\" to rebuild it", e);
    } catch (UnusableIndexException e) {
      unavailable = e;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private CurrentSnapshot open() throws IOException {
    Directory opened = directory;
    if (opened == null) {
      opened = FSDirectory.open(folder);
      directory = opened;
    }
    return new CurrentSnapshot(opened, regions, analyzers);
  }

  private static UnavailableException missing() {
    return new UnavailableException(
        "there is no index yet; run \"./compendium index\" to make one", RETRY);
  }

  @Override
  public synchronized void close() {
    try {
      if (snapshots != null) {
        snapshots.close();
        snapshots = null;
      }
      if (directory != null) {
        directory.close();
        directory = null;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package org.compendiumsearch.core.search;

import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexNotFoundException;
import org.compendiumsearch.core.error.CompendiumException;
import org.compendiumsearch.core.error.UnavailableException;
import org.compendiumsearch.core.error.UnusableIndexException;
import org.compendiumsearch.core.search.CurrentSnapshot.Opening;
import org.jspecify.annotations.Nullable;

/**
 * The index folder, whatever state it is in: there may be no index yet, or one of another version;
 * it may become usable at any time, and be deleted, replaced or damaged at any other. What was
 * opened is answered from as long as its files are whole for who has them open. Safe for all
 * threads.
 */
final class IndexAccess implements AutoCloseable {
  private static final Duration RETRY = Duration.ofSeconds(5);
  private static final String DAMAGED =
      "the index is damaged; run \"./compendium index\" to rebuild it";

  private final Path folder;
  private final Opening opening;
  private volatile @Nullable CurrentSnapshot snapshots;

  /** What is wrong with the index as it lies there; null where nothing is. */
  private volatile @Nullable CompendiumException trouble;

  /** What every question is told; null where they are answered. */
  private volatile @Nullable CompendiumException refusal;

  /** What a thread asks as long as its questions belong together, of this index and no other. */
  @SuppressWarnings("ThreadLocalUsage")
  private final ThreadLocal<@Nullable Snapshot> held = new ThreadLocal<>();

  IndexAccess(Path folder, Opening opening) {
    this.folder = folder;
    this.opening = opening;
    look(false);
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
    Snapshot known = held.get();
    return known == null ? with(CurrentSnapshot::acquire, work) : on(known, work);
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
    CompendiumException told = refusal;
    CurrentSnapshot current = snapshots;
    if (told != null || current == null) {
      throw told == null ? missing() : told;
    }
    Snapshot snapshot = acquired(current, choice);
    try {
      return on(snapshot, work);
    } finally {
      released(current, snapshot);
    }
  }

  private <T> T on(Snapshot snapshot, Work<T> work) {
    try {
      return work.on(snapshot);
    } catch (IOException e) {
      blame(snapshot, e);
      throw new UncheckedIOException(e);
    } catch (RuntimeException | InternalError e) {
      blame(snapshot, e);
      throw e;
    }
  }

  /** Lets this thread ask the current snapshot, and no other, until it is done. */
  <E extends Exception> void together(SearchEngine.Questions<E> questions) throws E {
    CurrentSnapshot current = snapshots;
    if (held.get() != null || refusal != null || current == null) {
      questions.ask();
      return;
    }
    Snapshot snapshot = acquired(current, CurrentSnapshot::acquire);
    held.set(snapshot);
    try {
      questions.ask();
    } finally {
      held.remove();
      released(current, snapshot);
    }
  }

  private static Snapshot acquired(CurrentSnapshot current, Choice choice) {
    try {
      return choice.of(current);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void released(CurrentSnapshot current, Snapshot snapshot) {
    try {
      current.release(snapshot);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Finds out whether a fault comes from files that were written into while they were open: reading
   * beyond the end of what was cut off is an {@code InternalError} of the JVM.
   *
   * @throws UnusableIndexException where it does
   */
  private void blame(Snapshot snapshot, Throwable fault) {
    if (!(fault instanceof CompendiumException) && !canBeRead(snapshot)) {
      UnusableIndexException damaged = new UnusableIndexException(DAMAGED, fault);
      trouble = damaged;
      refusal = damaged;
      throw damaged;
    }
  }

  /** Opens the index if it was not open, and takes the newest commit if it was. */
  void refresh() {
    look(true);
  }

  /**
   * Tells what is wrong with the index as it lies there, also where an earlier state of it is still
   * answered from.
   *
   * @throws CompendiumException where something is
   */
  void check() {
    CompendiumException told = trouble;
    if (told != null) {
      throw told;
    }
  }

  private synchronized void look(boolean warms) {
    CurrentSnapshot current = snapshots;
    try {
      if (current == null) {
        snapshots = new CurrentSnapshot(folder, opening, warms);
      } else {
        current.maybeRefresh();
      }
      trouble = null;
      refusal = null;
    } catch (IOException | RuntimeException | InternalError e) {
      CompendiumException told = told(e, current != null);
      trouble = told;
      refusal = current != null && canBeRead(current) ? null : told;
    }
  }

  private static boolean canBeRead(CurrentSnapshot current) {
    Snapshot snapshot = acquired(current, CurrentSnapshot::acquire);
    try {
      return canBeRead(snapshot);
    } finally {
      released(current, snapshot);
    }
  }

  private static boolean canBeRead(Snapshot snapshot) {
    try {
      return snapshot.files().canBeRead();
    } catch (IOException unknown) {
      return false;
    }
  }

  private CompendiumException told(Throwable fault, boolean wasOpen) {
    return switch (fault) {
      case CompendiumException known -> known;
      case IndexNotFoundException none -> wasOpen ? gone(none) : missing();
      case IndexFormatTooOldException old -> ofAnotherLucene(old);
      case IndexFormatTooNewException newer -> ofAnotherLucene(newer);
      case AccessDeniedException denied ->
          new UnusableIndexException(
              "the index must not be read by the user that the program runs as; give that user the"
                  + " right to read it",
              denied);
      case NoSuchFileException none ->
          wasOpen || Files.isDirectory(folder) ? gone(none) : missing();
      case CorruptIndexException damaged when damaged.getCause() instanceof NoSuchFileException ->
          gone(damaged);
      case CorruptIndexException damaged -> new UnusableIndexException(DAMAGED, damaged);
      case EOFException cut -> new UnusableIndexException(DAMAGED, cut);
      case FileNotFoundException incomplete -> new UnusableIndexException(DAMAGED, incomplete);
      case IOException unreadable ->
          new UnusableIndexException(
              "the index cannot be read from its disk; the server's log tells why", unreadable);
      default -> new UnusableIndexException(DAMAGED, fault);
    };
  }

  private static UnusableIndexException ofAnotherLucene(IOException fault) {
    return new UnusableIndexException(
        "the index was written by another version of Lucene; run \"./compendium index\" to"
            + " rebuild it",
        fault);
  }

  private static UnusableIndexException gone(IOException fault) {
    return new UnusableIndexException(
        "the index, or a file of it, is gone; put it back, or run \"./compendium index\" to make it"
            + " again",
        fault);
  }

  private static UnavailableException missing() {
    return new UnavailableException(
        "there is no index yet; run \"./compendium index\" to make one", RETRY);
  }

  @Override
  public synchronized void close() {
    try {
      refusal = missing();
      if (snapshots != null) {
        snapshots.close();
        snapshots = null;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

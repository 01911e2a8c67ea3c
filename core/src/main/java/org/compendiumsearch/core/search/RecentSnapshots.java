package org.compendiumsearch.core.search;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Keeps snapshots open for a while after a newer one has taken their place, so that who walks
 * through all hits of a search meets each of them once. What was walked through last is kept
 * longest. Safe for all threads.
 */
final class RecentSnapshots {
  /** How long a snapshot is kept after it was last the newest, or last walked through. */
  static final Duration KEPT = Duration.ofMinutes(10);

  /** How many are kept at most; each holds files of the index that may be deleted already. */
  static final int MOST = 8;

  private static final class Kept {
    private final Snapshot snapshot;
    private long used;

    Kept(Snapshot snapshot, long used) {
      this.snapshot = snapshot;
      this.used = used;
    }
  }

  private final LongSupplier nanos;
  private final List<Kept> kept = new ArrayList<>();

  /**
   * Creates it.
   *
   * @param nanos the time, as {@link System#nanoTime} counts it
   */
  RecentSnapshots(LongSupplier nanos) {
    this.nanos = nanos;
  }

  /** Keeps a snapshot that a newer one replaces; it must be open. */
  synchronized void keep(Snapshot snapshot) throws IOException {
    snapshot.reader().incRef();
    snapshot.retire();
    kept.add(new Kept(snapshot, nanos.getAsLong()));
    if (kept.size() > MOST) {
      let(kept.stream().min(Comparator.comparingLong(each -> each.used)).orElseThrow());
    }
  }

  /** Returns the snapshot of a cursor, to be released by the caller; null where it is gone. */
  synchronized @Nullable Snapshot find(Cursor cursor) throws IOException {
    expire();
    for (Kept each : kept) {
      if (cursor.isOf(each.snapshot)) {
        each.used = nanos.getAsLong();
        each.snapshot.reader().incRef();
        return each.snapshot;
      }
    }
    return null;
  }

  /** Lets those go whose time is over. */
  synchronized void expire() throws IOException {
    long now = nanos.getAsLong();
    for (Kept each : List.copyOf(kept)) {
      if (now - each.used > KEPT.toNanos()) {
        let(each);
      }
    }
  }

  /** Lets all of them go. */
  synchronized void clear() throws IOException {
    for (Kept each : List.copyOf(kept)) {
      let(each);
    }
  }

  private void let(Kept each) throws IOException {
    kept.remove(each);
    each.snapshot.reader().decRef();
  }
}

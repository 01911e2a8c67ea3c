package org.compendiumsearch.core.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.compendiumsearch.core.testing.Entries.entry;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.compendiumsearch.core.analysis.Analyzers;
import org.compendiumsearch.core.geography.Regions;
import org.compendiumsearch.core.search.CurrentSnapshot.Opening;
import org.compendiumsearch.core.search.CurrentSnapshot.Warmer;
import org.compendiumsearch.core.testing.TinyIndex;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When a snapshot takes the place of another. */
class CurrentSnapshotTest {
  @TempDir private Path folder;

  private CurrentSnapshot open(Warmer warmer) throws IOException {
    return new CurrentSnapshot(
        folder, new Opening(new Regions(), new Analyzers(), Duration.ofSeconds(5), warmer), false);
  }

  private static String current(CurrentSnapshot snapshots) throws IOException {
    Snapshot snapshot = snapshots.acquire();
    try {
      return snapshot.id().id();
    } finally {
      snapshots.release(snapshot);
    }
  }

  @Test
  void aNewOneIsWarmBeforeAnybodyGetsIt() throws IOException {
    TinyIndex index = TinyIndex.in(folder).put(entry("a")).commit();
    List<String> askedWhileWarming = new ArrayList<>();
    List<CurrentSnapshot> opened = new ArrayList<>();
    opened.add(open(snapshot -> askedWhileWarming.add(current(opened.getFirst()))));
    try (CurrentSnapshot snapshots = opened.getFirst()) {
      String before = current(snapshots);

      index.put(entry("b")).commit();
      snapshots.maybeRefresh();

      assertThat(askedWhileWarming).containsExactly(before);
      assertThat(current(snapshots)).isNotEqualTo(before);
    }
  }

  @Test
  void oneThatCannotBeWarmedIsNotTaken() throws IOException {
    TinyIndex index = TinyIndex.in(folder).put(entry("a")).commit();
    try (CurrentSnapshot snapshots =
        open(
            snapshot -> {
              throw new IOException("unreadable");
            })) {
      String before = current(snapshots);

      index.put(entry("b")).commit();

      assertThatThrownBy(snapshots::maybeRefresh).hasMessage("unreadable");
      assertThat(current(snapshots)).isEqualTo(before);
    }
  }

  @Test
  void anUnchangedFolderIsNotOpenedAgain() throws IOException {
    TinyIndex.in(folder).put(entry("a")).commit();
    List<Snapshot> warmed = new ArrayList<>();
    try (CurrentSnapshot snapshots = open(warmed::add)) {
      snapshots.maybeRefresh();
      snapshots.maybeRefresh();

      assertThat(warmed).isEmpty();
    }
  }
}

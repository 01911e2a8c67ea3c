package org.compendiumsearch.indexer.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.compendiumsearch.indexer.testing.Folder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What people and editors do to a folder is noticed, wherever in it they do it. */
@Timeout(60)
class FolderWatcherTest {
  private static final Duration QUIET = Duration.ofMillis(300);
  private static final Duration DEADLINE = Duration.ofSeconds(30);

  /** Java keeps up to 512 events of a folder. */
  private static final int MORE_THAN_JAVA_QUEUES = 2_000;

  private static final FolderWatcher.Change NONE = new FolderWatcher.Change(Set.of(), false);

  private Folder reports;
  private Folder laws;
  private FolderWatcher watcher;

  @BeforeEach
  void watch(@TempDir Path temp) {
    reports = Folder.in(temp, "reports");
    laws = Folder.in(temp, "laws");
    reports.write("a.md", "one");
    reports.write("deep/b.md", "two");
    watcher =
        new FolderWatcher(Set.of(reports.path().resolve("out")), QUIET, Duration.ofSeconds(20));
    watcher.watch(List.of(reports.path(), laws.path()));
  }

  @AfterEach
  void close() {
    watcher.close();
  }

  @Test
  void nothingIsNoticedWhileNothingHappens() throws InterruptedException {
    assertThat(watcher.await(QUIET)).isEqualTo(NONE);
  }

  @Test
  void aNewFileIsNoticedInItsSourceOnly() throws InterruptedException {
    reports.write("c.md", "three");

    assertThat(watcher.await(DEADLINE)).isEqualTo(in(reports));
    assertThat(watcher.await(QUIET)).isEqualTo(NONE);
  }

  @Test
  void manyChangesInBothSourcesAreOneChange() throws InterruptedException {
    for (int i = 0; i < 50; i++) {
      reports.write(i + ".md", "x");
      laws.write(i + ".md", "x");
    }

    assertThat(watcher.await(DEADLINE).roots())
        .containsExactlyInAnyOrder(reports.path(), laws.path());
    assertThat(watcher.await(QUIET)).isEqualTo(NONE);
  }

  @Test
  void aChangedFileIsNoticed() throws InterruptedException {
    reports.write("deep/b.md", "changed");

    assertThat(watcher.await(DEADLINE)).isEqualTo(in(reports));
  }

  @Test
  void aRemovedFileIsNoticed() throws InterruptedException {
    reports.delete("deep/b.md");

    assertThat(watcher.await(DEADLINE)).isEqualTo(in(reports));
  }

  @Test
  void aRenamedFileIsNoticed() throws InterruptedException {
    reports.rename("a.md", "z.md");

    assertThat(watcher.await(DEADLINE)).isEqualTo(in(reports));
  }

  @Test
  void aFileThatMovesFromOneSourceToAnotherIsNoticedInBoth() throws Exception {
    Files.move(reports.path().resolve("a.md"), laws.path().resolve("a.md"));

    assertThat(watcher.await(DEADLINE).roots())
        .containsExactlyInAnyOrder(reports.path(), laws.path());
  }

  @Test
  void whatIsWrittenIntoNewFoldersWithinNewFoldersIsNoticed() throws InterruptedException {
    reports.write("x/y/z/c.md", "three");
    assertThat(watcher.await(DEADLINE)).isEqualTo(in(reports));

    reports.write("x/y/z/d.md", "four");

    assertThat(watcher.await(DEADLINE)).isEqualTo(in(reports));
  }

  @Test
  void aFolderThatIsMovedInIsWatchedWithAllBelowIt(@TempDir Path elsewhere) throws Exception {
    Folder moved = Folder.in(elsewhere, "moved");
    moved.write("in/c.md", "three");
    Files.move(moved.path(), reports.path().resolve("moved"));
    assertThat(watcher.await(DEADLINE)).isEqualTo(in(reports));

    reports.write("moved/in/c.md", "changed");

    assertThat(watcher.await(DEADLINE)).isEqualTo(in(reports));
  }

  @Test
  void aFolderThatIsMovedAwayIsWatchedNoMore(@TempDir Path elsewhere) throws Exception {
    Path moved = Files.move(reports.path().resolve("deep"), elsewhere.resolve("deep"));
    assertThat(watcher.await(DEADLINE)).isEqualTo(in(reports));

    Files.writeString(moved.resolve("b.md"), "changed");

    assertThat(watcher.await(QUIET)).isEqualTo(NONE);
  }

  @Test
  void aFolderThatComesBackUnderAnotherNameIsWatchedAgain() throws Exception {
    reports.rename("deep", "deeper");
    assertThat(watcher.await(DEADLINE)).isEqualTo(in(reports));

    reports.write("deeper/b.md", "changed");

    assertThat(watcher.await(DEADLINE)).isEqualTo(in(reports));
  }

  @Test
  void aRemovedFolderIsNoticedAndWatchedAgainWhenItIsMadeAnew() throws Exception {
    reports.delete("deep/b.md");
    reports.delete("deep");
    assertThat(watcher.await(DEADLINE)).isEqualTo(in(reports));
    Files.createDirectory(reports.path().resolve("deep"));
    assertThat(watcher.await(DEADLINE)).isEqualTo(in(reports));

    reports.write("deep/b.md", "two");

    assertThat(watcher.await(DEADLINE)).isEqualTo(in(reports));
  }

  @Test
  void anEditorThatSavesUnderAnotherNameAndRenamesIsNoticedOnce() throws Exception {
    Path hidden = reports.write(".a.md.swp", "new text");
    assertThat(watcher.await(QUIET)).isEqualTo(NONE);

    Files.move(
        hidden,
        reports.path().resolve("a.md"),
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);

    assertThat(watcher.await(DEADLINE)).isEqualTo(in(reports));
    assertThat(watcher.await(QUIET)).isEqualTo(NONE);
  }

  @Test
  void whatIsNoDocumentIsLeftAlone() throws InterruptedException {
    reports.write("_drafts/x.md", "x");
    reports.write(".git/index", "x");
    reports.write("out/index", "x");
    // Their names were noticed at most once, as new folders.
    watcher.await(QUIET);

    reports.write("_drafts/y.md", "y");
    reports.write(".git/head", "y");
    reports.write("out/segments", "y");

    assertThat(watcher.await(QUIET)).isEqualTo(NONE);
  }

  @Test
  void aFileThatIsStillBeingWrittenIsToldAfterTheLongestTime() throws Exception {
    try (FolderWatcher impatient =
        new FolderWatcher(Set.of(), Duration.ofSeconds(50), Duration.ofMillis(1))) {
      impatient.watch(List.of(reports.path()));
      reports.write("c.md", "three");

      assertThat(impatient.await(DEADLINE)).isEqualTo(in(reports));
    }
  }

  @Test
  void aSourceThatComesLaterIsTakenUpAndSaidToBeNew(@TempDir Path temp) throws Exception {
    Path later = temp.toRealPath().resolve("later");
    assertThat(watcher.watch(List.of(reports.path(), later))).isFalse();
    Folder made = Folder.in(temp, "later");

    assertThat(watcher.watch(List.of(reports.path(), later))).isTrue();

    made.write("c.md", "three");
    assertThat(watcher.await(DEADLINE)).isEqualTo(in(made));
  }

  @Test
  void aSourceThatIsForgottenIsWatchedNoMore() throws InterruptedException {
    watcher.watch(List.of(laws.path()));

    reports.write("c.md", "three");

    assertThat(watcher.await(QUIET)).isEqualTo(NONE);
  }

  @Test
  void aLostCountIsToldSoThatAllIsLookedAt() throws IOException, InterruptedException {
    for (int i = 0; i <= MORE_THAN_JAVA_QUEUES; i++) {
      Path file = reports.path().resolve("f" + i % 7);
      if (!Files.deleteIfExists(file)) {
        Files.createFile(file);
      }
    }

    FolderWatcher.Change change = watcher.await(DEADLINE);

    assertThat(change.overflow() || change.roots().contains(reports.path())).isTrue();
    reports.write("deep/b.md", "changed");
    assertThat(watcher.await(DEADLINE).isNone()).isFalse();
  }

  private static FolderWatcher.Change in(Folder folder) {
    return new FolderWatcher.Change(Set.of(folder.path()), false);
  }
}

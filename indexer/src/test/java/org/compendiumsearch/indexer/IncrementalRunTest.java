package org.compendiumsearch.indexer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.compendiumsearch.indexer.testing.Library.outcomes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.compendiumsearch.core.error.MovedException;
import org.compendiumsearch.core.model.DocumentId;
import org.compendiumsearch.core.model.EntryId;
import org.compendiumsearch.indexer.report.RunReport;
import org.compendiumsearch.indexer.report.RunReport.Changes;
import org.compendiumsearch.indexer.testing.Folder;
import org.compendiumsearch.indexer.testing.Library;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a run does after another: no more than it must. */
class IncrementalRunTest {
  @TempDir private Path temp;
  private Library library;
  private Folder folder;

  @BeforeEach
  void begin() {
    library = Library.in(temp, Clock.systemUTC());
    folder = library.folder;
  }

  private Changes run() {
    return library.index().changes();
  }

  private List<Path> cached() throws IOException {
    try (Stream<Path> files = Files.walk(library.data().resolve("extracted"))) {
      return files.filter(Files::isRegularFile).toList();
    }
  }

  @Test
  void readsOnlyWhatIsNewOrChanged() {
    folder.write("a.txt", "hotels one");
    folder.write("b.txt", "hotels two");
    folder.write("c.txt", "hotels three");
    assertThat(run()).isEqualTo(new Changes(3, 0, 0, 0, 0, 0, 3));
    assertThat(run()).isEqualTo(new Changes(0, 0, 0, 0, 3, 0, 0));
    library.read();

    folder.write("b.txt", "hotels two, again");
    folder.write("d.txt", "hotels four");
    folder.delete("c.txt");

    assertThat(run()).isEqualTo(new Changes(1, 1, 0, 1, 1, 0, 2));
    assertThat(library.read()).isEqualTo(2);
    assertThat(library.find("hotels")).containsExactly("a~start", "b~start", "d~start");
  }

  @Test
  void noticesAChangeThatKeepsSizeAndTime() throws IOException {
    Path file = folder.write("a.txt", "hotels");
    FileTime old = FileTime.from(Instant.parse("2020-01-01T00:00:00Z"));
    Files.setLastModifiedTime(file, old);
    run();

    folder.write("a.txt", "motels");
    Files.setLastModifiedTime(file, old);

    assertThat(run().changed()).isEqualTo(1);
    assertThat(library.find("motels")).containsExactly("a~start");
  }

  @Test
  void followsARenameWithoutReading() {
    folder.write("a.txt", "# Staff\nhotels one");
    run();
    library.read();

    folder.rename("a.txt", "b.txt");
    RunReport moved = library.index();

    assertThat(moved.changes()).isEqualTo(new Changes(0, 0, 1, 0, 0, 0, 0));
    assertThat(moved.files().getFirst().movedFrom()).isEqualTo("a.txt");
    assertThat(library.read()).isZero();
    assertThat(library.find("hotels")).containsExactly("b~staff");
    assertThat(library.movedTo("a")).isEqualTo("b");
    assertThatThrownBy(() -> library.ask(engine -> engine.entry(new EntryId("a~staff"))))
        .isInstanceOf(MovedException.class)
        .hasMessage("the entry \"a~staff\" is found as \"b~staff\" now");
    assertThatThrownBy(() -> library.ask(engine -> engine.entry(new EntryId("a~never"))))
        .hasMessage("there is no entry \"a~never\" in the index");
  }

  @Test
  void anOldIdLeadsOnOverSeveralRenames() {
    folder.write("a.txt", "hotels");
    run();
    for (String[] names : List.of(new String[] {"a", "b"}, new String[] {"b", "c"})) {
      folder.rename(names[0] + ".txt", names[1] + ".txt");
      run();
    }
    folder.write("b.txt", "another");
    run();

    assertThat(library.movedTo("a")).isEqualTo("c");
    assertThat(library.movedTo("b")).isEqualTo("still there");

    folder.delete("c.txt");
    run();

    assertThatThrownBy(() -> library.movedTo("a"))
        .hasMessage("there is no document \"a\" in the index");
  }

  @Test
  void whatWasRemovedIsRememberedForAYear() {
    folder.write("a.txt", "# Staff\nhotels\n# Guests\nrooms");
    folder.write("b.txt", "hotels");
    run();
    Instant before = Instant.now(Clock.systemUTC());
    folder.delete("a.txt");
    run();

    assertThat(library.departures(before))
        .singleElement()
        .satisfies(
            gone -> {
              assertThat(gone.id()).isEqualTo(new DocumentId("a"));
              assertThat(gone.title()).isEqualTo("Staff");
              assertThat(gone.movedTo()).isNull();
              assertThat(gone.entries())
                  .containsExactly(new EntryId("a~staff"), new EntryId("a~guests"));
            });

    Library later = Library.in(temp, Clock.offset(Clock.systemUTC(), Settlement.REMEMBERED));
    later.folder.write("c.txt", "rooms");
    later.index();

    assertThat(library.departures(before)).isEmpty();
  }

  @Test
  void anotherTaxonomyOrDeclarationParsesNothing() {
    folder.write("a.txt", "hotels");
    folder.write("b.txt", "hotels and more");
    run();
    library.read();

    library.taxonomy("facets: [{id: sector, label: {en: Sector}, values: []}]");
    assertThat(run()).isEqualTo(new Changes(0, 2, 0, 0, 0, 0, 0));
    folder.write("b.txt.yaml", "title: B");
    assertThat(run()).isEqualTo(new Changes(0, 1, 0, 0, 1, 0, 0));

    assertThat(library.read()).isZero();
  }

  @Test
  void aDeletedOrDamagedCacheCostsTimeOnly() throws IOException {
    folder.write("a.txt", "hotels");
    folder.write("b.txt", "hotels and more");
    run();
    Path damaged = cached().getFirst();
    byte[] bytes = Files.readAllBytes(damaged);
    bytes[bytes.length / 2] ^= 0x55;
    Files.write(damaged, bytes);
    Files.delete(cached().getLast());
    library.taxonomy("facets: [{id: sector, label: {en: Sector}, values: []}]");

    assertThat(run().parsed()).isEqualTo(2);
    assertThat(library.find("hotels")).containsExactly("a~start", "b~start");
  }

  @Test
  void keepsNothingOfWhatIsGone() throws IOException {
    folder.write("a.txt", "hotels");
    folder.write("b.txt", "hotels and more");
    run();
    assertThat(cached()).hasSize(2);
    Files.writeString(cached().getFirst().resolveSibling(".left.json.gz.tmp"), "half");

    folder.delete("b.txt");
    run();

    assertThat(cached()).hasSize(1);
  }

  @Test
  void theSameBytesAreIndexedOnceWithAllTheirPaths() {
    folder.write("b.txt", "hotels");
    run();
    folder.write("a.txt", "hotels");
    folder.write("c/b.txt", "hotels");

    assertThat(outcomes(library.index()))
        .containsEntry("a.txt", "duplicate null")
        .containsEntry("b.txt", "unchanged b")
        .containsEntry("c/b.txt", "duplicate null");
    assertThat(library.view("b").paths())
        .containsExactly("reports/b.txt", "reports/a.txt", "reports/c/b.txt");

    folder.delete("b.txt");
    library.read();

    assertThat(outcomes(library.index())).containsEntry("a.txt", "indexed a");
    assertThat(library.read()).isZero();
    assertThat(library.movedTo("b")).isEqualTo("a");
  }
}

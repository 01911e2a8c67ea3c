package org.compendiumsearch.indexer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.compendiumsearch.indexer.testing.Library.outcomes;
import static org.compendiumsearch.indexer.testing.Library.zip;

import java.nio.file.Path;
import java.time.Clock;
import org.compendiumsearch.indexer.report.RunReport;
import org.compendiumsearch.indexer.report.RunReport.Changes;
import org.compendiumsearch.indexer.testing.Folder;
import org.compendiumsearch.indexer.testing.Library;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The files within an archive, as documents of their own. */
class ArchiveMembersTest {
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

  @Test
  void membersOfAnArchiveAreDocuments() {
    folder.write(
        "in/reports.zip", zip("x/a.txt", "hotels", "b.txt", "broken", "c.txt", "# Rooms\nhotels"));
    folder.write("in/reports.zip.yaml", "id: all-of-it\ntitle: All\npublisher: P\nyear: 2020");

    RunReport first = library.index();

    assertThat(outcomes(first))
        .containsEntry("in/reports.zip", "indexed null")
        .containsEntry("in/reports.zip!/x/a.txt", "indexed in-reports-zip-x-a")
        .containsEntry("in/reports.zip!/b.txt", "corrupt null")
        .containsEntry("in/reports.zip!/c.txt", "indexed in-reports-zip-c");
    assertThat(first.changes()).isEqualTo(new Changes(4, 0, 0, 0, 0, 0, 1));
    assertThat(library.find("hotels"))
        .containsExactly("in-reports-zip-c~rooms", "in-reports-zip-x-a~start");
    assertThat(library.view("in-reports-zip-c").document().summary())
        .satisfies(
            summary -> {
              assertThat(summary.title()).isEqualTo("Rooms");
              assertThat(summary.publisher()).isEqualTo("P");
              assertThat(summary.year()).isEqualTo(2020);
            });
    assertThat(run()).isEqualTo(new Changes(0, 0, 0, 0, 4, 0, 0));
  }

  @Test
  void onlyWhatChangedInAnArchiveIsIndexedAgain() {
    folder.write("r.zip", zip("a.txt", "hotels", "b.txt", "cottages", "c.txt", "inns"));
    run();

    folder.write("r.zip", zip("a.txt", "hotels", "b.txt", "hostels", "d.txt", "inns"));
    RunReport report = library.index();

    assertThat(outcomes(report))
        .containsEntry("r.zip!/a.txt", "unchanged r-zip-a")
        .containsEntry("r.zip!/b.txt", "indexed r-zip-b")
        .containsEntry("r.zip!/d.txt", "indexed r-zip-d");
    assertThat(report.changes()).isEqualTo(new Changes(0, 2, 1, 0, 1, 0, 1));
    assertThat(library.movedTo("r-zip-c")).isEqualTo("r-zip-d");
    assertThat(library.find("cottages")).isEmpty();
  }

  @Test
  void membersMoveWithTheirArchiveAndLeaveWithIt() {
    folder.write("r.zip", zip("a.txt", "hotels", "b.txt", "motels"));
    run();
    library.read();

    folder.rename("r.zip", "s.zip");

    assertThat(run()).isEqualTo(new Changes(0, 0, 3, 0, 0, 0, 0));
    assertThat(library.read()).isZero();
    assertThat(library.movedTo("r-zip-a")).isEqualTo("s-zip-a");

    folder.delete("s.zip");

    assertThat(run()).isEqualTo(new Changes(0, 0, 0, 3, 0, 0, 0));
    assertThat(library.documents()).isZero();
  }

  @Test
  void aMemberWithTheBytesOfAFileIsItsDuplicate() {
    folder.write("a.txt", "hotels");
    folder.write("r.zip", zip("a.txt", "hotels"));

    assertThat(outcomes(library.index())).containsEntry("r.zip!/a.txt", "duplicate null");
    assertThat(library.view("a").paths()).containsExactly("reports/a.txt", "reports/r.zip!/a.txt");
    assertThat(run()).isEqualTo(new Changes(0, 0, 0, 0, 2, 1, 0));
  }
}

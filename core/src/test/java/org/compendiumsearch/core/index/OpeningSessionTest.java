package org.compendiumsearch.core.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.compendiumsearch.core.analysis.Analyzers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a session finds where it is opened. */
class OpeningSessionTest {
  private static final List<Source> SOURCES = List.of(new Source("corpus", "/data/corpus"));

  @TempDir private Path folder;

  private IndexWriterSession open() {
    return IndexWriterSession.open(folder, new Analyzers(), Clock.systemUTC());
  }

  @Test
  void makesTheFolder() {
    folder = folder.resolve("a/b");

    open().close();

    assertThat(folder).isDirectory();
  }

  @Test
  void rebuildsOnlyWhereThereIsNothingToKeep() {
    try (IndexWriterSession session = open()) {
      assertThat(session.isRebuilding()).isTrue();
      session.commit(SOURCES);
    }

    try (IndexWriterSession session = open()) {
      assertThat(session.isRebuilding()).isFalse();
    }
  }

  @Test
  void letsTheNextSessionInAfterClosing() {
    IndexWriterSession first = open();

    first.close();
    first.close();

    open().close();
  }

  @Test
  void saysWhereTheIndexCannotBeOpened() throws Exception {
    Path file = Files.writeString(folder.resolve("file"), "");
    folder = file;

    assertThatThrownBy(this::open).hasMessage("cannot open the index in \"" + file + "\"");
  }

  @Test
  void hasNoSourcesBeforeTheFirstCommit() {
    try (IndexWriterSession session = open()) {
      assertThat(session.sources()).isEmpty();
    }
  }
}

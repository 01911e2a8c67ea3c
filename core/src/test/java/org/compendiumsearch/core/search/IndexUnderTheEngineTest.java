package org.compendiumsearch.core.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.compendiumsearch.core.testing.Entries.entry;
import static org.compendiumsearch.core.testing.engine.EngineFixture.ids;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.compendiumsearch.core.error.UnusableIndexException;
import org.compendiumsearch.core.query.SearchRequest;
import org.compendiumsearch.core.testing.Entries;
import org.compendiumsearch.core.testing.TinyIndex;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What others do to the folder of an index that is open. */
class IndexUnderTheEngineTest {
  private static final String GONE =
      "the index, or a file of it, is gone; put it back, or run \"./compendium index\" to make it"
          + " again";
  private static final String DAMAGED =
      "the index is damaged; run \"./compendium index\" to rebuild it";

  @TempDir private Path temp;
  private Path index;
  private SearchEngine engine;

  @BeforeEach
  void open() {
    index = temp.resolve("index");
    TinyIndex.in(index).put(many("a")).commit();
    engine = LuceneSearchEngine.open(index);
  }

  @AfterEach
  void close() {
    engine.close();
  }

  /** Entries with text enough for files of several pages of memory. */
  private static Entries[] many(String prefix) {
    Entries[] entries = new Entries[60];
    for (int i = 0; i < entries.length; i++) {
      StringBuilder text = new StringBuilder("hotel ");
      for (int word = 0; word < 300; word++) {
        text.append(prefix).append(Long.toString(31L * word * (i + 7) + i, 36)).append(' ');
      }
      entries[i] = entry(prefix + i).text(text.toString());
    }
    return entries;
  }

  private int hits() {
    return engine.search(SearchRequest.forText("hotel").withFacets(java.util.List.of())).total();
  }

  private void assertTold(String message) {
    assertThatThrownBy(engine::check)
        .isInstanceOf(UnusableIndexException.class)
        .hasMessage(message);
  }

  private void assertRefused(String message) {
    assertTold(message);
    assertThatThrownBy(this::hits).isInstanceOf(UnusableIndexException.class).hasMessage(message);
    assertThatThrownBy(engine::status).hasMessage(message);
  }

  private void assertSound() {
    engine.refresh();
    assertThatCode(engine::check).doesNotThrowAnyException();
    assertThat(hits()).isEqualTo(60);
  }

  private Path largest() throws IOException {
    try (Stream<Path> files = Files.list(index)) {
      return files
          .max((a, b) -> Long.compare(a.toFile().length(), b.toFile().length()))
          .orElseThrow();
    }
  }

  /** Writes into a file that is there, as a failing disk or a careless copy does. */
  private static void overwrite(Path file, byte[] bytes) throws IOException {
    try (FileChannel out = FileChannel.open(file, StandardOpenOption.WRITE)) {
      out.truncate(bytes.length);
      ByteBuffer rest = ByteBuffer.wrap(bytes);
      while (rest.hasRemaining()) {
        out.write(rest, rest.position());
      }
    }
  }

  @Test
  void aDeletedIndexIsToldAndStillAnsweredFrom() throws IOException {
    Path away = temp.resolve("away");
    Files.move(index, away);
    engine.refresh();

    assertTold(GONE);
    assertThat(hits()).isEqualTo(60);

    Files.move(away, index);
    assertSound();
  }

  @Test
  void anIndexThatIsDeletedAndMadeAgainIsTaken() throws IOException {
    delete(index);
    engine.refresh();
    assertTold(GONE);

    TinyIndex.in(index).put(entry("b")).commit();
    engine.refresh();

    assertThatCode(engine::check).doesNotThrowAnyException();
    assertThat(ids(engine, "")).containsExactly("b");
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }

  @Test
  void anotherIndexInItsPlaceIsTakenThoughItsNumbersAreTheSame() throws IOException {
    Path other = temp.resolve("other");
    TinyIndex.in(other).put(many("b")).commit();
    String generation = engine.status().snapshot().id();
    Files.move(index, temp.resolve("away"));
    Files.move(other, index);

    engine.refresh();

    assertThat(engine.status().snapshot().id()).isEqualTo(generation);
    assertThat(engine.search(SearchRequest.forText("hotel")).hits())
        .allSatisfy(hit -> assertThat(hit.entry().id().value()).startsWith("b"));
    assertSound();
  }

  @Test
  void aLinkThatLeadsElsewhereIsFollowed() throws IOException {
    Path link = temp.resolve("current");
    Files.createSymbolicLink(link, index);
    Path other = temp.resolve("other");
    TinyIndex.in(other).put(entry("b")).commit();
    try (SearchEngine linked = LuceneSearchEngine.open(link)) {
      Files.delete(link);
      Files.createSymbolicLink(link, other);
      linked.refresh();

      assertThat(ids(linked, "")).containsExactly("b");
    }
  }

  @Test
  void aFileThatIsCutOffIsToldAndNothingIsAnsweredUntilItIsWholeAgain() throws IOException {
    Path file = largest();
    byte[] whole = Files.readAllBytes(file);
    overwrite(file, java.util.Arrays.copyOf(whole, 100));
    engine.refresh();

    assertRefused(DAMAGED);

    overwrite(file, whole);
    assertSound();
  }

  @Test
  void aQuestionThatMeetsTheDamageFirstIsToldToo() throws IOException {
    Path file = largest();
    byte[] whole = Files.readAllBytes(file);
    overwrite(file, java.util.Arrays.copyOf(whole, 0));

    assertThatThrownBy(this::hits).isInstanceOf(UnusableIndexException.class).hasMessage(DAMAGED);

    overwrite(file, whole);
    assertSound();
  }

  @Test
  void bytesThatWereChangedAreFoundByTheChecksum() throws IOException {
    Path file = largest();
    byte[] whole = Files.readAllBytes(file);
    byte[] changed = whole.clone();
    changed[changed.length / 2] ^= 1;
    overwrite(file, changed);
    engine.refresh();

    assertRefused(DAMAGED);
    engine.refresh();
    assertRefused(DAMAGED);

    overwrite(file, whole);
    assertSound();
  }

  @Test
  void aFileThatIsGoneIsToldAndStillAnsweredFrom() throws IOException {
    Path file = largest();
    byte[] whole = Files.readAllBytes(file);
    Files.delete(file);
    engine.refresh();

    assertTold(GONE);
    assertThat(hits()).isEqualTo(60);

    Files.write(file, whole);
    assertSound();
  }

  @Test
  void aCommitThatCannotBeReadLeavesTheOneBefore() throws IOException {
    Map<Path, byte[]> kept = contents();
    TinyIndex.continued(index).put(entry("z").text("hotel")).commit();
    try (Stream<Path> files = Files.list(index)) {
      for (Path file : files.filter(f -> !kept.containsKey(f)).toList()) {
        overwrite(file, java.util.Arrays.copyOf(Files.readAllBytes(file), 5));
      }
    }
    engine.refresh();

    assertTold(DAMAGED);
    assertThat(hits()).isEqualTo(60);
  }

  private Map<Path, byte[]> contents() throws IOException {
    Map<Path, byte[]> all = new HashMap<>();
    try (Stream<Path> files = Files.list(index)) {
      for (Path file : files.toList()) {
        all.put(file, Files.readAllBytes(file));
      }
    }
    return all;
  }

  @Test
  void questionsThatBelongTogetherAreAnsweredFromOneCommit() {
    engine.together(
        () -> {
          SnapshotId first = engine.snapshot();
          TinyIndex.continued(index).put(entry("z").text("hotel")).commit();
          engine.refresh();

          assertThat(hits()).isEqualTo(60);
          assertThat(engine.status().snapshot()).isEqualTo(first);
          engine.together(() -> assertThat(hits()).isEqualTo(60));
          assertThat(engine.snapshot()).isEqualTo(first);
        });

    assertThat(hits()).isEqualTo(61);
  }

  @Test
  void nothingIsWrittenIntoTheFolder() throws IOException {
    Map<Path, byte[]> before = contents();
    var written = Files.getLastModifiedTime(index);

    hits();
    engine.refresh();

    assertThat(contents().keySet()).isEqualTo(before.keySet());
    assertThat(Files.getLastModifiedTime(index)).isEqualTo(written);
    try (SearchEngine none = LuceneSearchEngine.open(temp.resolve("nowhere"))) {
      none.refresh();
      assertThat(temp.resolve("nowhere")).doesNotExist();
    }
  }
}

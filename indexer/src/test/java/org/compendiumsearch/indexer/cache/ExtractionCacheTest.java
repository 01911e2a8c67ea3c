package org.compendiumsearch.indexer.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.compendiumsearch.indexer.extract.Block;
import org.compendiumsearch.indexer.extract.Block.Link;
import org.compendiumsearch.indexer.extract.Block.Page;
import org.compendiumsearch.indexer.extract.Block.PageTurn;
import org.compendiumsearch.indexer.extract.ExtractedText;
import org.compendiumsearch.indexer.extract.ExtractionOutcome;
import org.compendiumsearch.indexer.extract.FileContents;
import org.compendiumsearch.indexer.extract.FileContents.Member;
import org.compendiumsearch.indexer.source.Checksum;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ExtractionCacheTest {
  private static final String SHA256 = Checksum.of("a file");
  private static final ExtractedText TEXT =
      new ExtractedText(
          "application/pdf",
          2,
          "Title",
          null,
          2020,
          List.of(
              Block.heading(1, "Hotels", new Page(1, "iv")),
              new Block(
                  0,
                  "Über die Seite",
                  new Page(1, null),
                  List.of(new Link(0, 4, "https://a.example/")),
                  List.of(new PageTurn(5, new Page(2, null))))));

  @TempDir private Path temp;
  private Path folder;
  private ExtractionCache cache;

  @BeforeEach
  void open() {
    folder = temp.resolve("extracted");
    cache = new ExtractionCache(folder, "1");
  }

  static Stream<ExtractionOutcome> outcomes() {
    return Stream.of(
        new ExtractionOutcome.Extracted(TEXT),
        new ExtractionOutcome.Partial(TEXT, "its end is missing"),
        new ExtractionOutcome.Encrypted(),
        new ExtractionOutcome.Empty(),
        new ExtractionOutcome.ImageOnly(),
        new ExtractionOutcome.TooBig("a limit"),
        new ExtractionOutcome.Unsupported("audio/mpeg"),
        new ExtractionOutcome.Corrupt("damaged"),
        new ExtractionOutcome.TimedOut(Duration.ofSeconds(3)),
        new ExtractionOutcome.Crashed("memory"),
        new ExtractionOutcome.Unreadable("gone"));
  }

  @ParameterizedTest
  @MethodSource("outcomes")
  void findsWhatItKeeps(ExtractionOutcome outcome) {
    FileContents contents =
        new FileContents(outcome, List.of(new Member("a/b.pdf", SHA256, 7, outcome)));
    String key = cache.key(SHA256, "a.pdf");

    cache.put(key, contents);

    assertThat(new ExtractionCache(folder, "1").find(key)).contains(contents);
  }

  @Test
  void findsNothingOfOtherBytesEndingsOrVersions() {
    cache.put(cache.key(SHA256, "a.pdf"), FileContents.of(new ExtractionOutcome.Empty()));

    assertThat(cache.find(cache.key(Checksum.of("other"), "a.pdf"))).isEmpty();
    assertThat(cache.find(cache.key(SHA256, "a.txt"))).isEmpty();
    assertThat(cache.find(new ExtractionCache(folder, "2").key(SHA256, "a.pdf"))).isEmpty();
    assertThat(cache.find(cache.key(SHA256, "b.c/d.PDF"))).isPresent();
    assertThat(cache.key(SHA256, "b.pdf/d")).isEqualTo(cache.key(SHA256, "d"));
  }

  @Test
  void takesADamagedEntryForNone() throws IOException {
    String key = cache.key(SHA256, "a.pdf");
    cache.put(key, FileContents.of(new ExtractionOutcome.Extracted(TEXT)));
    Path file = files().getFirst();
    byte[] whole = Files.readAllBytes(file);
    for (int i = 0; i < whole.length; i++) {
      byte[] flipped = whole.clone();
      flipped[i] = (byte) (flipped[i] ^ 0x10);
      Files.write(file, flipped);
      int at = i;

      assertThat(cache.find(key))
          .satisfiesAnyOf(
              found -> assertThat(found).as("byte %d", at).isEmpty(),
              // Some bytes of gzip's head say nothing of what is packed.
              found ->
                  assertThat(found)
                      .contains(FileContents.of(new ExtractionOutcome.Extracted(TEXT))));
      Files.write(file, Arrays.copyOf(whole, i));
      assertThat(cache.find(key)).as("cut off after %d bytes", i).isEmpty();
    }
  }

  @Test
  void removesWhatIsNoLongerOfUseAndWhatAKilledRunLeft() throws IOException {
    String kept = cache.key(SHA256, "a.pdf");
    String gone = cache.key(SHA256, "a.txt");
    cache.put(kept, FileContents.of(new ExtractionOutcome.Empty()));
    cache.put(gone, FileContents.of(new ExtractionOutcome.Empty()));
    Files.writeString(files().getFirst().resolveSibling(".x.json.gz123.tmp"), "half");

    cache.keepOnly(Set.of(kept));

    assertThat(files()).singleElement().asString().contains(kept);
    assertThat(cache.find(kept)).isPresent();
  }

  @Test
  void keepsNothingOfAFolderThatIsNotThere() {
    cache.keepOnly(Set.of());

    assertThat(folder).doesNotExist();
  }

  @Test
  void saysWhereItCannotWriteAndWhatToDo() throws IOException {
    Files.writeString(folder, "a file where the folder should be");

    assertThatThrownBy(
            () ->
                cache.put(
                    cache.key(SHA256, "a.pdf"), FileContents.of(new ExtractionOutcome.Empty())))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessage(
            "cannot keep what was read in \""
                + folder
                + "\"; the index is as the last run left it. Free some space or choose another"
                + " folder with --data, then run again");
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).toList();
    }
  }
}

package org.compendiumsearch.indexer.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.compendiumsearch.indexer.source.Checksum;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChecksumCacheTest {
  private static final String OTHER = "0".repeat(64);

  @TempDir private Path temp;
  private Path kept;
  private Path file;

  @BeforeEach
  void write() throws IOException {
    kept = temp.resolve("checksums.txt");
    file = Files.writeString(temp.resolve("a report.txt"), "hotels");
  }

  /** Opens the cache as a run would that takes place so much later. */
  private ChecksumCache later(Duration time) {
    return new ChecksumCache(kept, Clock.offset(Clock.systemUTC(), time));
  }

  private ChecksumCache nextDay() {
    return later(Duration.ofDays(1));
  }

  private void remember() throws IOException {
    ChecksumCache cache = nextDay();
    cache.of(file);
    cache.save();
  }

  /** Puts another checksum in the place of what is kept: whoever returns it has read no file. */
  private void forge() throws IOException {
    List<String> lines = new ArrayList<>(Files.readAllLines(kept));
    lines.removeLast();
    lines.replaceAll(line -> OTHER + line.substring(OTHER.length()));
    lines.add(Checksum.of(String.join("\n", lines)));
    Files.write(kept, lines);
  }

  @Test
  void readsNoFileThatCannotHaveChanged() throws IOException {
    remember();
    forge();

    assertThat(nextDay().of(file)).isEqualTo(OTHER);
  }

  @Test
  void keepsWhatItKnewWithoutReading() throws IOException {
    remember();
    forge();
    ChecksumCache second = nextDay();
    second.of(file);
    second.save();

    assertThat(nextDay().of(file)).isEqualTo(OTHER);
  }

  @Test
  void readsAFileWhoseDateWasSetBack() throws IOException {
    remember();
    FileTime before = Files.getLastModifiedTime(file);
    Files.writeString(file, "motels");
    Files.setLastModifiedTime(file, before);
    forge();

    assertThat(nextDay().of(file)).isEqualTo(Checksum.of("motels"));
  }

  @Test
  void readsAFileThatTookThePlaceOfAnother() throws IOException {
    remember();
    Path other = Files.writeString(temp.resolve("other"), "motels");
    Files.setLastModifiedTime(other, Files.getLastModifiedTime(file));
    Files.move(other, file, StandardCopyOption.REPLACE_EXISTING);
    forge();

    assertThat(nextDay().of(file)).isEqualTo(Checksum.of("motels"));
  }

  @Test
  void remembersNoFileThatMayStillChangeWithinTheSameTick() throws IOException {
    ChecksumCache cache = later(Duration.ZERO);
    cache.of(file);
    cache.save();

    assertThat(kept).doesNotExist();
  }

  @Test
  void forgetsFilesThatAreNotAskedFor() throws IOException {
    Path gone = Files.writeString(temp.resolve("gone.txt"), "x");
    ChecksumCache cache = nextDay();
    cache.of(file);
    cache.of(gone);
    cache.save();
    assertThat(kept).content().contains("gone.txt");

    remember();

    assertThat(kept).content().contains("a report.txt").doesNotContain("gone.txt");
  }

  @Test
  void takesADamagedCacheForAnEmptyOne() throws IOException {
    remember();
    String whole = Files.readString(kept);
    for (String damaged : List.of("", "x", whole.substring(9), whole.replaceFirst("^.", "x"))) {
      Files.writeString(kept, damaged);

      assertThat(nextDay().of(file)).isEqualTo(Checksum.of("hotels"));
    }
  }
}

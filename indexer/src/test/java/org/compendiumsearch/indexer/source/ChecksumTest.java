package org.compendiumsearch.indexer.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.compendiumsearch.indexer.testing.Folder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChecksumTest {
  /** The example of FIPS 180-4. */
  private static final String OF_ABC =
      "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

  @Test
  void isThatOfTheStandard() {
    assertThat(Checksum.of("abc")).isEqualTo(OF_ABC);
  }

  @Test
  void isTheSameOfAFileAsOfItsText(@TempDir Path temp) throws IOException {
    String longerThanABuffer = "ü".repeat(100_000);
    Path file = new Folder(temp).write("a", longerThanABuffer);

    assertThat(Checksum.of(file)).isEqualTo(Checksum.of(longerThanABuffer));
  }

  @Test
  void saysThatAFileIsGone(@TempDir Path temp) {
    assertThatThrownBy(() -> Checksum.of(temp.resolve("gone")))
        .isInstanceOf(NoSuchFileException.class);
  }
}

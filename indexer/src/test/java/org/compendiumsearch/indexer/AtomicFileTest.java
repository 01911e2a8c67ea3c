package org.compendiumsearch.indexer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {
  @TempDir private Path temp;

  private static String mode(Path file) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
  }

  @Test
  void leavesNothingBesideTheFileAndMakesItsFolder() throws IOException {
    Path file = temp.resolve("a/b.txt");

    AtomicFile.write(file, "one");
    AtomicFile.write(file, "two");

    assertThat(file).hasContent("two");
    try (Stream<Path> files = Files.list(temp.resolve("a"))) {
      assertThat(files).containsExactly(file);
    }
  }

  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void keepsTheModeOfTheFileItReplaces() throws IOException {
    Path file = Files.writeString(temp.resolve("a.yaml"), "one");
    for (String mode : new String[] {"rw-r--r--", "rw-rw----", "rw-------"}) {
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));

      AtomicFile.write(file, "two");

      assertThat(mode(file)).isEqualTo(mode);
    }
  }
}

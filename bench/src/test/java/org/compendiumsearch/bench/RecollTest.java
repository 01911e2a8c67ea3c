package org.compendiumsearch.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecollTest {
  @TempDir private Path temp;

  @Test
  void saysWhatToInstallWhereItIsMissing() {
    assertThatThrownBy(() -> Recoll.requireInstalled(temp.toString()))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("apt-get install recollcmd poppler-utils");
  }

  @Test
  void findsTheProgramInAnyFolderOfThePath() throws IOException {
    Path program = Files.createFile(temp.resolve("recollindex"));
    assertThat(program.toFile().setExecutable(true)).isTrue();

    assertThatCode(() -> Recoll.requireInstalled("/nowhere" + File.pathSeparator + temp))
        .doesNotThrowAnyException();
  }
}

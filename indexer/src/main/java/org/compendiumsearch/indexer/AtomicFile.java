package org.compendiumsearch.indexer;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes files that are whole or not there, whenever the power fails. */
public final class AtomicFile {
  /** What names of files end in that a run left behind when it was killed. */
  public static final String TEMPORARY = ".tmp";

  private AtomicFile() {}

  /** Puts a text in the place of a file, creating its folder where it is missing. */
  public static void write(Path file, String text) throws IOException {
    write(file, text.getBytes(StandardCharsets.UTF_8));
  }

  /** Puts bytes in the place of a file, creating its folder where it is missing. */
  public static void write(Path file, byte[] bytes) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    Files.createDirectories(folder);
    Path written = Files.createTempFile(folder, "." + file.getFileName(), TEMPORARY);
    try {
      Files.write(written, bytes);
      Files.move(
          written, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(written);
    }
  }
}

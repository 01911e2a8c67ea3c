package org.compendiumsearch.indexer;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;

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
      keepMode(file, written);
      Files.move(
          written, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(written);
    }
  }

  /**
   * A temporary file is its owner's alone; what takes the place of a file is for all its readers.
   */
  private static void keepMode(Path file, Path written) throws IOException {
    PosixFileAttributeView replaced =
        Files.getFileAttributeView(file, PosixFileAttributeView.class);
    if (replaced != null && Files.isRegularFile(file)) {
      Files.setPosixFilePermissions(written, replaced.readAttributes().permissions());
    }
  }
}

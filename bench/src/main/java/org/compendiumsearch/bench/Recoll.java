package org.compendiumsearch.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The indexer of recoll (https://www.recoll.org), which reads PDFs by programs in C++, as the
 * distribution has it. Its settings are its own but for the folders, and without the dictionary of
 * spellings that it makes at the end.
 */
final class Recoll {
  private static final String PROGRAM = "recollindex";

  private Recoll() {}

  /**
   * Returns the command that indexes folders from nothing, once.
   *
   * @param settings an empty folder for its settings and its index
   * @throws IOException saying what to install where the program is missing
   */
  static List<String> command(Path settings, List<Path> folders) throws IOException {
    requireInstalled(System.getenv().getOrDefault("PATH", ""));
    String all =
        folders.stream()
            .map(folder -> '"' + folder.toAbsolutePath().normalize().toString() + '"')
            .collect(Collectors.joining(" "));
    Files.writeString(settings.resolve("recoll.conf"), "topdirs = " + all + "\nnoaspell = 1\n");
    return List.of(PROGRAM, "-c", settings.toString());
  }

  /** Throws where the program is in none of the folders of a path. */
  static void requireInstalled(String path) throws IOException {
    boolean isInstalled =
        Arrays.stream(path.split(File.pathSeparator, -1))
            .anyMatch(folder -> Files.isExecutable(Path.of(folder, PROGRAM)));
    if (!isInstalled) {
      throw new IOException(
          PROGRAM
              + " is not installed; it is in the package recollcmd of Debian and Ubuntu, and wants"
              + " poppler-utils for PDFs: apt-get install recollcmd poppler-utils");
    }
  }
}

package org.compendiumsearch.server.testing;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where the project lies that is being tested. */
public final class Project {
  private Project() {}

  /** Returns the folder of the launcher. */
  public static Path root() {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.exists(folder.resolve("compendium"))) {
      folder = folder.getParent();
      if (folder == null) {
        throw new IllegalStateException("the tests run outside the project");
      }
    }
    return folder;
  }

  /** Returns the shipped corpus. */
  public static Path corpus() {
    return root().resolve("corpus");
  }
}

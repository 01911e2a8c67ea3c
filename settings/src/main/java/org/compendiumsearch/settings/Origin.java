package org.compendiumsearch.settings;

/** Where the value of a setting came from, the strongest first. */
sealed interface Origin {
  /** The command line. */
  record Flag() implements Origin {
    @Override
    public String toString() {
      return "flag";
    }
  }

  /**
   * An environment variable.
   *
   * @param variable its name
   */
  record Environment(String variable) implements Origin {
    @Override
    public String toString() {
      return "environment " + variable;
    }
  }

  /**
   * A file of settings.
   *
   * @param file its name, as the user knows it
   * @param line from 1
   */
  record InFile(String file, int line) implements Origin {
    @Override
    public String toString() {
      return "file " + file + ", line " + line;
    }
  }

  /** Nobody said anything. */
  record Default() implements Origin {
    @Override
    public String toString() {
      return "default";
    }
  }
}

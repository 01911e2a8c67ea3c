package org.compendiumsearch.core.error;

/** With what number a command ends; the same for every command. */
public enum ExitCode {
  /** All done. */
  DONE(0),
  /** The command could not run. */
  COULD_NOT_RUN(1),
  /** The command line was wrong. */
  WRONG_COMMAND_LINE(2),
  /** Done, but some files were not read. */
  SOME_FILES_NOT_READ(3),
  /** Another run is at work. */
  BUSY(4);

  private final int number;

  ExitCode(int number) {
    this.number = number;
  }

  /** Returns the number. */
  public int number() {
    return number;
  }

  /** Returns with what a command ends that met a fault. */
  public static ExitCode of(CompendiumException fault) {
    return fault.code() == ErrorCode.BUSY ? BUSY : COULD_NOT_RUN;
  }
}

package org.compendiumsearch.core.error;

import java.util.List;
import java.util.stream.Collectors;

/** A file of settings or declared metadata with faults in it: all of them, each with its place. */
public final class InvalidFileException extends CompendiumException {
  private static final long serialVersionUID = 1L;

  private final transient List<FileFault> faults;

  /** Creates the fault of a file with at least one {@link FileFault}. */
  public InvalidFileException(List<FileFault> faults) {
    super(
        ErrorCode.INVALID_FILE,
        faults.stream().map(FileFault::toString).collect(Collectors.joining("; ")));
    this.faults = List.copyOf(faults);
  }

  /** Returns every fault, in the order of the file. */
  public List<FileFault> faults() {
    return faults;
  }
}

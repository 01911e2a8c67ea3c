package org.compendiumsearch.core.yaml;

import java.util.ArrayList;
import java.util.List;
import org.compendiumsearch.core.error.FileFault;
import org.compendiumsearch.core.error.InvalidFileException;

/** Gathers what is wrong with one file. One thread at a time. */
public final class Faults {
  private final String file;
  private final List<FileFault> found = new ArrayList<>();

  /** Creates an empty list of faults of {@code file}, named as the user knows it. */
  public Faults(String file) {
    this.file = file;
  }

  /** Notes a fault; {@code line} counts from 1, 0 stands for the whole file. */
  public void add(int line, String message) {
    found.add(new FileFault(file, line, message));
  }

  /** Returns what was found so far. */
  public List<FileFault> found() {
    return List.copyOf(found);
  }

  /** Says whether nothing was found. */
  public boolean none() {
    return found.isEmpty();
  }

  /** Throws an {@link InvalidFileException} if anything was found. */
  public void throwIfAny() {
    if (!found.isEmpty()) {
      throw new InvalidFileException(found);
    }
  }
}

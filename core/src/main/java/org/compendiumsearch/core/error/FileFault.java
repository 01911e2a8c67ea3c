package org.compendiumsearch.core.error;

/**
 * One thing wrong in one place of a file.
 *
 * @param file the file as the user knows it
 * @param line from 1; 0 where the fault concerns the file as a whole
 * @param message what is wrong and what would be right
 */
public record FileFault(String file, int line, String message) {
  @Override
  public String toString() {
    return line > 0 ? file + ", line " + line + ": " + message : file + ": " + message;
  }
}

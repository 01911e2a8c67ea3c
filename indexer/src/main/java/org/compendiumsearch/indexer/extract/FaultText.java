package org.compendiumsearch.indexer.extract;

/** Says in one line what a library complained of. */
final class FaultText {
  /** What is said where the library said nothing. */
  static final String NOTHING_TOLD = "it is not what its kind of file should be";

  private static final int MOST = 200;

  private FaultText() {}

  /** Returns the innermost message there is, on one line, without class names. */
  static String of(Throwable fault) {
    String message = "";
    for (Throwable each = fault; each != null; each = each.getCause()) {
      String told = each.getMessage();
      if (told != null && !told.isBlank() && !told.matches("(?s)[\\w.$]+(Exception|Error).*")) {
        message = told;
      }
    }
    String line = message.replaceAll("[\\w.]+\\.[A-Z]\\w+@[0-9a-f]+", "").replaceAll("\\s+", " ");
    line = line.strip();
    if (line.isEmpty()) {
      return NOTHING_TOLD;
    }
    return line.length() > MOST ? line.substring(0, MOST) + "…" : line;
  }
}

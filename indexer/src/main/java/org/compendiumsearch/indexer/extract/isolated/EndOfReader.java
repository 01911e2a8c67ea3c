package org.compendiumsearch.indexer.extract.isolated;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.compendiumsearch.indexer.extract.ExtractionOutcome.Crashed;

/** Says why a reading process ended, for the list of what was not read. */
final class EndOfReader {
  /** What a JVM ends with that ran out of memory, and says so. */
  private static final int JVM_OUT_OF_MEMORY = 3;

  /** A process ended by a signal has this and the signal's number for its exit code. */
  private static final int SIGNALLED = 128;

  private static final int MOST_SIGNALS = 31;

  /** The signals that end readers, by POSIX's numbers. */
  private static final Map<Integer, String> SIGNALS =
      Map.of(
          4, "an illegal instruction",
          6, "a fault in the Java machine",
          7, "a fault in the Java machine",
          8, "a fault in the Java machine",
          9, "the system, which may have been short of memory",
          11, "a fault in the Java machine",
          15, "someone");

  private static final Pattern CODE_TALK =
      Pattern.compile("^\\s+at |^#|[\\w$]+(\\.[\\w$]+)+|Exception|Error\\b");

  private EndOfReader() {}

  static Crashed outcome(ReaderProcess.Died end, ReaderLimits limits) {
    int code = end.code();
    if (isOutOfMemory(end)) {
      return new Crashed(
          "reading it takes more than the "
              + limits.memory()
              + " MiB of memory a reader has; --parser-memory gives it more");
    }
    if (code > SIGNALLED && code <= SIGNALLED + MOST_SIGNALS) {
      int signal = code - SIGNALLED;
      String by = SIGNALS.getOrDefault(signal, "the system");
      return new Crashed("its reader was ended by " + by + " (signal " + signal + ")");
    }
    return new Crashed("its reader ended with exit code " + code + lastWords(end.complaints()));
  }

  private static boolean isOutOfMemory(ReaderProcess.Died end) {
    boolean heapFull =
        end.code() == JVM_OUT_OF_MEMORY
            && end.complaints().stream().anyMatch(line -> line.contains("OutOfMemoryError"));
    return heapFull || end.code() == ReaderMain.OUT_OF_MEMORY;
  }

  /** What it said last, unless that is of use to programmers only. */
  private static String lastWords(List<String> complaints) {
    for (String line : complaints.reversed()) {
      if (!line.isBlank()) {
        return CODE_TALK.matcher(line).find() ? "" : ": " + line.strip();
      }
    }
    return "";
  }
}

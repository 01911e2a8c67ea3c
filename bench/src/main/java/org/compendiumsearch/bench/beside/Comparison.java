package org.compendiumsearch.bench.beside;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;

/**
 * All that a run of comparisons found. Immutable.
 *
 * @param size how many passages were read
 * @param weights what ranking the others were asked for
 * @param agreement of the answers
 * @param rows of the first engine, ours, before those of the others
 */
record Comparison(int size, Weights weights, Agreement.Found agreement, List<Turns.Row> rows) {
  /** Prints the table, and our figures as shares of the others'. */
  void print(PrintStream out) {
    out.printf(
        Locale.ROOT,
        "answers unlike ours: %s; hits with a marked word: %s%n",
        agreement.differing(),
        agreement.marked());
    out.printf(
        Locale.ROOT,
        "%-12s %5s %10s %9s %9s %9s %9s %7s%n",
        "engine",
        "conn.",
        "answers/s",
        "p50 ms",
        "p99 ms",
        "CPU ms",
        "RssAnon",
        "failed");
    for (Turns.Row row : rows) {
      out.printf(
          Locale.ROOT,
          "%-12s %5d %10.0f %9.2f %9.2f %9.2f %9.0f %7d%n",
          row.engine(),
          row.connections(),
          row.perSecond(),
          row.median(),
          row.p99(),
          row.processorMillis(),
          row.anonymousMegabytes(),
          row.failed());
    }
    String ours = rows.getFirst().engine();
    for (Turns.Row their : rows) {
      if (!their.engine().equals(ours)) {
        printRatio(out, their);
      }
    }
  }

  private void printRatio(PrintStream out, Turns.Row their) {
    Turns.Row our =
        rows.stream()
            .filter(row -> row.connections() == their.connections())
            .findFirst()
            .orElseThrow();
    out.printf(
        Locale.ROOT,
        "%s at %d: %.2f times its answers a second, %.2f of its p50, %.2f of its p99, %.2f of its"
            + " processor time, %.2f of its memory%n",
        their.engine(),
        their.connections(),
        our.perSecond() / their.perSecond(),
        our.median() / their.median(),
        our.p99() / their.p99(),
        our.processorMillis() / their.processorMillis(),
        our.anonymousMegabytes() / their.anonymousMegabytes());
  }
}

package org.compendiumsearch.indexer.report;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Prints what a run did. */
public final class ReportPrinter {
  /** More files than this are no list to read on a screen. */
  private static final int MOST_FILES = 20;

  private final PrintStream out;

  /** Creates a printer to a stream. */
  public ReportPrinter(PrintStream out) {
    this.out = out;
  }

  /** Prints the first files that were not read, each with its cause, and a closing summary. */
  public void print(RunReport report) {
    List<FileReport> notRead = report.notRead();
    if (!notRead.isEmpty()) {
      out.println("Not read, or not wholly:");
      for (FileReport file : notRead.subList(0, Math.min(notRead.size(), MOST_FILES))) {
        out.println(
            "  "
                + file.source()
                + "/"
                + file.path()
                + "  ["
                + file.outcome()
                + "] "
                + file.cause());
      }
      if (notRead.size() > MOST_FILES) {
        int more = notRead.size() - MOST_FILES;
        out.println("  ... and " + more + " more; report.json in the data folder lists all");
      }
    }
    report.notes().forEach(out::println);
    out.println(summary(report));
  }

  private static String changes(RunReport.Changes changes) {
    List<String> counts = new ArrayList<>();
    count(counts, changes.added(), "new");
    count(counts, changes.changed(), "changed");
    count(counts, changes.moved(), "moved");
    count(counts, changes.removed(), "removed");
    String since = counts.isEmpty() ? "nothing has changed" : String.join(", ", counts);
    return changes.parsed() == 0 ? since : since + ", " + changes.parsed() + " parsed";
  }

  private static void count(List<String> counts, int number, String what) {
    if (number > 0) {
      counts.add(number + " " + what);
    }
  }

  private static String summary(RunReport report) {
    Map<String, Integer> counts = report.byOutcome();
    String outcomes =
        counts.entrySet().stream()
            .map(each -> each.getValue() + " " + each.getKey())
            .collect(Collectors.joining(", "));
    return String.format(
        Locale.ROOT,
        "%,d documents, %,d entries in the index; files: %s; %s; %.1f s",
        report.documents(),
        report.entries(),
        outcomes.isEmpty() ? "none" : outcomes,
        changes(report.changes()),
        report.took().toMillis() / 1000.0);
  }
}

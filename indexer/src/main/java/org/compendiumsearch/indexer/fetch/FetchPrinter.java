package org.compendiumsearch.indexer.fetch;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Prints what became of the documents. */
final class FetchPrinter {
  private final PrintStream out;

  FetchPrinter(PrintStream out) {
    this.out = out;
  }

  void print(List<FetchOutcome> outcomes) {
    int width = outcomes.stream().mapToInt(outcome -> outcome.id().length()).max().orElse(1);
    for (FetchOutcome outcome : outcomes) {
      out.println(
          String.format(
                  Locale.ROOT,
                  "%-" + width + "s  %-9s  %s",
                  outcome.id(),
                  word(outcome),
                  more(outcome))
              .stripTrailing());
    }
    out.println(summary(outcomes));
  }

  /** Returns one outcome as a line. */
  static String line(FetchOutcome outcome) {
    return (outcome.id() + ": " + word(outcome) + " " + more(outcome)).stripTrailing();
  }

  private static String word(FetchOutcome outcome) {
    return switch (outcome) {
      case FetchOutcome.Fetched fetched -> fetched.replaced() ? "updated" : "fetched";
      case FetchOutcome.Unchanged unchanged -> "unchanged";
      case FetchOutcome.Failed failed -> "failed";
    };
  }

  private static String more(FetchOutcome outcome) {
    return switch (outcome) {
      case FetchOutcome.Fetched fetched -> Texts.size(fetched.bytes());
      case FetchOutcome.Unchanged unchanged -> "";
      case FetchOutcome.Failed failed -> "[" + failed.kind() + "] " + failed.reason();
    };
  }

  private static String summary(List<FetchOutcome> outcomes) {
    Map<String, Long> words =
        outcomes.stream()
            .collect(
                Collectors.groupingBy(FetchPrinter::word, TreeMap::new, Collectors.counting()));
    Map<FailureKind, Long> causes =
        outcomes.stream()
            .filter(FetchOutcome.Failed.class::isInstance)
            .map(FetchOutcome.Failed.class::cast)
            .collect(
                Collectors.groupingBy(
                    FetchOutcome.Failed::kind, TreeMap::new, Collectors.counting()));
    return outcomes.size()
        + (outcomes.size() == 1 ? " document: " : " documents: ")
        + String.join(
            ", ",
            List.of("fetched", "updated", "unchanged", "failed").stream()
                .map(word -> words.getOrDefault(word, 0L) + " " + word)
                .toList())
        + (causes.isEmpty()
            ? ""
            : causes.entrySet().stream()
                .map(cause -> cause.getValue() + " " + cause.getKey())
                .collect(Collectors.joining(", ", " (", ")")));
  }
}

package org.compendiumsearch.indexer.tags;

import java.util.Locale;
import java.util.stream.Collectors;
import org.compendiumsearch.core.model.Reason;
import org.compendiumsearch.core.rules.Finding;

/** What speaks for a value, in one line. */
final class FindingText {
  private FindingText() {}

  static String of(Finding finding) {
    return of(finding.reason());
  }

  static String of(Reason reason) {
    return String.format(Locale.ROOT, "%.2f of %.2f: ", reason.score(), reason.needed())
        + reason.evidence().stream().map(FindingText::of).collect(Collectors.joining("; "));
  }

  private static String of(Reason.Evidence evidence) {
    return String.format(
        Locale.ROOT,
        "%s ×%d (%s) %.2f",
        evidence.rule(),
        evidence.count(),
        String.join(", ", evidence.words()),
        evidence.score());
  }
}

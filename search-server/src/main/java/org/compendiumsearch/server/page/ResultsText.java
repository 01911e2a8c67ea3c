package org.compendiumsearch.server.page;

import java.text.BreakIterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.compendiumsearch.core.model.Entry;
import org.compendiumsearch.core.model.TextSpan;

/** What an entry says of its results, where it has a part of that name. */
final class ResultsText {
  private static final Set<String> NAMES =
      Set.of("results", "résultats", "resultados", "النتائج", "результаты", "成果", "结果");

  /** About how much is shown, in characters; it ends with a sentence. */
  private static final int LENGTH = 420;

  private ResultsText() {}

  /** Returns it without the numbers of its references, or "". */
  static String of(Entry entry) {
    List<TextSpan> headings =
        entry.spans().stream().filter(span -> span.kind() == TextSpan.Kind.HEADING).toList();
    for (int i = 0; i < headings.size(); i++) {
      TextSpan heading = headings.get(i);
      String name = entry.text().substring(heading.start(), heading.end()).strip();
      if (NAMES.contains(name.toLowerCase(Locale.ROOT))) {
        int next = i + 1 < headings.size() ? headings.get(i + 1).start() : entry.text().length();
        int end = Math.max(heading.end(), Math.min(next, entry.referencesStart()));
        return shortened(entry.text().substring(heading.end(), end), entry.language());
      }
    }
    return "";
  }

  private static String shortened(String text, String language) {
    String line =
        text.replaceAll("\\s*\\[\\d+(?:[,–-]\\s*\\d+)*]", "").replaceAll("\\s+", " ").strip();
    if (line.length() <= LENGTH) {
      return line;
    }
    BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.forLanguageTag(language));
    sentences.setText(line);
    int end = sentences.preceding(LENGTH + 1);
    return end <= 0 ? line.substring(0, LENGTH).strip() + " …" : line.substring(0, end).strip();
  }
}

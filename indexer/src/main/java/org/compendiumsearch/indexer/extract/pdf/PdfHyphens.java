package org.compendiumsearch.indexer.extract.pdf;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Joins words that are broken at the ends of lines: the hyphen stays where the document writes the
 * word with it elsewhere and never without. Immutable.
 */
final class PdfHyphens {
  /** Both ways of writing each broken word. */
  private final Set<String> sought = new HashSet<>();

  private final Set<String> written = new HashSet<>();

  private PdfHyphens() {}

  /** Reads how a document writes the words that it also breaks. */
  static PdfHyphens of(PdfStructure structure) {
    PdfHyphens hyphens = new PdfHyphens();
    List<PdfLine> lines = structure.pages().lines();
    String before = "";
    for (int i = 0; i < lines.size(); i++) {
      if (!structure.left().get(i)) {
        String line = lines.get(i).text();
        hyphens.seek(before, line);
        before = line;
      }
    }
    for (int i = 0; !hyphens.sought.isEmpty() && i < lines.size(); i++) {
      hyphens.read(lines.get(i).text());
    }
    return hyphens;
  }

  private void seek(String line, String next) {
    if (PdfText.endsBroken(line) && !next.isEmpty() && Character.isLowerCase(next.charAt(0))) {
      sought.add(whole(line, next, "-"));
      sought.add(whole(line, next, ""));
    }
  }

  /** Notes the words of a line that are sought, but for one broken at its end. */
  private void read(String line) {
    int start = 0;
    while (start < line.length()) {
      if (!Character.isLetter(line.charAt(start))) {
        start++;
        continue;
      }
      int end = endOfWord(line, start);
      String word = comparable(line.substring(start, end));
      if (sought.contains(word)) {
        written.add(word);
      }
      start = end;
    }
  }

  private static int endOfWord(CharSequence text, int start) {
    int end = start;
    while (end < text.length() && isOfWord(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static int startOfWord(CharSequence text, int end) {
    int start = end;
    while (start > 0 && isOfWord(text.charAt(start - 1))) {
      start--;
    }
    return start;
  }

  private static boolean isOfWord(char c) {
    return Character.isLetter(c)
        || c == '-'
        || c == '\u2010'
        || Character.getType(c) == Character.NON_SPACING_MARK;
  }

  private static String comparable(String word) {
    return word.toLowerCase(Locale.ROOT).replace('\u2010', '-');
  }

  /** Returns the word that two lines make, with something in the place of the hyphen. */
  private static String whole(CharSequence line, String next, String between) {
    int end = line.length() - 1;
    String first = line.subSequence(startOfWord(line, end), end).toString();
    return comparable(first + between + next.substring(0, endOfWord(next, 0)));
  }

  /** Adds a line to a paragraph. */
  void join(StringBuilder paragraph, String line) {
    if (keepsHyphen(paragraph, line)) {
      paragraph.append(line);
    } else {
      PdfText.join(paragraph, line);
    }
  }

  private boolean keepsHyphen(StringBuilder paragraph, String line) {
    int end = paragraph.length() - 1;
    if (written.isEmpty() || end < 1 || line.isEmpty()) {
      return false;
    }
    boolean hyphen = paragraph.charAt(end) == '-' || paragraph.charAt(end) == '\u2010';
    return hyphen
        && Character.isLowerCase(line.charAt(0))
        && written.contains(whole(paragraph, line, "-"))
        && !written.contains(whole(paragraph, line, ""));
  }
}

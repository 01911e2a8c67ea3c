package org.compendiumsearch.indexer.extract.pdf;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Joins words that are broken at the ends of lines: the hyphen stays where the document writes the
 * word with it elsewhere and never without. Immutable.
 */
final class PdfHyphens {
  private static final Pattern WORD =
      Pattern.compile("\\p{L}[\\p{L}\\p{M}]*([-‐]\\p{L}[\\p{L}\\p{M}]*)*");

  private final Set<String> words = new HashSet<>();

  private PdfHyphens() {}

  /** Reads the words of a document. */
  static PdfHyphens of(PdfStructure structure) {
    PdfHyphens hyphens = new PdfHyphens();
    List<PdfLine> lines = structure.pages().lines();
    boolean any = lines.stream().anyMatch(line -> PdfText.endsBroken(line.text()));
    for (int i = 0; any && i < lines.size(); i++) {
      hyphens.read(lines.get(i).text());
    }
    return hyphens;
  }

  private void read(String line) {
    Matcher word = WORD.matcher(line);
    while (word.find()) {
      words.add(comparable(word.group()));
    }
  }

  private static String comparable(String word) {
    return word.toLowerCase(Locale.ROOT).replace('‐', '-');
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
    if (words.isEmpty() || end < 1 || line.isEmpty()) {
      return false;
    }
    boolean hyphen = paragraph.charAt(end) == '-' || paragraph.charAt(end) == '‐';
    if (!hyphen || !Character.isLowerCase(line.charAt(0))) {
      return false;
    }
    int start = end;
    while (start > 0 && isOfWord(paragraph.charAt(start - 1))) {
      start--;
    }
    Matcher second = WORD.matcher(line);
    if (start == end || !second.lookingAt()) {
      return false;
    }
    String first = comparable(paragraph.substring(start, end));
    String rest = comparable(second.group());
    return words.contains(first + "-" + rest) && !words.contains(first + rest);
  }

  private static boolean isOfWord(char c) {
    return Character.isLetter(c) || c == '-' || c == '‐';
  }
}

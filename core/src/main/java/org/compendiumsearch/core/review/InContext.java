package org.compendiumsearch.core.review;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.compendiumsearch.core.model.Entry;
import org.compendiumsearch.core.model.Reason;

/**
 * Words that a rule matched, with what stands around them. Immutable.
 *
 * @param before up to {@value #AROUND} characters, whole words
 * @param words as they are written there
 * @param after up to {@value #AROUND} characters, whole words
 */
public record InContext(String before, String words, String after) {
  /** How much is shown on each side, in characters. */
  static final int AROUND = 70;

  private static final String CUT = "…";

  /**
   * Finds the first place of the weightiest evidence, in the text or, where it is not there, in the
   * headings above it.
   */
  static Optional<InContext> find(Entry entry, Reason reason) {
    List<String> places = List.of(entry.text(), String.join(" / ", entry.headingPath()));
    for (Reason.Evidence evidence : reason.evidence()) {
      for (String place : places) {
        for (String words : evidence.words()) {
          Optional<InContext> found = find(place, words);
          if (found.isPresent()) {
            return found;
          }
        }
      }
    }
    return Optional.empty();
  }

  /** Evidence has one blank where the text may have the end of a line. */
  private static Optional<InContext> find(String text, String words) {
    String spaced =
        Arrays.stream(words.split(" ", -1)).map(Pattern::quote).collect(Collectors.joining("\\s+"));
    Pattern pattern =
        Pattern.compile(
            "(?<![\\p{L}\\p{N}])" + spaced + "(?![\\p{L}\\p{N}])",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    Matcher matcher = pattern.matcher(text);
    return matcher.find()
        ? Optional.of(around(text, matcher.start(), matcher.end()))
        : Optional.empty();
  }

  private static InContext around(String text, int start, int end) {
    String before = text.substring(Math.max(0, start - AROUND), start);
    if (start > AROUND) {
      int blank = blank(before, 0);
      before = CUT + before.substring(blank < 0 ? 0 : blank + 1);
    }
    String after = text.substring(end, Math.min(text.length(), end + AROUND));
    if (end + AROUND < text.length()) {
      int blank = lastBlank(after);
      after = after.substring(0, blank < 0 ? after.length() : blank) + CUT;
    }
    return new InContext(oneLine(before), oneLine(text.substring(start, end)), oneLine(after));
  }

  private static int blank(String text, int from) {
    for (int i = from; i < text.length(); i++) {
      if (Character.isWhitespace(text.charAt(i))) {
        return i;
      }
    }
    return -1;
  }

  private static int lastBlank(String text) {
    for (int i = text.length() - 1; i >= 0; i--) {
      if (Character.isWhitespace(text.charAt(i))) {
        return i;
      }
    }
    return -1;
  }

  private static String oneLine(String text) {
    return text.replaceAll("\\s+", " ");
  }
}

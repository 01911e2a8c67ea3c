package org.compendiumsearch.core.geography;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A word of a text in which names are looked for. Immutable.
 *
 * @param written as it stands there
 * @param folded without case and accents
 * @param start where it begins
 * @param end where it ends
 */
record PlaceWord(String written, String folded, int start, int end) {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}\\p{M}]+");
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final int LONGEST_SHORT_FORM = 7;

  /** Below it are the letters of ASCII, and none that has an accent. */
  private static final int FIRST_WITH_MARKS = 0x80;

  static List<PlaceWord> in(String text) {
    List<PlaceWord> words = new ArrayList<>();
    Matcher each = WORD.matcher(text);
    while (each.find()) {
      words.add(new PlaceWord(each.group(), fold(each.group()), each.start(), each.end()));
    }
    return words;
  }

  static String fold(String word) {
    if (word.chars().allMatch(c -> c < FIRST_WITH_MARKS)) {
      return word.toLowerCase(Locale.ROOT);
    }
    String parts = Normalizer.normalize(word, Normalizer.Form.NFD);
    return MARKS.matcher(parts).replaceAll("").toLowerCase(Locale.ROOT);
  }

  boolean isCapital() {
    return isCapital(written);
  }

  static boolean isCapital(String word) {
    int first = word.codePointAt(0);
    return Character.isUpperCase(first) || Character.isTitleCase(first);
  }

  /** Says whether a word is written with capitals only, like "US". */
  static boolean isShortForm(String word) {
    return word.length() <= LONGEST_SHORT_FORM
        && word.codePoints().allMatch(Character::isUpperCase);
  }

  boolean isHan() {
    return Character.UnicodeScript.of(written.codePointAt(0)) == Character.UnicodeScript.HAN;
  }

  boolean isArabic() {
    return Character.UnicodeScript.of(written.codePointAt(0)) == Character.UnicodeScript.ARABIC;
  }
}

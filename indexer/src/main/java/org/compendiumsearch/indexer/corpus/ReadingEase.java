package org.compendiumsearch.indexer.corpus;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How easily English prose reads: Flesch's reading ease (R. Flesch, "A new readability yardstick",
 * 1948), about 60 for plain English, lower where words and sentences are long. Syllables are
 * counted as groups of vowels, a silent e at the end left out.
 */
final class ReadingEase {
  private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}'’-]*");
  private static final Pattern VOWELS = Pattern.compile("[aeiouyáéíóúàèìòùâêîôûäëïöü]+");

  private ReadingEase() {}

  static int words(String text) {
    return (int) WORD.matcher(text).results().count();
  }

  static double of(List<String> sentences) {
    int words = 0;
    int syllables = 0;
    for (String sentence : sentences) {
      Matcher each = WORD.matcher(sentence);
      while (each.find()) {
        words++;
        syllables += syllables(each.group());
      }
    }
    return words == 0 ? 0 : 206.835 - 1.015 * words / sentences.size() - 84.6 * syllables / words;
  }

  private static int syllables(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    int groups = (int) VOWELS.matcher(lower).results().count();
    boolean silent = lower.endsWith("e") && !lower.endsWith("le") && groups > 1;
    return Math.max(1, silent ? groups - 1 : groups);
  }
}

package org.compendiumsearch.core.geography;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The names to look for in a text, by their first word. Immutable. */
final class PlaceTable {
  private static final Pattern CLOSE = Pattern.compile("[\\s\\-‐‑–'’.]*");
  private static final Pattern APART = Pattern.compile("\\s*,?\\.?,?\\s*");
  private static final Pattern BREAK = Pattern.compile("(?s).*\\n\\s*\\n.*");

  /** What may follow the beginning of an open name. */
  private static final Pattern ENDING =
      Pattern.compile(
          "\\p{IsLatin}{0,4}"
              + "|(а|я|ы|и|е|у|ю|о|ь|ой|ей|ом|ем|ию|ии|ия|ией|ью|ам|ах|ами)?"
              + "|(й|н|ий|ай)?ск\\p{IsCyrillic}{1,3}");

  /** Longer Chinese names than this there are none. */
  private static final int LONGEST_HAN = 12;

  private static final int OPEN_KEY = 4;

  private final Map<String, List<PlaceName>> byFirstWord = new HashMap<>();
  private final Map<String, List<PlaceName>> open = new HashMap<>();

  PlaceTable(List<PlaceName> names) {
    for (PlaceName name : names) {
      String first = name.folded().getFirst();
      boolean goesOn = name.open() && name.words().size() == 1;
      Map<String, List<PlaceName>> table = goesOn ? open : byFirstWord;
      String key = goesOn ? first.substring(0, Math.min(OPEN_KEY, first.length())) : first;
      table.computeIfAbsent(key, k -> new ArrayList<>()).add(name);
    }
    byFirstWord.values().forEach(list -> list.sort(longestFirst()));
  }

  private static Comparator<PlaceName> longestFirst() {
    return Comparator.comparingInt((PlaceName name) -> name.words().size()).reversed();
  }

  /** Returns the longest name that begins with a word of a text. */
  Optional<PlaceName> at(List<PlaceWord> words, int index, String text) {
    PlaceWord first = words.get(index);
    for (String form : ArabicPrefixes.withoutThem(first)) {
      for (PlaceName name : byFirstWord.getOrDefault(form, List.of())) {
        if (matches(name, words, index, text)) {
          return Optional.of(name);
        }
      }
    }
    String folded = first.folded();
    if (folded.length() >= OPEN_KEY) {
      for (PlaceName name : open.getOrDefault(folded.substring(0, OPEN_KEY), List.of())) {
        String stem = name.folded().getFirst();
        if (folded.startsWith(stem)
            && isWrittenLike(first.written(), name.words().getFirst())
            && ENDING.matcher(folded.substring(stem.length())).matches()) {
          return Optional.of(name);
        }
      }
    }
    return Optional.empty();
  }

  /** Returns the longest Chinese name that begins within a run of Chinese characters. */
  Optional<PlaceName> atHan(String run, int from) {
    for (int end = Math.min(run.length(), from + LONGEST_HAN); end > from + 1; end--) {
      List<PlaceName> names = byFirstWord.getOrDefault(run.substring(from, end), List.of());
      for (PlaceName name : names) {
        if (name.words().size() == 1) {
          return Optional.of(name);
        }
      }
    }
    return Optional.empty();
  }

  private static boolean matches(PlaceName name, List<PlaceWord> words, int index, String text) {
    List<String> wanted = name.words();
    if (index + wanted.size() > words.size()) {
      return false;
    }
    for (int i = 0; i < wanted.size(); i++) {
      PlaceWord word = words.get(index + i);
      boolean same = i == 0 || word.folded().equals(PlaceWord.fold(wanted.get(i)));
      if (!same || !isWrittenLike(word.written(), wanted.get(i))) {
        return false;
      }
      if (i > 0 && !isJoined(text, words.get(index + i - 1).end(), word.start(), name.comma())) {
        return false;
      }
    }
    return true;
  }

  private static boolean isJoined(String text, int from, int to, boolean comma) {
    String between = text.substring(from, to);
    Pattern joint = comma ? APART : CLOSE;
    return joint.matcher(between).matches() && !BREAK.matcher(between).matches();
  }

  /** A form with a capital is found only with one, and "US" only as "US". */
  private static boolean isWrittenLike(String written, String form) {
    if (form.length() > 1 && PlaceWord.isShortForm(form)) {
      return written.equals(form);
    }
    return !PlaceWord.isCapital(form) || PlaceWord.isCapital(written);
  }
}

package org.compendiumsearch.indexer.extract;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which styles of an RTF file are those of headings: those with an outline level, those named
 * "heading 1" and so on, and those based on them. Used for one file, by one thread.
 */
final class RtfStyles {
  private static final Pattern NAME = Pattern.compile("(?i)heading ?([1-9])(?!\\d)");
  private static final int LEVELS = 9;

  private final Map<Integer, Integer> levels = new HashMap<>();
  private final Map<Integer, Integer> basedOn = new HashMap<>();
  private final StringBuilder name = new StringBuilder();
  private int style;
  private int level;
  private int base;

  RtfStyles() {
    begin();
  }

  /** Begins a style. */
  void begin() {
    name.setLength(0);
    style = 0;
    level = -1;
    base = -1;
  }

  /** Takes a word of a style's description. */
  void word(String word, int number) {
    switch (word) {
      case "s" -> style = number;
      case "outlinelevel" -> level = levelOf(number);
      case "sbasedon" -> base = number;
      default -> {}
    }
  }

  /** Takes a letter of a style's name. */
  void letter(char letter) {
    name.append(letter);
  }

  /** Ends a style. */
  void end() {
    Matcher named = NAME.matcher(name.toString().strip());
    if (level < 0 && named.lookingAt()) {
      level = Integer.parseInt(named.group(1));
    }
    if (level >= 0) {
      levels.put(style, level);
    } else if (base >= 0) {
      basedOn.put(style, base);
    }
    begin();
  }

  /** Returns the level of the headings with a style, from 1; 0 where it is none. */
  int level(int of) {
    int each = of;
    for (int i = 0; i <= basedOn.size(); i++) {
      Integer known = levels.get(each);
      Integer next = basedOn.get(each);
      if (known != null || next == null) {
        return known == null ? 0 : known;
      }
      each = next;
    }
    return 0;
  }

  /** Returns the level that RTF counts from 0, and of which it calls the tenth the body. */
  static int levelOf(int outline) {
    return outline < 0 || outline >= LEVELS ? 0 : outline + 1;
  }
}

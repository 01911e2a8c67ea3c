package org.compendiumsearch.server.export;

import java.util.regex.Pattern;

/** Text for formats in which a line break ends a value. */
public final class OneLine {
  private static final Pattern BREAKS = Pattern.compile("[\\s\\p{Cc}\\u2028\\u2029]+");

  private OneLine() {}

  /** Returns a text with every run of white space and control characters as one space. */
  public static String of(String text) {
    return BREAKS.matcher(text).replaceAll(" ").strip();
  }
}

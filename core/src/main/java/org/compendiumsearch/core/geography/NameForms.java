package org.compendiumsearch.core.geography;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The forms in which a name from ICU stands in texts. */
final class NameForms {
  /** What ICU adds to tell two names apart: "Myanmar (Burma)", "Hong Kong SAR China". */
  private static final Pattern ADDITION =
      Pattern.compile("\\s*[(（].*[)）]|\\s+SAR China$|特别行政区$|^中国(?=香港|澳门)");

  private static final Pattern AND = Pattern.compile("&");
  private static final Pattern SAINT = Pattern.compile("^St\\. ");
  private static final Pattern LAST_VOWEL = Pattern.compile("[аяьйоеыиу]$");
  private static final int SHORTEST_STEM = 4;

  private NameForms() {}

  static List<String> of(String name, String language) {
    List<String> forms = new ArrayList<>();
    String plain = ADDITION.matcher(name).replaceAll("").strip();
    String joined = AND.matcher(plain).replaceAll(language.equals("en") ? "and" : "&");
    forms.add(joined);
    if (SAINT.matcher(joined).find()) {
      forms.add(SAINT.matcher(joined).replaceFirst("Saint "));
    }
    // Russian names change their endings: Кения, в Кении, кенийский.
    if (language.equals("ru") && joined.indexOf(' ') < 0 && joined.indexOf('-') < 0) {
      String stem = LAST_VOWEL.matcher(joined).replaceFirst("");
      if (stem.length() >= SHORTEST_STEM) {
        forms.add(stem + "*");
      }
    }
    return forms;
  }
}

package org.compendiumsearch.core.taxonomy;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One text in several languages. Immutable.
 *
 * @param byLanguage language code to text; empty where nothing is said
 */
public record Labels(Map<String, String> byLanguage) {
  /** The languages in which pages and labels are offered: the six of the United Nations. */
  public static final java.util.List<String> LANGUAGES =
      java.util.List.of("en", "fr", "es", "ar", "ru", "zh");

  /** Copies the texts, keeping their order. */
  public Labels {
    byLanguage = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(byLanguage));
  }

  /** Returns the same text for every language. */
  public static Labels same(String text) {
    return new Labels(Map.of("en", text));
  }

  /** Returns the text in a language, else in English, else in whatever there is, else "". */
  public String in(String language) {
    String text = byLanguage.get(language);
    if (text == null) {
      text = byLanguage.get("en");
    }
    return text != null ? text : byLanguage.values().stream().findFirst().orElse("");
  }
}

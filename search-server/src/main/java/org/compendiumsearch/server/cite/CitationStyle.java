package org.compendiumsearch.server.cite;

import java.util.Map;

/** A style of citations as sentences. */
public enum CitationStyle {
  /** American Psychological Association, 7th edition. */
  APA("APA", "apa", "en-US"),
  /**
   * The Chicago Manual of Style, author and date. The 17th edition: the 18th leaves out the pages
   * of a chapter, by which a reader finds the place.
   */
  CHICAGO("Chicago", "chicago-author-date-17th-edition", "en-US"),
  /** Harvard, as "Cite Them Right" has it. */
  HARVARD("Harvard", "harvard-cite-them-right", "en-GB");

  private static final Map<String, String> LOCALES =
      Map.of("fr", "fr-FR", "es", "es-ES", "ar", "ar", "ru", "ru-RU", "zh", "zh-CN");

  private final String title;
  private final String file;
  private final String english;

  CitationStyle(String title, String file, String english) {
    this.title = title;
    this.file = file;
    this.english = english;
  }

  /** Returns the name people know it by. */
  public String title() {
    return title;
  }

  String resource() {
    return "styles/" + file + ".csl";
  }

  /** Returns the words it uses for a language of the pages. */
  String locale(String language) {
    return LOCALES.getOrDefault(language, english);
  }
}

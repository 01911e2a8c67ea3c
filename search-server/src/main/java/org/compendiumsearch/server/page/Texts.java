package org.compendiumsearch.server.page;

import com.ibm.icu.text.DisplayContext;
import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The words of the pages in one language, with ICU's plurals and numbers. They stand in files of
 * properties beside this class, a set of files for each name in {@link #BUNDLES}. Safe for all
 * threads.
 */
public final class Texts {
  /** The names of the files: the frame and the search, then what further pages say. */
  static final List<String> BUNDLES = List.of("texts", "site", "reading", "review");

  private static final String FOLDER = "org.compendiumsearch.server.page.";

  /** Unicode's isolate for a stretch of text from left to right, and its end. */
  private static final char LEFT_TO_RIGHT = '\u2066';

  private static final char END = '\u2069';

  private final String language;
  private final ULocale locale;
  private final List<ResourceBundle> bundles;
  private final Map<String, MessageFormat> formats = new ConcurrentHashMap<>();

  private Texts(String language) {
    this.language = language;
    // Years and page numbers stand in texts as their sources print them: digits do not mix.
    this.locale = ULocale.forLanguageTag(language + "-u-nu-latn");
    this.bundles = BUNDLES.stream().map(name -> bundle(name, language)).toList();
  }

  private static ResourceBundle bundle(String name, String language) {
    return ResourceBundle.getBundle(
        FOLDER + name,
        Locale.forLanguageTag(language),
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  /** Returns the words in a language; what is not translated is English. */
  public static Texts in(String language) {
    return new Texts(language);
  }

  /** Returns the language. */
  public String language() {
    return language;
  }

  /** Returns "rtl" for a language written from right to left, else "ltr". */
  public String direction() {
    return locale.isRightToLeft() ? "rtl" : "ltr";
  }

  /** Returns the name of a language in that language itself, as a menu shows it. */
  public static String nameOf(String language) {
    ULocale itself = new ULocale(language);
    return LocaleDisplayNames.getInstance(itself, DisplayContext.CAPITALIZATION_FOR_UI_LIST_OR_MENU)
        .localeDisplayName(itself);
  }

  /** Returns a text, its arguments put in by number. */
  public String get(String key, Object... arguments) {
    MessageFormat format =
        formats.computeIfAbsent(key, absent -> new MessageFormat(pattern(absent), locale));
    // ICU's formats work in a state of their own while they format.
    synchronized (format) {
      return format.format(arguments);
    }
  }

  /** Returns a number as people of this language group its digits. */
  public String number(int number) {
    return get("number", number);
  }

  /** Returns the day of a moment, in UTC, as ISO 8601 writes it. */
  public String day(Instant moment) {
    String day = moment.atZone(ZoneOffset.UTC).toLocalDate().toString();
    // Among Arabic letters the parts of a date would change places.
    return locale.isRightToLeft() ? LEFT_TO_RIGHT + day + END : day;
  }

  private String pattern(String key) {
    for (ResourceBundle bundle : bundles) {
      if (bundle.containsKey(key)) {
        return bundle.getString(key);
      }
    }
    throw new MissingResourceException("no text for \"" + key + "\"", FOLDER, key);
  }
}

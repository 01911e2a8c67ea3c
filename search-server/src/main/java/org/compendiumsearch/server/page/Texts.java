package org.compendiumsearch.server.page;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.util.Locale;
import java.util.ResourceBundle;

/** The words of the pages in one language, with ICU's plurals and numbers. Safe for all threads. */
public final class Texts {
  private final String language;
  private final ULocale locale;
  private final ResourceBundle bundle;

  private Texts(String language) {
    this.language = language;
    this.locale = new ULocale(language);
    this.bundle =
        ResourceBundle.getBundle(
            "org.compendiumsearch.server.page.texts",
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

  /** Returns a text, its arguments put in by number. */
  public String get(String key, Object... arguments) {
    return new MessageFormat(bundle.getString(key), locale).format(arguments);
  }
}

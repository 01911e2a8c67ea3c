package org.compendiumsearch.core.text;

import com.ibm.icu.text.Transliterator;
import java.util.Locale;

/** Makes slugs: lower-case ASCII letters, digits and single hyphens, at most 80 characters. */
public final class Slugs {
  /** The longest slug, in characters. */
  public static final int MAX_LENGTH = 80;

  private Slugs() {}

  /**
   * Returns the slug of a text of any script: ICU's {@code Any-Latin; Latin-ASCII}, lower case,
   * every other run of characters a hyphen, cut to {@link #MAX_LENGTH}. Empty where the text holds
   * no letter or digit that ICU can write in ASCII.
   */
  public static String of(String text) {
    String ascii = isAscii(text) ? text : Latin.TRANSLITERATOR.transliterate(text);
    StringBuilder slug = new StringBuilder(ascii.length());
    for (char c : ascii.toLowerCase(Locale.ROOT).toCharArray()) {
      if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
        slug.append(c);
      } else if (!slug.isEmpty() && slug.charAt(slug.length() - 1) != '-') {
        slug.append('-');
      }
    }
    slug.setLength(Math.min(slug.length(), MAX_LENGTH));
    while (!slug.isEmpty() && slug.charAt(slug.length() - 1) == '-') {
      slug.setLength(slug.length() - 1);
    }
    return slug.toString();
  }

  private static boolean isAscii(String text) {
    return text.chars().allMatch(c -> c < 128);
  }

  /** Loaded only when a text needs it: the rules take a tenth of a second to read. */
  private static final class Latin {
    static final Transliterator TRANSLITERATOR =
        Transliterator.getInstance("Any-Latin; Latin-ASCII");
  }
}

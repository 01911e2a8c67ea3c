package org.compendiumsearch.core.text;

import com.ibm.icu.text.Transliterator;
import java.text.Normalizer;
import java.util.Locale;

/** Makes slugs: lower-case ASCII letters, digits and single hyphens, at most 80 characters. */
public final class Slugs {
  /** The longest slug, in characters. */
  public static final int MAX_LENGTH = 80;

  private static final char FIRST_ACCENTED = '\u00C0';
  private static final char LAST_ACCENTED = '\u017F';
  private static final char APOSTROPHE = '\u2019';

  private Slugs() {}

  /**
   * Returns the slug of a text of any script: ICU's {@code Any-Latin; Latin-ASCII}, lower case,
   * every other run of characters a hyphen, cut to {@link #MAX_LENGTH}. Empty where the text holds
   * no letter or digit that ICU can write in ASCII.
   */
  public static String of(String text) {
    String ascii = withoutAccents(text);
    if (!isAscii(ascii)) {
      ascii = Latin.TRANSLITERATOR.transliterate(text);
    }
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

  /**
   * Takes the accents off letters that are one with their accent (Latin-1 and Latin Extended-A) and
   * straightens apostrophes, as ICU does: no name of a country needs more, so that a start does not
   * wait for ICU's rules to load.
   */
  private static String withoutAccents(String text) {
    if (isAscii(text)) {
      return text;
    }
    StringBuilder plain = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == APOSTROPHE) {
        plain.append('\'');
      } else {
        plain.append(c >= FIRST_ACCENTED && c <= LAST_ACCENTED ? withoutAccent(c) : c);
      }
    }
    return plain.toString();
  }

  private static char withoutAccent(char letter) {
    String parts = Normalizer.normalize(Character.toString(letter), Normalizer.Form.NFD);
    return parts.length() == 2 && parts.charAt(0) < FIRST_ACCENTED ? parts.charAt(0) : letter;
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

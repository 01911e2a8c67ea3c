package org.compendiumsearch.indexer.extract;

import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.tika.langdetect.optimaize.OptimaizeLangDetector;
import org.apache.tika.language.detect.LanguageDetector;
import org.apache.tika.language.detect.LanguageResult;

/**
 * Tells the language of a text. Its models are loaded at the first use, once for each thread that
 * asks at the same time: no thread waits for another. Safe for all threads.
 */
public final class LanguageGuess {
  /** More text than this tells no more, in characters. */
  private static final int ENOUGH = 1_200;

  /** So much is enough to see that a text is in the language that is expected. */
  private static final int ENOUGH_TO_CONFIRM = 400;

  private final Queue<LanguageDetector> idle = new ConcurrentLinkedQueue<>();

  /** Creates a detector. */
  public LanguageGuess() {}

  /** Returns the language, ISO 639-1, or {@code expected} where the text does not tell. */
  public String of(String text, String expected) {
    LanguageDetector waiting = idle.poll();
    LanguageDetector detector =
        waiting == null ? new OptimaizeLangDetector().loadModels() : waiting;
    String language = of(middle(text, ENOUGH_TO_CONFIRM), detector);
    if (!language.equals(expected)) {
      language = of(middle(text, ENOUGH), detector);
    }
    idle.add(detector);
    return language.isEmpty() ? expected : language;
  }

  /** Returns the language, or nothing. */
  private static String of(String text, LanguageDetector detector) {
    detector.reset();
    detector.addText(asWritten(text));
    LanguageResult result = detector.detect();
    String language = result.getLanguage();
    if (language == null || !result.isReasonablyCertain()) {
      return "";
    }
    int region = language.indexOf('-');
    return region < 0 ? language : language.substring(0, region);
  }

  /** Titles, names and tables of contents, which tell little, stand at the beginning. */
  private static String middle(String text, int length) {
    int start = Math.max(0, (text.length() - length) / 2);
    return text.substring(start, Math.min(text.length(), start + length));
  }

  /** The models know texts in small letters; one in capitals would look foreign to all of them. */
  private static String asWritten(String text) {
    long capitals = text.chars().filter(Character::isUpperCase).count();
    long small = text.chars().filter(Character::isLowerCase).count();
    return capitals > small ? text.toLowerCase(Locale.ROOT) : text;
  }
}

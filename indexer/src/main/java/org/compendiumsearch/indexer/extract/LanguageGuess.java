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

  private final Queue<LanguageDetector> idle = new ConcurrentLinkedQueue<>();

  /** Creates a detector. */
  public LanguageGuess() {}

  /** Returns the language, ISO 639-1, or {@code fallback} where the text does not tell. */
  public String of(String text, String fallback) {
    LanguageDetector waiting = idle.poll();
    LanguageDetector loaded = waiting == null ? new OptimaizeLangDetector().loadModels() : waiting;
    loaded.reset();
    loaded.addText(asWritten(middle(text)));
    LanguageResult result = loaded.detect();
    idle.add(loaded);
    String language = result.getLanguage();
    if (language == null || language.isEmpty() || !result.isReasonablyCertain()) {
      return fallback;
    }
    int region = language.indexOf('-');
    return region < 0 ? language : language.substring(0, region);
  }

  /** Titles, names and tables of contents, which tell little, stand at the beginning. */
  private static String middle(String text) {
    int start = Math.max(0, (text.length() - ENOUGH) / 2);
    return text.substring(start, Math.min(text.length(), start + ENOUGH));
  }

  /** The models know texts in small letters; one in capitals would look foreign to all of them. */
  private static String asWritten(String text) {
    long capitals = text.chars().filter(Character::isUpperCase).count();
    long small = text.chars().filter(Character::isLowerCase).count();
    return capitals > small ? text.toLowerCase(Locale.ROOT) : text;
  }
}

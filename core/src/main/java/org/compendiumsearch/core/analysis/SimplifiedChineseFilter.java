package org.compendiumsearch.core.analysis;

import com.ibm.icu.text.Transliterator;
import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Writes Chinese in simplified letters, by ICU's {@code Traditional-Simplified}. Unlike Lucene's
 * filter for such rules it reads them when the first Chinese word comes: a question in English is
 * looked for in every language of the index, and would wait for them.
 */
final class SimplifiedChineseFilter extends TokenFilter {
  /** Where the letters of East Asia begin; no rule is about one before. */
  static final char FIRST = '\u2E80';

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

  SimplifiedChineseFilter(TokenStream in) {
    super(in);
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (!input.incrementToken()) {
      return false;
    }
    if (term.chars().anyMatch(letter -> letter >= FIRST)) {
      String simplified = Rules.SIMPLIFYING.transliterate(term.toString());
      term.setEmpty().append(simplified);
    }
    return true;
  }

  /** Loaded only when a word needs it. */
  private static final class Rules {
    static final Transliterator SIMPLIFYING = Transliterator.getInstance("Traditional-Simplified");
  }
}

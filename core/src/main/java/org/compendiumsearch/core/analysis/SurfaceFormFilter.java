package org.compendiumsearch.core.analysis;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.KeywordAttribute;

/**
 * Marks the unstemmed one of the two tokens that {@code KeywordRepeatFilter} makes of each word, so
 * that stems and surface forms never meet in the dictionary.
 */
final class SurfaceFormFilter extends TokenFilter {
  /** Stands before every surface form; no tokenizer lets it through, so no stem begins with it. */
  static final char MARK = '=';

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final KeywordAttribute unstemmed = addAttribute(KeywordAttribute.class);

  SurfaceFormFilter(TokenStream input) {
    super(input);
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (!input.incrementToken()) {
      return false;
    }
    if (unstemmed.isKeyword()) {
      int length = term.length();
      char[] buffer = term.resizeBuffer(length + 1);
      System.arraycopy(buffer, 0, buffer, 1, length);
      buffer[0] = MARK;
      term.setLength(length + 1);
    }
    return true;
  }
}

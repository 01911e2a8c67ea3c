package org.compendiumsearch.core.analysis;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.KeywordAttribute;

/** Puts one ending in the place of another, except on words marked as keyword. */
final class EndingFilter extends TokenFilter {
  /** What must stand before the ending. */
  private static final int SHORTEST_BEGINNING = 2;

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final KeywordAttribute unstemmed = addAttribute(KeywordAttribute.class);
  private final String ending;
  private final String replacement;

  EndingFilter(TokenStream words, String ending, String replacement) {
    super(words);
    this.ending = ending;
    this.replacement = replacement;
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (!input.incrementToken()) {
      return false;
    }
    int beginning = term.length() - ending.length();
    if (!unstemmed.isKeyword()
        && beginning >= SHORTEST_BEGINNING
        && ending.contentEquals(term.subSequence(beginning, term.length()))) {
      term.setLength(beginning).append(replacement);
    }
    return true;
  }
}

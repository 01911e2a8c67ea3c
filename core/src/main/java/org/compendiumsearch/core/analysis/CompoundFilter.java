package org.compendiumsearch.core.analysis;

import java.io.IOException;
import java.util.BitSet;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.util.AttributeSource;
import org.jspecify.annotations.Nullable;

/**
 * Adds to two words with a hyphen between them the one word they are without it, at the place of
 * the first: who looks for {@code online} finds {@code on-line}.
 */
final class CompoundFilter extends TokenFilter {
  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
  private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
  private final BitSet hyphens;
  private AttributeSource.@Nullable State compound;
  private AttributeSource.@Nullable State second;

  /**
   * Creates a filter.
   *
   * @param hyphens where they stand in the text
   */
  CompoundFilter(TokenStream words, BitSet hyphens) {
    super(words);
    this.hyphens = hyphens;
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (compound != null) {
      restoreState(compound);
      compound = null;
      return true;
    }
    if (second != null) {
      restoreState(second);
      second = null;
    } else if (!input.incrementToken()) {
      return false;
    }
    if (hyphens.get(offset.endOffset()) && !follows(hyphens, offset.startOffset())) {
      lookAhead();
    }
    return true;
  }

  private static boolean follows(BitSet hyphens, int start) {
    return start > 0 && hyphens.get(start - 1);
  }

  /** Keeps the next word, and the compound where the two are one. */
  private void lookAhead() throws IOException {
    AttributeSource.State first = captureState();
    int start = offset.startOffset();
    int end = offset.endOffset();
    String before = term.toString();
    if (input.incrementToken()) {
      second = captureState();
      if (offset.startOffset() == end + 1 && !hyphens.get(offset.endOffset())) {
        String joined = before + term;
        term.setEmpty().append(joined);
        offset.setOffset(start, offset.endOffset());
        step.setPositionIncrement(0);
        compound = captureState();
      }
    }
    restoreState(first);
  }

  @Override
  public void reset() throws IOException {
    super.reset();
    compound = null;
    second = null;
  }
}

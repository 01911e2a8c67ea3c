package org.compendiumsearch.core.index;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.TermFrequencyAttribute;
import org.apache.lucene.analysis.tokenattributes.TermToBytesRefAttribute;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.BytesRefHash;
import org.compendiumsearch.core.analysis.Analyzers;

/**
 * Counts the stems of an entry's fields while Lucene indexes them, so that the field of them all,
 * which must come last, needs no analysis of its own. For entries that are indexed one after the
 * other; one thread at a time.
 */
final class WordTally {
  private static final int FEW = 256;

  private final BytesRefHash words = new BytesRefHash();
  private int[] counts = new int[FEW];

  /** Returns a field of an entry whose words count {@code weight} times each. */
  Field field(String name, String text, FieldType type, int weight) {
    return new Field(name, text, type) {
      @Override
      public TokenStream tokenStream(Analyzer analyzer, TokenStream reuse) {
        return new Counting(super.tokenStream(analyzer, reuse), weight);
      }
    };
  }

  /** Returns the field of all words that were counted until Lucene comes to it. */
  Field all(String name, FieldType type) {
    return new Field(name, new Counted(), type);
  }

  private void add(BytesRef word, int weight) {
    int number = words.add(word);
    if (number < 0) {
      number = -number - 1;
    } else {
      counts = ArrayUtil.grow(counts, number + 1);
    }
    counts[number] += weight;
  }

  private final class Counting extends TokenFilter {
    private final CharTermAttribute letters = getAttribute(CharTermAttribute.class);
    private final TermToBytesRefAttribute term = getAttribute(TermToBytesRefAttribute.class);
    private final int weight;

    Counting(TokenStream tokens, int weight) {
      super(tokens);
      this.weight = weight;
    }

    @Override
    public boolean incrementToken() throws IOException {
      if (!input.incrementToken()) {
        return false;
      }
      if (!Analyzers.isSurface(letters)) {
        add(term.getBytesRef(), weight);
      }
      return true;
    }
  }

  private final class Counted extends TokenStream {
    private final BytesTermAttribute term = addAttribute(BytesTermAttribute.class);
    private final TermFrequencyAttribute frequency = addAttribute(TermFrequencyAttribute.class);
    private final BytesRef word = new BytesRef();
    private int next;

    @Override
    public boolean incrementToken() {
      if (next == words.size()) {
        return false;
      }
      clearAttributes();
      term.setBytesRef(words.get(next, word));
      frequency.setTermFrequency(counts[next]);
      next++;
      return true;
    }

    /** The next entry begins with none. */
    @Override
    public void close() {
      Arrays.fill(counts, 0, words.size(), 0);
      words.clear();
      words.reinit();
      next = 0;
    }
  }
}

package org.compendiumsearch.core.analysis;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * Makes the forms of each word once, and remembers them: a few thousand words make up most of any
 * text, and folding and stemming cost more than all else in analysis. What makes the forms must
 * look at nothing but the letters of one word.
 */
final class RememberedForms extends TokenFilter {
  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
  private final Memory memory;
  private final OneWord word = new OneWord();
  private final TokenStream making;
  private final CharTermAttribute made;
  private List<String> forms = List.of();
  private int next;

  /** The forms of the words met last, for all threads. */
  static final class Memory {
    /** Many times the words that make up most of a text; some three megabytes when full. */
    private static final int MOST = 20_000;

    /** Longer words are rarely met twice. */
    private static final int LONGEST = 40;

    private final Map<String, List<String>> forms = new ConcurrentHashMap<>();

    private void keep(String word, List<String> made) {
      if (word.length() > LONGEST) {
        return;
      }
      if (forms.size() >= MOST) {
        // The common words are back at once, and the rare ones gone.
        forms.clear();
      }
      forms.put(word, made);
    }
  }

  /** The source of what makes the forms. */
  private static final class OneWord extends TokenStream {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private String word = "";
    private boolean given = true;

    void set(String next) {
      word = next;
      given = false;
    }

    @Override
    public boolean incrementToken() {
      if (given) {
        return false;
      }
      clearAttributes();
      term.append(word);
      given = true;
      return true;
    }
  }

  /**
   * Creates a filter.
   *
   * @param steps make all forms of a word, the first in its place and the others at the same
   */
  RememberedForms(TokenStream words, UnaryOperator<TokenStream> steps, Memory memory) {
    super(words);
    this.memory = memory;
    this.making = steps.apply(word);
    this.made = making.addAttribute(CharTermAttribute.class);
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (next < forms.size()) {
      step.setPositionIncrement(0);
    } else {
      if (!input.incrementToken()) {
        return false;
      }
      forms = formsOf(term.toString());
      next = 0;
    }
    term.setEmpty().append(forms.get(next));
    next++;
    return true;
  }

  private List<String> formsOf(String written) throws IOException {
    List<String> known = memory.forms.get(written);
    if (known != null) {
      return known;
    }
    List<String> all = new ArrayList<>();
    word.set(written);
    making.reset();
    while (making.incrementToken()) {
      all.add(made.toString());
    }
    making.end();
    if (all.isEmpty()) {
      throw new IllegalStateException("no form of \"" + written + "\"");
    }
    List<String> kept = List.copyOf(all);
    memory.keep(written, kept);
    return kept;
  }

  @Override
  public void reset() throws IOException {
    super.reset();
    forms = List.of();
    next = 0;
  }

  @Override
  public void close() throws IOException {
    super.close();
    making.close();
  }
}

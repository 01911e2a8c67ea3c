package org.compendiumsearch.core.analysis;

import java.util.BitSet;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.icu.ICUFoldingFilter;
import org.apache.lucene.analysis.icu.ICUNormalizer2Filter;
import org.apache.lucene.analysis.icu.segmentation.ICUTokenizer;
import org.apache.lucene.analysis.miscellaneous.KeywordRepeatFilter;

/**
 * ICU's words, folded in case, width and diacritics, each as surface form and as stem. Safe for all
 * threads.
 */
final class LanguageAnalyzer extends Analyzer {
  private final Steps steps;
  private final boolean compounds;
  private final RememberedForms.Memory memory = new RememberedForms.Memory();

  /**
   * What sets a language apart.
   *
   * @param asWritten needs the letters as written, such as cutting off elided articles
   * @param folded changes folded words, stems and surface forms alike
   * @param stemming must leave alone what is marked as keyword
   * @param stemsFirst whether the stemmer needs the letters that folding takes away
   */
  record Steps(
      UnaryOperator<TokenStream> asWritten,
      UnaryOperator<TokenStream> folded,
      UnaryOperator<TokenStream> stemming,
      boolean stemsFirst) {
    /** Words that are folded and nothing else. */
    static final Steps NONE =
        new Steps(
            UnaryOperator.identity(), UnaryOperator.identity(), UnaryOperator.identity(), false);

    static Steps stemmed(UnaryOperator<TokenStream> stemming) {
      return new Steps(NONE.asWritten, NONE.folded, stemming, false);
    }

    Steps asWritten(UnaryOperator<TokenStream> first) {
      return new Steps(first, folded, stemming, stemsFirst);
    }

    Steps folded(UnaryOperator<TokenStream> next) {
      return new Steps(asWritten, next, stemming, stemsFirst);
    }

    Steps stemmedFirst() {
      return new Steps(asWritten, folded, stemming, true);
    }
  }

  /**
   * Creates the analysis of a language.
   *
   * @param compounds whether words with a hyphen between them are one word too
   */
  LanguageAnalyzer(Steps steps, boolean compounds) {
    this.steps = steps;
    this.compounds = compounds;
  }

  @Override
  protected TokenStreamComponents createComponents(String field) {
    Tokenizer tokenizer = new ICUTokenizer();
    BitSet hyphens = new BitSet();
    TokenStream words = compounds ? new CompoundFilter(tokenizer, hyphens) : tokenizer;
    TokenStream terms = new RememberedForms(words, this::forms, memory);
    return new TokenStreamComponents(
        text -> {
          hyphens.clear();
          tokenizer.setReader(compounds ? new HyphenReader(text, hyphens) : text);
        },
        terms);
  }

  private TokenStream forms(TokenStream word) {
    return new SurfaceFormFilter(stems(steps.asWritten().apply(word)));
  }

  private TokenStream stems(TokenStream words) {
    if (steps.stemsFirst()) {
      TokenStream twice = new KeywordRepeatFilter(new ICUNormalizer2Filter(words));
      return fold(steps.stemming().apply(twice));
    }
    return steps.stemming().apply(new KeywordRepeatFilter(fold(words)));
  }

  private TokenStream fold(TokenStream words) {
    return steps.folded().apply(new ICUFoldingFilter(words));
  }

  @Override
  protected TokenStream normalize(String field, TokenStream in) {
    return fold(in);
  }
}

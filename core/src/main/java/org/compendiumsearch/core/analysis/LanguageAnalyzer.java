package org.compendiumsearch.core.analysis;

import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.icu.ICUFoldingFilter;
import org.apache.lucene.analysis.icu.segmentation.ICUTokenizer;
import org.apache.lucene.analysis.miscellaneous.KeywordRepeatFilter;

/**
 * ICU's words, folded in case, width and diacritics, each as surface form and as stem. Safe for all
 * threads.
 */
final class LanguageAnalyzer extends Analyzer {
  private final UnaryOperator<TokenStream> beforeFolding;
  private final UnaryOperator<TokenStream> stemming;

  /**
   * Creates the analysis of a language.
   *
   * @param beforeFolding what needs the letters as written, such as cutting off elided articles
   * @param stemming must leave alone what is marked as keyword
   */
  LanguageAnalyzer(UnaryOperator<TokenStream> beforeFolding, UnaryOperator<TokenStream> stemming) {
    this.beforeFolding = beforeFolding;
    this.stemming = stemming;
  }

  @Override
  protected TokenStreamComponents createComponents(String field) {
    Tokenizer words = new ICUTokenizer();
    TokenStream folded = new ICUFoldingFilter(beforeFolding.apply(words));
    TokenStream stems = stemming.apply(new KeywordRepeatFilter(folded));
    return new TokenStreamComponents(words, new SurfaceFormFilter(stems));
  }

  @Override
  protected TokenStream normalize(String field, TokenStream in) {
    return new ICUFoldingFilter(in);
  }
}

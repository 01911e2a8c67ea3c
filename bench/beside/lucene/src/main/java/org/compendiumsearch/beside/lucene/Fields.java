package org.compendiumsearch.beside.lucene;

import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.facet.FacetsConfig;
import org.tartarus.snowball.ext.EnglishStemmer;

/** The names of fields, and how their texts become words. */
final class Fields {
  static final String ID = "id";
  static final String TITLE = "title";
  static final String HEADING = "heading";
  static final String BODY = "body";
  static final String DOCUMENT = "document";
  static final String YEAR = "year";
  static final String PAGE = "page";

  /** After the name of a field: the same text with its words unstemmed. */
  static final String EXACT = "_exact";

  /** Before the name of a facet. */
  static final String FACET = "facet_";

  private Fields() {}

  /** Returns the analysis of all fields. */
  static Analyzer analyzer() {
    Analyzer exact = new Words(false);
    return new PerFieldAnalyzerWrapper(
        new Words(true), Map.of(TITLE + EXACT, exact, HEADING + EXACT, exact, BODY + EXACT, exact));
  }

  /** Returns facets of which an entry may have several values. */
  static FacetsConfig facets(Iterable<String> names) {
    FacetsConfig config = new FacetsConfig();
    names.forEach(name -> config.setMultiValued(name, true));
    return config;
  }

  private static final class Words extends Analyzer {
    private final boolean stemmed;

    Words(boolean stemmed) {
      this.stemmed = stemmed;
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
      Tokenizer words = new StandardTokenizer();
      TokenStream folded =
          new ASCIIFoldingFilter(new LowerCaseFilter(new EnglishPossessiveFilter(words)));
      return new TokenStreamComponents(
          words, stemmed ? new SnowballFilter(folded, new EnglishStemmer()) : folded);
    }
  }
}

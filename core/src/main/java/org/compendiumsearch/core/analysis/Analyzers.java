package org.compendiumsearch.core.analysis;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.DelegatingAnalyzerWrapper;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.WordlistLoader;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.tartarus.snowball.ext.EnglishStemmer;

/** The analysis of each language, and of text in any other. Safe for all threads. */
public final class Analyzers {
  /** Stands for every language without an analysis of its own: words, folded, unstemmed. */
  public static final String OTHER = "und";

  private final Map<String, Analyzer> byLanguage = new LinkedHashMap<>();
  private final Map<String, Set<?>> stopWords = new LinkedHashMap<>();
  private final Analyzer byField;

  /** Creates the analyzers. */
  public Analyzers() {
    byLanguage.put(
        "en",
        new LanguageAnalyzer(
            EnglishPossessiveFilter::new, in -> new SnowballFilter(in, new EnglishStemmer())));
    stopWords.put("en", snowballStopWords("english"));
    byLanguage.put(OTHER, new LanguageAnalyzer(UnaryOperator.identity(), UnaryOperator.identity()));
    byField =
        new DelegatingAnalyzerWrapper(Analyzer.PER_FIELD_REUSE_STRATEGY) {
          @Override
          protected Analyzer getWrappedAnalyzer(String field) {
            return analyzer(field.substring(field.lastIndexOf('.') + 1));
          }
        };
  }

  /** A word as analysis made it of a text. */
  public record Token(String stem, String surface, int start, int end) {}

  /** Returns the analyzer of fields whose names end in a dot and a language. */
  public Analyzer byField() {
    return byField;
  }

  /** Returns the languages with an analysis of their own, and {@link #OTHER}. */
  public Set<String> languages() {
    return byLanguage.keySet();
  }

  /** Returns the language whose analysis a text in {@code language} gets. */
  public String analysisOf(String language) {
    return byLanguage.containsKey(language) ? language : OTHER;
  }

  /** Says whether a folded word is too common to count. */
  public boolean isStopWord(String language, String surface) {
    return stopWords.getOrDefault(analysisOf(language), Set.of()).contains(surface);
  }

  /** Returns how a surface form stands in the dictionary of a field. */
  public static String surfaceTerm(String surface) {
    return SurfaceFormFilter.MARK + surface;
  }

  /** Returns a text folded as the beginning of a word, without splitting or stemming it. */
  public String normalize(String language, String text) {
    return analyzer(language).normalize(language, text).utf8ToString();
  }

  /** Returns the words of a text. */
  public List<Token> tokens(String language, String text) {
    List<Token> tokens = new ArrayList<>();
    String surface = "";
    try (TokenStream stream = analyzer(language).tokenStream(language, text)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
      PositionIncrementAttribute step = stream.addAttribute(PositionIncrementAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        String written = term.toString();
        if (step.getPositionIncrement() > 0) {
          surface = written.substring(1);
        } else {
          tokens.add(new Token(written, surface, offset.startOffset(), offset.endOffset()));
        }
      }
      stream.end();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return tokens;
  }

  private Analyzer analyzer(String language) {
    Analyzer analyzer = byLanguage.get(analysisOf(language));
    if (analyzer == null) {
      throw new IllegalStateException("no analysis of " + language);
    }
    return analyzer;
  }

  private static CharArraySet snowballStopWords(String language) {
    String file = "/org/apache/lucene/analysis/snowball/" + language + "_stop.txt";
    try (var in = SnowballFilter.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("Lucene has no " + file);
      }
      return WordlistLoader.getSnowballWordSet(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

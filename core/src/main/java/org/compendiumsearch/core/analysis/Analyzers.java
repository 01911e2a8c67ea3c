package org.compendiumsearch.core.analysis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.DelegatingAnalyzerWrapper;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/** The analysis of each language, and of text in any other. Safe for all threads. */
public final class Analyzers {
  /** Stands for every language without an analysis of its own: words, folded, unstemmed. */
  public static final String OTHER = "und";

  /** Languages that share the analysis of another. */
  private static final Map<String, String> SHARED = Map.of("nb", "no", "nn", "no");

  /** Languages whose words, the common ones too, have no Latin letter. */
  private static final Set<String> NOT_LATIN = Set.of("ar", "bg", "el", "ru", "zh");

  /** Where the letters of Greek begin, and those of the other scripts after it. */
  private static final char FIRST_NOT_LATIN = '\u0370';

  private final Map<String, Analyzer> asked = new LinkedHashMap<>();
  private final Map<String, Analyzer> indexed = new LinkedHashMap<>();
  private final Map<String, Set<String>> stopWords = new ConcurrentHashMap<>();
  private final LanguageTable table = new LanguageTable();

  /** Creates the analyzers. */
  public Analyzers() {
    table
        .steps()
        .forEach(
            (language, steps) -> {
              asked.put(language, new LanguageAnalyzer(steps, false));
              indexed.put(language, new LanguageAnalyzer(steps, true));
            });
  }

  /** A word as analysis made it of a text. */
  public record Token(String stem, String surface, int start, int end) {}

  /** Returns the analyzer of fields to index, whose names end in a dot and a language. */
  public Analyzer byField() {
    return new ByField(indexed);
  }

  /** Returns the analyzer of what is looked for in such fields. */
  public Analyzer ofQueries() {
    return new ByField(asked);
  }

  /** Returns the languages with an analysis of their own, and {@link #OTHER}. */
  public Set<String> languages() {
    return asked.keySet();
  }

  /** Returns the language whose analysis a text in {@code language} gets. */
  public String analysisOf(String language) {
    int subtag = language.indexOf('-');
    String main = subtag < 0 ? language : language.substring(0, subtag);
    String shared = SHARED.getOrDefault(main, main);
    return asked.containsKey(shared) ? shared : OTHER;
  }

  /** Says whether a folded word is too common to count. */
  public boolean isStopWord(String language, String surface) {
    String known = analysisOf(language);
    // Else the first question in English would wait for dictionaries of Chinese.
    if (NOT_LATIN.contains(known) && surface.chars().allMatch(c -> c < FIRST_NOT_LATIN)) {
      return false;
    }
    return stopWords.computeIfAbsent(known, this::folded).contains(surface);
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
      stream.reset();
      while (stream.incrementToken()) {
        String written = term.toString();
        if (isSurface(written)) {
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

  /** Says whether a term of a field is a surface form, not a stem. */
  public static boolean isSurface(CharSequence term) {
    return !term.isEmpty() && term.charAt(0) == SurfaceFormFilter.MARK;
  }

  private Analyzer analyzer(String language) {
    return of(asked, language);
  }

  private Analyzer of(Map<String, Analyzer> analyzers, String language) {
    Analyzer analyzer = analyzers.get(analysisOf(language));
    if (analyzer == null) {
      throw new IllegalStateException("no analysis of " + language);
    }
    return analyzer;
  }

  private Set<String> folded(String language) {
    String words =
        table.stopWords(language).stream()
            .map(word -> word instanceof char[] letters ? new String(letters) : word.toString())
            .collect(Collectors.joining(" "));
    return tokens(language, words).stream()
        .map(Token::surface)
        .collect(Collectors.toUnmodifiableSet());
  }

  private final class ByField extends DelegatingAnalyzerWrapper {
    private final Map<String, Analyzer> analyzers;

    ByField(Map<String, Analyzer> analyzers) {
      super(PER_FIELD_REUSE_STRATEGY);
      this.analyzers = analyzers;
    }

    @Override
    protected Analyzer getWrappedAnalyzer(String field) {
      return of(analyzers, field.substring(field.lastIndexOf('.') + 1));
    }
  }
}

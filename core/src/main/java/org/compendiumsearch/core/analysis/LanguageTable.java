package org.compendiumsearch.core.analysis;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.WordlistLoader;
import org.apache.lucene.analysis.ar.ArabicNormalizationFilter;
import org.apache.lucene.analysis.ar.ArabicStemFilter;
import org.apache.lucene.analysis.bg.BulgarianStemFilter;
import org.apache.lucene.analysis.cz.CzechStemFilter;
import org.apache.lucene.analysis.de.GermanLightStemFilter;
import org.apache.lucene.analysis.de.GermanNormalizationFilter;
import org.apache.lucene.analysis.el.GreekStemFilter;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.es.SpanishLightStemFilter;
import org.apache.lucene.analysis.fi.FinnishLightStemFilter;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.fr.FrenchLightStemFilter;
import org.apache.lucene.analysis.hu.HungarianLightStemFilter;
import org.apache.lucene.analysis.it.ItalianLightStemFilter;
import org.apache.lucene.analysis.no.NorwegianLightStemFilter;
import org.apache.lucene.analysis.pt.PortugueseLightStemFilter;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.sv.SwedishLightStemFilter;
import org.apache.lucene.analysis.tr.ApostropheFilter;
import org.apache.lucene.analysis.util.ElisionFilter;
import org.compendiumsearch.core.analysis.LanguageAnalyzer.Steps;
import org.tartarus.snowball.SnowballStemmer;
import org.tartarus.snowball.ext.DanishStemmer;
import org.tartarus.snowball.ext.DutchStemmer;
import org.tartarus.snowball.ext.EnglishStemmer;
import org.tartarus.snowball.ext.RomanianStemmer;
import org.tartarus.snowball.ext.RussianStemmer;
import org.tartarus.snowball.ext.TurkishStemmer;

/**
 * What is done to the words of each language, and which of them are too common to count. Light
 * stemmers, which cut off endings of number, gender and case only, wherever Lucene has one: they
 * leave other words of the same root alone. Immutable.
 */
final class LanguageTable {
  private static final Set<?> ITALIAN_ARTICLES =
      articles("c l all dall dell nell sull coll pell gl agl dagl degl negl sugl un m t s v d");

  private static final String CHINESE_STOP_WORDS =
      "的 了 和 与 及 或 在 是 为 对 中 等 被 把 从 到 以 也 就 都 而 并 这 那 其 之 于 上 下 有 由 向 如何 什么 哪些 怎么 怎样 谁 吗 呢 我 我们 他 他们";

  /** What people ask with, and Lucene's lists leave out. */
  private static final Map<String, Set<String>> QUESTION_WORDS =
      Map.of("en", Set.of("many", "much"), "fr", Set.of("entre", "combien", "comment", "quand"));

  private final Map<String, Steps> steps = new LinkedHashMap<>();
  private final Map<String, String> stopWordFiles = new LinkedHashMap<>();

  LanguageTable() {
    english();
    romance();
    germanic();
    slavicAndGreek();
    add("fi", "snowball/finnish_stop.txt", Steps.stemmed(FinnishLightStemFilter::new));
    add("hu", "snowball/hungarian_stop.txt", Steps.stemmed(HungarianLightStemFilter::new));
    Steps turkish = Steps.stemmed(snowball(TurkishStemmer::new));
    add("tr", "tr/stopwords.txt", turkish.asWritten(ApostropheFilter::new));
    Steps arabic = Steps.stemmed(ArabicStemFilter::new);
    add("ar", "ar/stopwords.txt", arabic.folded(ArabicNormalizationFilter::new));
    steps.put("zh", Steps.NONE.folded(SimplifiedChineseFilter::new));
    steps.put(Analyzers.OTHER, Steps.NONE);
  }

  private void english() {
    Steps english = Steps.stemmed(snowball(EnglishStemmer::new));
    add("en", "snowball/english_stop.txt", english.asWritten(EnglishPossessiveFilter::new));
  }

  private void romance() {
    Steps french = Steps.stemmed(FrenchLightStemFilter::new);
    add(
        "fr",
        "snowball/french_stop.txt",
        french.asWritten(in -> new ElisionFilter(in, FrenchAnalyzer.DEFAULT_ARTICLES)));
    add("es", "snowball/spanish_stop.txt", Steps.stemmed(SpanishLightStemFilter::new));
    // The light stemmer makes one word of ação and ações by a letter that folding takes away.
    add(
        "pt",
        "snowball/portuguese_stop.txt",
        Steps.stemmed(in -> new PortugueseLightStemFilter(new EndingFilter(in, "oes", "ao"))));
    add(
        "it",
        "snowball/italian_stop.txt",
        Steps.stemmed(ItalianLightStemFilter::new)
            .asWritten(in -> new ElisionFilter(in, CharArraySet.copy(ITALIAN_ARTICLES))));
    add("ro", "ro/stopwords.txt", Steps.stemmed(snowball(RomanianStemmer::new)));
  }

  private void germanic() {
    Steps german = Steps.stemmed(GermanLightStemFilter::new);
    add("de", "snowball/german_stop.txt", german.folded(GermanNormalizationFilter::new));
    add("nl", "snowball/dutch_stop.txt", Steps.stemmed(snowball(DutchStemmer::new)));
    add("sv", "snowball/swedish_stop.txt", Steps.stemmed(SwedishLightStemFilter::new));
    add("da", "snowball/danish_stop.txt", Steps.stemmed(snowball(DanishStemmer::new)));
    add("no", "snowball/norwegian_stop.txt", Steps.stemmed(NorwegianLightStemFilter::new));
  }

  /** Folding takes й for и, on which Cyrillic endings hang: there stemming comes first. */
  private void slavicAndGreek() {
    Steps russian = Steps.stemmed(snowball(RussianStemmer::new));
    add("ru", "snowball/russian_stop.txt", russian.stemmedFirst());
    add("bg", "bg/stopwords.txt", Steps.stemmed(BulgarianStemFilter::new).stemmedFirst());
    add("cs", "cz/stopwords.txt", Steps.stemmed(CzechStemFilter::new).stemmedFirst());
    add("el", "el/stopwords.txt", Steps.stemmed(GreekStemFilter::new));
  }

  private void add(String language, String stopWords, Steps added) {
    steps.put(language, added);
    stopWordFiles.put(language, stopWords);
  }

  private static UnaryOperator<TokenStream> snowball(Supplier<SnowballStemmer> stemmer) {
    return in -> new SnowballFilter(in, stemmer.get());
  }

  private static CharArraySet articles(String words) {
    return new CharArraySet(Set.of(words.split(" ", -1)), true);
  }

  /** Returns the steps of each language. */
  Map<String, Steps> steps() {
    return steps;
  }

  /** Returns the words of a language that are too common to count, as a book would print them. */
  Set<?> stopWords(String language) {
    Set<Object> words = new HashSet<>(listed(language));
    words.addAll(QUESTION_WORDS.getOrDefault(language, Set.of()));
    return words;
  }

  private Set<?> listed(String language) {
    if (language.equals("zh")) {
      return Set.of(CHINESE_STOP_WORDS.split(" ", -1));
    }
    String file = stopWordFiles.get(language);
    if (file == null) {
      return Set.of();
    }
    try (var in = SnowballFilter.class.getResourceAsStream("/org/apache/lucene/analysis/" + file)) {
      if (in == null) {
        throw new IllegalStateException("Lucene has no " + file);
      }
      Reader words = new InputStreamReader(in, StandardCharsets.UTF_8);
      return file.startsWith("snowball")
          ? WordlistLoader.getSnowballWordSet(words)
          : WordlistLoader.getWordSet(words, "#");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

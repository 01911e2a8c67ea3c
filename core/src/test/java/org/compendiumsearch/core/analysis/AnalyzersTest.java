package org.compendiumsearch.core.analysis;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.compendiumsearch.core.analysis.Analyzers.Token;
import org.compendiumsearch.core.testing.RandomCases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnalyzersTest {
  private final Analyzers analyzers = new Analyzers();

  private List<String> stems(String language, String text) {
    return analyzers.tokens(language, text).stream().map(Token::stem).toList();
  }

  private List<String> surfaces(String language, String text) {
    return analyzers.tokens(language, text).stream().map(Token::surface).toList();
  }

  @Test
  void givesEachWordStemSurfaceAndPlace() {
    assertThat(analyzers.tokens("en", "Hotels trained staff"))
        .containsExactly(
            new Token("hotel", "hotels", 0, 6),
            new Token("train", "trained", 7, 14),
            new Token("staff", "staff", 15, 20));
  }

  @Test
  void givesWordsTheSameFormsWhetherItHasMetThemOrNot() {
    String text =
        IntStream.range(0, 25_000).mapToObj(i -> "Vessels" + i + "ing").collect(joining(" "));

    List<Token> first = analyzers.tokens("en", text);
    List<Token> again = analyzers.tokens("en", text);

    assertThat(first.getLast().stem()).isEqualTo("vessels24999");
    assertThat(again).isEqualTo(first);
    assertThat(stems("en", "vessels0ing vessels0ing")).containsExactly("vessels0", "vessels0");
  }

  @ParameterizedTest
  @CsvSource({
    "trafficking, traffick",
    "trafficked, traffick",
    "traffickers, traffick",
    "policies, polici",
    "policy, polici",
    "children, children"
  })
  void stemsEnglish(String word, String stem) {
    assertThat(stems("en", word)).containsExactly(stem);
  }

  @ParameterizedTest
  @ValueSource(strings = {"women's", "women’s", "WOMEN＇S"})
  void cutsThePossessiveOffEnglishWords(String word) {
    assertThat(surfaces("en", word)).containsExactly("women");
  }

  @ParameterizedTest
  @CsvSource({
    "Éducation, education",
    "naïve, naive",
    "STRASSE, strasse",
    "straße, strasse",
    "ﬁnance, finance",
    "ＡＢＣ, abc",
    "İSTANBUL, istanbul",
    "IMPRINT, imprint"
  })
  void foldsCaseWidthAndDiacritics(String word, String folded) {
    assertThat(surfaces("en", word)).containsExactly(folded);
    assertThat(stems("und", word)).containsExactly(folded);
  }

  @ParameterizedTest
  @CsvSource({
    "ru, Торговля людьми, торговля|людьми",
    "ar, الاتجار بالبشر, الاتجار|بالبشر",
    "ar, مُدَرِّس, مدرس",
    "el, Εμπορία ανθρώπων, εμπορια|ανθρωπων",
    "ja, カタカナ, カタカナ",
    "fr, traite des êtres humains, traite|des|etres|humains",
    "fr, l’agence d'Ivoire, agence|ivoire",
    "zh, 打擊, 打击"
  })
  void findsTheWordsOfOtherLanguages(String language, String text, String words) {
    assertThat(String.join("|", surfaces(language, text))).isEqualTo(words);
  }

  @Test
  void findsTheWordsOfScriptsWithoutSpaces() {
    assertThat(surfaces("zh", "人口贩运受害者")).hasSizeBetween(2, 6);
    assertThat(surfaces("th", "การค้ามนุษย์")).hasSizeBetween(2, 4);
  }

  @Test
  void stemsNoLanguageButItsOwn() {
    assertThat(stems("pl", "ofiary")).containsExactly("ofiary");
    assertThat(stems("und", "policies")).containsExactly("policies");
  }

  @Test
  void partsWordsAtHyphens() {
    assertThat(surfaces("en", "anti-trafficking")).containsExactly("anti", "trafficking");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "!?", "— … —", "***", "=", "\u0000"})
  void findsNoWordsWhereThereAreNone(String text) {
    assertThat(analyzers.tokens("en", text)).isEmpty();
  }

  @Test
  void keepsStemsAndSurfaceFormsApartInAField() throws IOException {
    List<String> terms = new ArrayList<>();
    try (TokenStream stream = analyzers.byField().tokenStream("body.en", "trained staff")) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      PositionIncrementAttribute step = stream.addAttribute(PositionIncrementAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        terms.add(term + "+" + step.getPositionIncrement());
      }
    }

    assertThat(terms).containsExactly("=trained+1", "train+0", "=staff+1", "staff+0");
    assertThat(Analyzers.surfaceTerm("trained")).isEqualTo("=trained");
  }

  @Test
  void letsNoWordBeginLikeASurfaceForm() {
    assertThat(stems("en", "=trained ==x")).containsExactly("train", "x");
  }

  @ParameterizedTest
  @CsvSource({"反對人口, 反对人口", "臺灣ABC, 台湾abc", "hotel, hotel"})
  void writesChineseInSimplifiedLetters(String traditional, String simplified) {
    assertThat(surfaces("zh", traditional)).isEqualTo(surfaces("zh", simplified)).isNotEmpty();
  }

  @Test
  void choosesTheAnalysisByTheEndOfAFieldsName() {
    assertThat(analyzers.byField().normalize("body.en", "ÉDU").utf8ToString()).isEqualTo("edu");
    assertThat(analyzers.normalize("und", "Prévent")).isEqualTo("prevent");
  }

  @ParameterizedTest
  @CsvSource({"en, en", "fr, fr", "und, und", "xx-Latn, und", "pt-BR, pt", "nb, no", "pl, und"})
  void knowsWhichAnalysisALanguageGets(String language, String analysis) {
    assertThat(analyzers.analysisOf(language)).isEqualTo(analysis);
  }

  @Test
  void namesItsLanguages() {
    assertThat(analyzers.languages()).contains("en", "fr", "es", "ar", "ru", "zh", "und");
  }

  @Test
  void knowsTheStopWordsOfALanguage() {
    assertThat(analyzers.isStopWord("en", "the")).isTrue();
    assertThat(analyzers.isStopWord("en", "hotel")).isFalse();
    assertThat(analyzers.isStopWord("fr", "the")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ar", "bg", "el", "ru", "zh"})
  void knowsEveryStopWordOfALanguageWithoutLatinLetters(String language) {
    String listed =
        new LanguageTable()
            .stopWords(language).stream()
                .map(word -> word instanceof char[] letters ? new String(letters) : word.toString())
                .collect(joining(" "));

    assertThat(surfaces(language, listed))
        .isNotEmpty()
        .allMatch(word -> analyzers.isStopWord(language, word));
    assertThat(analyzers.isStopWord(language, "the")).isFalse();
  }

  @Test
  void keepsStopWordsInTheText() {
    assertThat(surfaces("en", "to be or not")).containsExactly("to", "be", "or", "not");
  }

  @Test
  void placesEveryTokenWithinAnyText() {
    RandomCases.run(
        500,
        random -> {
          StringBuilder text = new StringBuilder();
          for (int i = random.nextInt(80); i > 0; i--) {
            int range = random.nextInt(4) == 0 ? 0x20000 : 0x700;
            text.appendCodePoint(random.nextInt(4) == 0 ? ' ' : random.nextInt(range));
          }

          List<Token> tokens = analyzers.tokens("en", text.toString());

          int end = 0;
          for (Token token : tokens) {
            assertThat(token.start()).as("%s in \"%s\"", token, text).isGreaterThanOrEqualTo(end);
            assertThat(token.end()).isGreaterThan(token.start()).isLessThanOrEqualTo(text.length());
            end = token.end();
          }
        });
  }
}

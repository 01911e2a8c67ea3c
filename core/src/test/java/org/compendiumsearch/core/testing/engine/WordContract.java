package org.compendiumsearch.core.testing.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.compendiumsearch.core.testing.Entries.entry;
import static org.compendiumsearch.core.testing.engine.EngineFixture.ids;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.compendiumsearch.core.query.Match;
import org.compendiumsearch.core.query.SearchRequest;
import org.compendiumsearch.core.search.SearchEngine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which entries a word finds and which come first: forms, places, languages, stop words. */
public interface WordContract extends EngineFixture {
  @Test
  default void findsNothingInAnEmptyIndex() {
    assertThat(ids(engineOver(), "hotel")).isEmpty();
    assertThat(ids(engineOver(), "")).isEmpty();
  }

  @Test
  default void findsAWordInTitleHeadingsAndText() {
    SearchEngine engine =
        engineOver(
            entry("title").title("Hotel").text("x"),
            entry("heading~1").under("Hotel").text("x"),
            entry("document~1").documentTitle("Hotel").text("x"),
            entry("text").text("hotel"),
            entry("none").text("x"));

    assertThat(ids(engine, "hotel"))
        .containsExactlyInAnyOrder("title", "heading~1", "document~1", "text");
  }

  @Test
  default void findsOtherFormsOfAWord() {
    SearchEngine engine =
        engineOver(entry("a").text("She trained them."), entry("b").text("A train's driver."));

    assertThat(ids(engine, "training")).containsExactlyInAnyOrder("a", "b");
  }

  @Test
  default void ranksTheFormAsTypedFirst() {
    SearchEngine engine =
        engineOver(
            entry("a").text("He was trained there."),
            entry("b").text("He does training there."),
            entry("c").text("He will train there."));

    assertThat(ids(engine, "training")).first().isEqualTo("b");
    assertThat(ids(engine, "trained")).first().isEqualTo("a");
  }

  @Test
  default void ranksTitlesAboveTexts() {
    SearchEngine engine =
        engineOver(
            entry("text").title("Other").text("hotel and some more"),
            entry("title").title("Hotel").text("other and some more"));

    assertThat(ids(engine, "hotel")).containsExactly("title", "text");
  }

  @Test
  default void ranksNearWordsAboveFarOnes() {
    String filler = "one two three four five six seven eight nine ten ".repeat(10);
    SearchEngine engine =
        engineOver(
            entry("far").text("hotel " + filler + " police"),
            entry("near").text(filler + " hotel police"));

    assertThat(ids(engine, "hotel police")).containsExactly("near", "far");
  }

  @ParameterizedTest
  @CsvSource({
    "education, Éducation",
    "ÉDUCATION, education",
    "cote, Côte",
    "women, women’s",
    "womens', womens",
    "strasse, Straße",
    "istanbul, İstanbul",
    "imprint, IMPRINT"
  })
  default void takesNoNoticeOfCaseAndDiacritics(String typed, String written) {
    assertThat(ids(engineOver(entry("a").text(written)), typed)).containsExactly("a");
  }

  @ParameterizedTest
  @CsvSource({
    "fr, La traite des êtres humains, traite etres",
    "ru, Торговля людьми, торговля",
    "ar, الاتجار بالبشر, الاتجار",
    "zh, 打击人口贩运的伙伴关系, 人口",
    "th, การค้ามนุษย์, มนุษย์",
    "und, Biashara haramu, biashara"
  })
  default void findsWordsOfAnyLanguage(String language, String text, String typed) {
    SearchEngine engine =
        engineOver(entry("a").language(language).text(text), entry("b").text("English"));

    assertThat(ids(engine, typed)).containsExactly("a");
  }

  @Test
  default void findsAWordInEveryLanguageOfTheIndex() {
    SearchEngine engine =
        engineOver(
            entry("en").text("The International Labour Organization"),
            entry("es").language("es").text("La International Labour Organization"));

    assertThat(ids(engine, "labour organization")).containsExactlyInAnyOrder("en", "es");
    assertThat(ids(engine, "\"labour organization\"")).containsExactlyInAnyOrder("en", "es");
    assertThat(ids(engine, "organiz*")).containsExactlyInAnyOrder("en", "es");
  }

  @Test
  default void doesNotCountStopWords() {
    SearchEngine engine =
        engineOver(
            entry("both").text("training staff"),
            entry("one").text("the training of the others in the house"));

    assertThat(ids(engine, "the training of the staff")).containsExactly("both");
  }

  @Test
  default void doesNotCountStopWordsWithinAWord() {
    SearchEngine engine =
        engineOver(
            entry("right").text("a state-of-the-art house"),
            entry("wrong").text("the state of the house"));

    assertThat(ids(engine, "state-of-the-art")).containsExactly("right");
  }

  @Test
  default void searchesStopWordsWhereThereAreNoOthers() {
    SearchEngine engine =
        engineOver(entry("a").text("To be or not to be."), entry("b").text("Nothing here"));

    assertThat(ids(engine, "to be or not to be")).containsExactly("a");
  }

  @Test
  default void searchesStopWordsBesideExcludedOnes() {
    SearchEngine engine =
        engineOver(
            entry("a").text("Who was it?"),
            entry("b").text("Who was the owner?"),
            entry("c").text("Nothing here"));

    assertThat(ids(engine, "who was -owner")).containsExactly("a");
  }

  @Test
  default void wantsAStopWordThatIsRequired() {
    SearchEngine engine =
        engineOver(entry("a").text("the WHO says"), entry("b").text("the UN says"));

    assertThat(ids(engine, "+who says")).containsExactly("a");
  }

  @Test
  default void excludesACompoundOnlyAsAWhole() {
    SearchEngine engine =
        engineOver(
            entry("compound").text("anti-trafficking units"),
            entry("part").text("units on trafficking"));

    assertThat(ids(engine, "units -anti-trafficking")).containsExactly("part");
  }

  @Test
  default void takesACompoundAsOneAlternative() {
    SearchEngine engine =
        engineOver(
            entry("compound").text("anti-trafficking units"),
            entry("part").text("units on trafficking"),
            entry("other").text("hotels"));

    assertThat(ids(engine, "anti-trafficking OR hotels"))
        .containsExactlyInAnyOrder("compound", "other");
  }

  @Test
  default void findsTheBeginningOfACompound() {
    SearchEngine engine =
        engineOver(
            entry("a").text("the anti-trafficking unit"), entry("b").text("trafficking unit"));

    assertThat(ids(engine, "anti-traff*")).containsExactly("a");
  }

  @ParameterizedTest
  @ValueSource(strings = {"hotel \"!!!\"", "hotel !*", "hotel !!!", "+hotel +\"…\"", "hotel (?)"})
  default void passesOverWhatHoldsNoWord(String text) {
    SearchRequest request = SearchRequest.forText(text).withMatch(Match.ALL);

    assertThat(ids(engineOver(entry("a").text("hotel")), request)).containsExactly("a");
  }

  @Test
  default void takesThousandsOfWords() {
    String words =
        IntStream.range(0, 1_600).mapToObj(i -> "w" + i % 1_000).collect(Collectors.joining(" "));
    SearchEngine engine = engineOver(entry("a").text(words));

    assertThat(ids(engine, words)).containsExactly("a");
  }

  @ParameterizedTest
  @ValueSource(strings = {"x ", "x* ", "\"x y\" ", "+x ", "-x ", "x OR ", "(x", "a-", "人"})
  default void takesALongQueryOfAnyKind(String piece) {
    String text = piece.repeat(SearchRequest.MAX_TEXT / piece.length());
    SearchEngine engine = engineOver(entry("a").text("x y x y a 人"));

    assertThatCode(() -> ids(engine, text)).doesNotThrowAnyException();
  }
}

package org.compendiumsearch.core.testing.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.compendiumsearch.core.testing.Entries.entry;
import static org.compendiumsearch.core.testing.engine.EngineFixture.ids;

import java.util.List;
import org.compendiumsearch.core.model.EntryId;
import org.compendiumsearch.core.query.Match;
import org.compendiumsearch.core.query.SearchRequest;
import org.compendiumsearch.core.search.Hints;
import org.compendiumsearch.core.search.SearchEngine;
import org.compendiumsearch.core.search.SearchResult;
import org.compendiumsearch.core.search.Suggestion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is found by other words, other spellings and likeness; needs TinyIndex's thesaurus. */
public interface MeaningContract extends EngineFixture {
  private static Hints hints(SearchEngine engine, String text) {
    return engine.search(SearchRequest.forText(text)).hints();
  }

  @ParameterizedTest
  @CsvSource({
    "ships, vessel",
    "navires, vessel",
    "Schiff, vessel",
    "судну, vessel",
    "船, vessel",
    "سفينة, vessel",
    "fishing boats, vessel",
    "FIU, unit",
    "cellule de renseignement financier, unit",
    "Kenia, kenya",
    "Кения, kenya"
  })
  default void findsOtherWordsForTheSame(String typed, String found) {
    SearchEngine engine =
        engineOver(
            entry("vessel").text("The vessels came home."),
            entry("unit").text("The financial intelligence unit read the reports."),
            entry("kenya").text("Kenya trains hotels."));

    assertThat(ids(engine, SearchRequest.forText(typed).withMatch(Match.ALL)))
        .containsExactly(found);
  }

  @Test
  default void ranksTheTypedWordAboveOthersForTheSame() {
    SearchEngine engine =
        engineOver(
            entry("other").text("A ship for the crew."), entry("own").text("A vessel for them."));

    assertThat(ids(engine, "vessel")).containsExactly("own", "other");
  }

  @Test
  default void countsAConceptAsTheWordsThatStandForIt() {
    SearchEngine engine =
        engineOver(
            entry("both").text("The FIU has hotels."),
            entry("one").text("An intelligence of hotels."));

    SearchRequest request = SearchRequest.forText("financial intelligence unit hotels");

    assertThat(ids(engine, request.withMatch(Match.ALL))).containsExactly("both");
  }

  @Test
  default void marksTheOtherWord() {
    SearchEngine engine = engineOver(entry("a").text("A ship for the crew."));

    SearchResult result = engine.search(SearchRequest.forText("vessel"));

    assertThat(result.hits().getFirst().snippets().getFirst().marks()).hasSize(1);
  }

  @Test
  default void excludesOnlyTheWordItself() {
    SearchEngine engine =
        engineOver(entry("ship").text("hotel ship"), entry("vessel").text("hotel vessel"));

    assertThat(ids(engine, "hotel -ship")).containsExactly("vessel");
  }

  @Test
  default void looksForTheLikeliestSpelling() {
    SearchEngine engine =
        engineOver(entry("a").text("forced labour"), entry("b").text("horses and men"));

    assertThat(ids(engine, "forsed labour")).containsExactly("a");
    assertThat(hints(engine, "forsed +labour").correctedTo()).isEqualTo("forced +labour");
    assertThat(hints(engine, "forced labour").correctedTo()).isNull();
  }

  @ParameterizedTest
  @CsvSource({"lab", "12345x", "XYZW"})
  default void leavesShortWordsNumbersAndNamesAsTheyAre(String typed) {
    assertThat(hints(engineOver(entry("a").text("labs xyzv 12345y")), typed).correctedTo())
        .isNull();
  }

  @Test
  default void asksWhetherACommonWordWasMeant() {
    SearchEngine engine =
        engineOver(
            java.util.stream.IntStream.range(0, 13)
                .mapToObj(i -> entry("e" + i).text(i == 0 ? "labuor" : "labour"))
                .toArray(org.compendiumsearch.core.testing.Entries[]::new));

    assertThat(hints(engine, "labuor").didYouMean()).isEqualTo("labour");
    assertThat(hints(engine, "labour").didYouMean()).isNull();
  }

  @Test
  default void saysWhichWordFoundNothingAndWhatFindsSomethingWithoutIt() {
    SearchEngine engine = engineOver(entry("a").text("hotel"));

    assertThat(hints(engine, "qqqqq hotel"))
        .isEqualTo(new Hints(null, null, List.of("qqqqq"), "hotel"));
  }

  @ParameterizedTest
  @CsvSource({"on-line", "online", "ON‑LINE"})
  default void findsACompoundWithAndWithoutItsHyphen(String typed) {
    SearchEngine engine =
        engineOver(entry("hyphen").text("an on-line form"), entry("plain").text("an online form"));

    assertThat(ids(engine, typed)).contains("hyphen", "plain");
  }

  @ParameterizedTest
  @CsvSource({
    "fr, Les victimes de la traite, victime",
    "es, Las víctimas de la trata, victima",
    "de, Die Opfer wurden befragt, opfern",
    "pt, As organizações ajudam, organização",
    "ru, Жертвы торговли людьми, жертва",
    "ar, الضحايا والشركات, شركات",
    "zh, 打擊犯罪, 打击",
    "it, Le vittime e l'azienda, azienda",
    "sv, Offren på hotellen, hotell",
    "el, Η εμπορία, εμπορίας"
  })
  default void findsOtherFormsInOtherLanguages(String language, String text, String typed) {
    SearchEngine engine =
        engineOver(entry("a").language(language).text(text), entry("b").text("English"));

    assertThat(ids(engine, typed)).containsExactly("a");
  }

  @Test
  default void completesTitlesTermsAndLabels() {
    SearchEngine engine =
        engineOver(
            entry("a").title("Hotels against trafficking").facet("sector", "hospitality"),
            entry("b").title("Banks"));

    List<Suggestion> suggestions = engine.suggest("hote", 5, "en");

    assertThat(suggestions)
        .containsExactlyInAnyOrder(
            new Suggestion("Hotels against trafficking", Suggestion.Kind.TITLE, "a", null, null),
            new Suggestion(
                "Hotels and tourism", Suggestion.Kind.FACET, null, "sector", "hospitality"));
  }

  @ParameterizedTest
  @CsvSource({"traf", "TRAFF", "against traf", "trfficking", "hotles", "trafick", "aginst traff"})
  default void completesFromAnyWordAndForgivesATypo(String typed) {
    SearchEngine engine =
        engineOver(entry("a").title("Hotels against trafficking"), entry("b").title("Banks"));

    assertThat(engine.suggest(typed, 5, "en"))
        .extracting(Suggestion::text)
        .contains("Hotels against trafficking");
  }

  @ParameterizedTest
  @CsvSource({"xyz", "tri", "'\"('", "''"})
  default void completesNothingElse(String typed) {
    SearchEngine engine = engineOver(entry("a").title("Hotels against trafficking"));

    assertThat(engine.suggest(typed, 5, "en")).isEmpty();
  }

  @Test
  default void findsLikeEntriesOfOtherDocuments() {
    SearchEngine engine =
        engineOver(
            entry("a~1").title("One").text("satellite kiln police"),
            entry("a~2").title("Two").text("satellite kiln police"),
            entry("b~1").title("Three").text("satellite kiln bank"),
            entry("c~1").title("Four").text("bank police"),
            entry("d~1").title("Five").text("mines"));

    assertThat(engine.similar(new EntryId("a~1"), 5))
        .extracting(EngineFixture::id)
        .containsExactly("b~1", "c~1");
  }
}

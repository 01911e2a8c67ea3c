package org.compendiumsearch.core.testing.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.compendiumsearch.core.testing.Entries.entry;
import static org.compendiumsearch.core.testing.engine.EngineFixture.ids;

import org.compendiumsearch.core.query.Match;
import org.compendiumsearch.core.query.SearchRequest;
import org.compendiumsearch.core.search.SearchEngine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How the simple syntax finds entries: signs, phrases, prefixes, groups and how many words. */
public interface SimpleQueryContract extends EngineFixture {
  /** Six entries; each holds one word more than the one before. */
  private SearchEngine staircase() {
    return engineOver(
        entry("e1").text("hotel"),
        entry("e2").text("hotel staff"),
        entry("e3").text("hotel staff police"),
        entry("e4").text("hotel staff police bank"),
        entry("e5").text("hotel staff police bank port"),
        entry("e6").text("hotel staff police bank port mine"));
  }

  private SearchEngine animals() {
    return engineOver(
        entry("cat").text("The cat sleeps."),
        entry("dog").text("The dog barks."),
        entry("both").text("A dog and a cat play with a ball."),
        entry("none").text("Nothing of the kind."));
  }

  @ParameterizedTest
  @CsvSource({
    "hotel, 1",
    "hotel staff, 2",
    "hotel staff police, 2",
    "hotel staff police bank, 3",
    "hotel staff police bank port, 4",
    "hotel staff police bank port mine, 4"
  })
  default void wantsTwoThirdsOfTheWordsAndAtMostFour(String text, int needed) {
    String[] expected = new String[7 - needed];
    for (int i = 0; i < expected.length; i++) {
      expected[i] = "e" + (needed + i);
    }

    assertThat(ids(staircase(), text)).containsExactlyInAnyOrder(expected);
  }

  @Test
  default void wantsOneWordWhereAnyWillDo() {
    SearchRequest request = SearchRequest.forText("mine bank").withMatch(Match.ANY);

    assertThat(ids(staircase(), request)).containsExactlyInAnyOrder("e4", "e5", "e6");
  }

  @Test
  default void wantsEveryWordWhereAllMustMatch() {
    SearchRequest request =
        SearchRequest.forText("hotel staff police bank port").withMatch(Match.ALL);

    assertThat(ids(staircase(), request)).containsExactlyInAnyOrder("e5", "e6");
  }

  @Test
  default void ranksMoreWordsHigher() {
    assertThat(ids(staircase(), "staff police bank")).last().isEqualTo("e3");
  }

  @ParameterizedTest
  @CsvSource({"+dog, dog both", "+dog +cat, both", "+dog ball cat sleeps, both", "+ball, both"})
  default void wantsWhatAPlusStandsBefore(String text, String found) {
    assertThat(ids(animals(), text)).containsExactlyInAnyOrder(found.split(" ", -1));
  }

  @Test
  default void needsNoMoreThanItsRequiredWords() {
    SearchEngine engine = staircase();

    assertThat(ids(engine, "+hotel +staff +police +bank +port ship"))
        .containsExactlyInAnyOrder("e5", "e6");
  }

  @Test
  default void leavesOutWhatAMinusStandsBefore() {
    assertThat(ids(animals(), "dog -cat")).containsExactly("dog");
  }

  @Test
  default void findsEverythingElseWhereAllIsExcluded() {
    assertThat(ids(animals(), "-dog -cat")).containsExactly("none");
  }

  @Test
  default void excludesPhrasesPrefixesAndGroups() {
    SearchEngine engine = animals();

    assertThat(ids(engine, "dog -\"a dog\"")).containsExactly("dog");
    assertThat(ids(engine, "dog -slee* -pla*")).containsExactly("dog");
    assertThat(ids(engine, "dog -(cat ball)")).containsExactly("dog");
  }

  @Test
  default void takesAlternatives() {
    assertThat(ids(animals(), "barks OR sleeps")).containsExactlyInAnyOrder("dog", "cat");
  }

  @Test
  default void countsAlternativesAsOneWord() {
    SearchRequest request = SearchRequest.forText("dog ball OR barks").withMatch(Match.ALL);

    assertThat(ids(animals(), request)).containsExactlyInAnyOrder("dog", "both");
  }

  @Test
  default void countsAGroupAsOneWord() {
    SearchRequest request = SearchRequest.forText("(dog cat) ball").withMatch(Match.ALL);

    assertThat(ids(animals(), request)).containsExactly("both");
  }

  @Test
  default void takesAlternativesOfGroups() {
    assertThat(ids(animals(), "(dog -cat) OR (cat -dog)")).containsExactlyInAnyOrder("dog", "cat");
  }

  @Test
  default void findsAPhraseInItsOrder() {
    SearchEngine engine =
        engineOver(
            entry("right").text("They end forced labour."),
            entry("wrong").text("Their labour was forced."),
            entry("apart").text("A forced and hard labour."));

    assertThat(ids(engine, "\"forced labour\"")).containsExactly("right");
  }

  @Test
  default void findsAPhraseInATitleAndInTheHeadingsAboveIt() {
    SearchEngine engine =
        engineOver(
            entry("a~1").title("On forced labour"),
            entry("b~1").under("Forced labour"),
            entry("c~1").documentTitle("Forced labour today"));

    assertThat(ids(engine, "\"forced labour\"")).containsExactlyInAnyOrder("a~1", "b~1", "c~1");
  }

  @Test
  default void findsAPhraseInOtherForms() {
    SearchEngine engine = engineOver(entry("a").text("A trained worker"));

    assertThat(ids(engine, "\"training workers\"")).containsExactly("a");
  }

  @Test
  default void findsAPhraseOfOneWord() {
    assertThat(ids(animals(), "\"ball\"")).containsExactly("both");
  }

  @Test
  default void findsTheBeginningsOfWords() {
    SearchEngine engine =
        engineOver(
            entry("a").text("trafficking"),
            entry("b").text("Traffickers"),
            entry("c").text("traffic"),
            entry("d").text("train"));

    assertThat(ids(engine, "TRAFFICK*")).containsExactlyInAnyOrder("a", "b");
  }

  @Test
  default void findsTheBeginningOfAWordAsItIsWritten() {
    SearchEngine engine = engineOver(entry("a").text("policies"), entry("b").text("policing"));

    assertThat(ids(engine, "policie*")).containsExactly("a");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "!!!", "-", "\"\"", "()", "— … —", "+!!! -???", "\"…\" ?*"})
  default void findsEverythingWithoutAWord(String text) {
    assertThat(ids(animals(), text)).hasSize(4);
  }
}

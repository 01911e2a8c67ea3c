package org.compendiumsearch.core.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.compendiumsearch.core.query.Clause.AnyOf;
import org.compendiumsearch.core.query.Clause.Demand;
import org.compendiumsearch.core.query.Clause.Group;
import org.compendiumsearch.core.query.Clause.Part;
import org.compendiumsearch.core.query.Clause.Phrase;
import org.compendiumsearch.core.query.Clause.Prefix;
import org.compendiumsearch.core.query.Clause.Word;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SimpleSyntaxTest {
  private static Part wanted(Clause clause) {
    return new Part(Demand.WANTED, clause);
  }

  private static Part required(Clause clause) {
    return new Part(Demand.REQUIRED, clause);
  }

  private static Part excluded(Clause clause) {
    return new Part(Demand.EXCLUDED, clause);
  }

  private static Group words(String... words) {
    return new Group(Arrays.stream(words).map(w -> wanted(new Word(w))).toList());
  }

  private static AnyOf anyOf(Clause... clauses) {
    return new AnyOf(List.of(clauses));
  }

  private static void assertRead(String text, Part... parts) {
    assertThat(SimpleSyntax.parse(text)).isEqualTo(new Group(List.of(parts)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "\t\n\u00A0\u3000",
        "+",
        "-",
        "+-",
        "()",
        "(()",
        "\"\"",
        "\"",
        "*",
        "***",
        "OR",
        "OR OR",
        "+ - ( \" )"
      })
  void readsNoWordsWhereThereAreNone(String text) {
    assertRead(text);
  }

  @Test
  void readsWordsSideBySide() {
    assertThat(SimpleSyntax.parse(" hotel  staff\ttraining\n"))
        .isEqualTo(words("hotel", "staff", "training"));
  }

  @Test
  void partsWordsAtTheSpacesOfOtherScripts() {
    assertThat(SimpleSyntax.parse("酒店\u3000培训\u00A0x")).isEqualTo(words("酒店", "培训", "x"));
  }

  @Test
  void keepsSignsWithinAWord() {
    assertThat(SimpleSyntax.parse("anti-trafficking C++ a*b l'eau AT&T 24/7"))
        .isEqualTo(words("anti-trafficking", "C++", "a*b", "l'eau", "AT&T", "24/7"));
  }

  @Test
  void readsAPhrase() {
    assertRead("\"forced labour\"", wanted(new Phrase("forced labour")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "“forced labour”",
        "„forced labour“",
        "«forced labour»",
        "「forced labour」",
        "＂forced labour＂",
        "« forced labour »"
      })
  void readsAPhraseInTheQuotationMarksOfOtherLanguages(String text) {
    assertRead(text, wanted(new Phrase("forced labour")));
  }

  @Test
  void passesOverAQuotationMarkWithoutPartner() {
    assertThat(SimpleSyntax.parse("\"forced labour")).isEqualTo(words("forced", "labour"));
    assertThat(SimpleSyntax.parse("forced labour\"")).isEqualTo(words("forced", "labour"));
  }

  @Test
  void takesSignsWithinAPhraseAsText() {
    assertRead("\"+a -b (c) OR d*\"", wanted(new Phrase("+a -b (c) OR d*")));
  }

  @Test
  void readsSignsBeforeWords() {
    assertRead(
        "+hotel -bank staff",
        required(new Word("hotel")),
        excluded(new Word("bank")),
        wanted(new Word("staff")));
  }

  @Test
  void readsSignsBeforePhrasesPrefixesAndGroups() {
    assertRead(
        "+\"a b\" -c* +(d e)",
        required(new Phrase("a b")),
        excluded(new Prefix("c")),
        required(words("d", "e")));
  }

  @Test
  void takesTheLastOfSeveralSigns() {
    assertRead("+-hotel --bank", excluded(new Word("hotel")), excluded(new Word("bank")));
  }

  @Test
  void passesOverASignBeforeASpace() {
    assertThat(SimpleSyntax.parse("hotel - staff + x")).isEqualTo(words("hotel", "staff", "x"));
  }

  @Test
  void readsAPrefix() {
    assertRead("traf*", wanted(new Prefix("traf")));
    assertRead("traf***", wanted(new Prefix("traf")));
  }

  @Test
  void readsAlternatives() {
    assertRead("hotel OR bank", wanted(anyOf(new Word("hotel"), new Word("bank"))));
  }

  @Test
  void readsManyAlternatives() {
    assertRead(
        "a OR \"b c\" OR d* OR (e f) g",
        wanted(anyOf(new Word("a"), new Phrase("b c"), new Prefix("d"), words("e", "f"))),
        wanted(new Word("g")));
  }

  @Test
  void letsTheSignOfTheFirstAlternativeHoldForAll() {
    assertRead("+a OR b", required(anyOf(new Word("a"), new Word("b"))));
    assertRead("a OR +b", wanted(anyOf(new Word("a"), new Word("b"))));
  }

  @Test
  void letsNothingExcludedBeAnAlternative() {
    assertRead("a OR -b", wanted(new Word("a")), excluded(new Word("b")));
  }

  @Test
  void takesAnOrAtEitherEndAsNothing() {
    assertRead("OR hotel", wanted(new Word("hotel")));
    assertRead("hotel OR", wanted(new Word("hotel")));
    assertRead("(hotel OR) bank", wanted(words("hotel")), wanted(new Word("bank")));
  }

  @Test
  void readsOrInCapitalsOnly() {
    assertThat(SimpleSyntax.parse("hotel or bank Or x"))
        .isEqualTo(words("hotel", "or", "bank", "Or", "x"));
  }

  @Test
  void readsOrAsAWholeWordOnly() {
    assertThat(SimpleSyntax.parse("ORDER FOR OR-1")).isEqualTo(words("ORDER", "FOR", "OR-1"));
  }

  @Test
  void readsOrBetweenQuotationMarksAndParentheses() {
    assertRead(
        "\"a b\"OR(c)OR\"d\"", wanted(anyOf(new Phrase("a b"), words("c"), new Phrase("d"))));
  }

  @Test
  void readsGroupsInGroups() {
    assertRead(
        "(a (b -c)) d",
        wanted(
            new Group(
                List.of(
                    wanted(new Word("a")),
                    wanted(new Group(List.of(wanted(new Word("b")), excluded(new Word("c")))))))),
        wanted(new Word("d")));
  }

  @Test
  void closesAnOpenParenthesisAtTheEnd() {
    assertRead("a (b c", wanted(new Word("a")), wanted(words("b", "c")));
  }

  @Test
  void passesOverAParenthesisThatClosesNothing() {
    assertThat(SimpleSyntax.parse("a) b")).isEqualTo(words("a", "b"));
  }

  @Test
  void leavesEmptyGroupsOut() {
    assertRead("a () +(()) b", wanted(new Word("a")), wanted(new Word("b")));
  }

  @Test
  void partsWordsAtParenthesesAndQuotationMarks() {
    assertRead(
        "a(b)c\"d\"e",
        wanted(new Word("a")),
        wanted(words("b")),
        wanted(new Word("c")),
        wanted(new Phrase("d")),
        wanted(new Word("e")));
  }

  @Test
  void passesOverParenthesesThatLieTooDeep() {
    String deep = "(".repeat(5_000) + "hotel" + ")".repeat(5_000) + " bank";

    assertThat(SimpleSyntax.parse(deep).toString()).contains("hotel").contains("bank");
  }
}

package org.compendiumsearch.core.testing.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.compendiumsearch.core.testing.Entries.entry;
import static org.compendiumsearch.core.testing.engine.EngineFixture.idsByLucene;

import java.util.List;
import org.compendiumsearch.core.error.InvalidRequestException;
import org.compendiumsearch.core.query.SearchRequest;
import org.compendiumsearch.core.search.SearchEngine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said to a query in Lucene's syntax that cannot be understood, and where it fails. */
public interface LuceneFaultContract extends EngineFixture {
  private SearchEngine one() {
    return engineOver(entry("a").text("hotel"));
  }

  private void assertRefused(String text, String message) {
    SearchEngine engine = one();

    assertThatThrownBy(() -> idsByLucene(engine, text))
        .isInstanceOfSatisfying(
            InvalidRequestException.class, fault -> assertThat(fault.parameter()).isEqualTo("q"))
        .hasMessage(message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '$',
      textBlock =
          """
          (hotel          | 7, where it ends too early
          hotel)          | 6, at ")"
          hotel AND       | 10, where it ends too early
          AND hotel       | 1, at "AND"
          hotel OR OR bar | 10, at "OR"
          year:[2015      | 11, where it ends too early
          title:          | 7, where it ends too early
          ^2 hotel        | 1, at "^"
          """)
  default void saysWhereItCannotBeUnderstood(String text, String place) {
    assertRefused(
        text,
        "the query cannot be understood at character "
            + place
            + "; put special characters in quotation marks or a backslash before them");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '$',
      textBlock =
          """
          hotel "bar      | 11
          hotel \\        | 8
          """)
  default void saysWhereALetterCannotStand(String text, int place) {
    assertRefused(text, "the query cannot be understood at character " + place);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "colour:red",
        "colour:[a TO b]",
        "colour:r*",
        "colour:/r/",
        "colour:r~",
        "colour:*",
        "colour:\"a b\"~2"
      })
  default void namesTheFieldsThereAre(String text) {
    assertRefused(
        text,
        "unknown field \"colour\"; the fields are title, heading, body, year, document, sector,"
            + " region, topic, scope, kind, partner, language, publisher, collection");
  }

  @ParameterizedTest
  @ValueSource(strings = {"*tel", "?otel", "title:*tel", "publisher:*tel"})
  default void refusesAWordThatBeginsWithAWildcard(String text) {
    String word = text.substring(text.indexOf(':') + 1);

    assertRefused(text, "a word cannot begin with * or ?, got \"" + word + "\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"[a TO b]", "title:[a TO b]", "body:{a TO *}"})
  default void refusesARangeOfWords(String text) {
    assertRefused(text, "a range needs a field such as year: year:[2015 TO 2020]");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          year:soon         | soon
          year:[soon TO *]  | soon
          year:[2015 TO 20th] | 20th
          year:99999999999  | 99999999999
          year:"2015 2016"~2 | 2015 2016
          """,
      quoteCharacter = '$')
  default void refusesAYearThatIsNoNumber(String text, String year) {
    assertRefused(text, "year must be a number, got \"" + year + "\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"year:201?", "year:20*", "year:2015~", "year:/201./"})
  default void takesYearsAsNumbersOnly(String text) {
    assertRefused(
        text, "year takes a number or a range of numbers: year:2015, year:[2015 TO 2020]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/(/", "/a{2/", "/[/", "publisher:/(/", "/a{3,1}/"})
  default void refusesABrokenRegularExpression(String text) {
    String expression = text.substring(text.indexOf('/') + 1, text.length() - 1);

    assertRefused(text, "the regular expression /" + expression + "/ cannot be understood");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/(.*a){60}.{60}b.{90}/", "a*b???????????????c", "publisher:a*b???????????????c"})
  default void refusesAPatternThatIsTooLarge(String text) {
    assertRefused(text, "the query holds a wildcard or a regular expression that is too large");
  }

  @ParameterizedTest
  @ValueSource(ints = {101, 3_990})
  default void refusesParenthesesThatLieTooDeep(int depth) {
    String deep = "(".repeat(depth) + "a" + ")".repeat(depth);

    assertRefused(deep, "parentheses may lie 100 deep");
    assertRefused("/" + deep + "/", "parentheses may lie 100 deep");
    assertRefused("/\"/ " + deep, "parentheses may lie 100 deep");
  }

  @Test
  default void takesParenthesesThatLieDeep() {
    assertThat(idsByLucene(one(), "(".repeat(100) + "hotel" + ")".repeat(100)))
        .containsExactly("a");
  }

  @Test
  default void takesAsManyParenthesesAsAnyoneLikesSideBySide() {
    assertThat(idsByLucene(one(), "(hotel) ".repeat(900))).containsExactly("a");
  }

  @Test
  default void takesParenthesesInQuotationMarksAsText() {
    assertThat(idsByLucene(one(), "hotel \"" + "(".repeat(200) + "\"")).containsExactly("a");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"x ", "x* ", "x? ", "\"x y\" ", "+x ", "NOT x ", "title:x ", "x~ ", "/x/ ", "a-"})
  default void takesALongLuceneQueryOfAnyKind(String piece) {
    String text = "hotel " + piece.repeat(SearchRequest.MAX_TEXT / piece.length() - 6) + "b";

    assertThat(idsByLucene(one(), text)).isSubsetOf(List.of("a"));
  }
}

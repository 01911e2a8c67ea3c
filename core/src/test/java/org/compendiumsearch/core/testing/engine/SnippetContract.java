package org.compendiumsearch.core.testing.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.compendiumsearch.core.testing.Entries.entry;

import java.util.List;
import org.compendiumsearch.core.model.PageMark;
import org.compendiumsearch.core.model.TextSpan;
import org.compendiumsearch.core.query.Match;
import org.compendiumsearch.core.query.SearchRequest;
import org.compendiumsearch.core.query.Syntax;
import org.compendiumsearch.core.search.Snippet;
import org.compendiumsearch.core.testing.Entries;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a hit shows of its text: which sentences, which marks, from which pages. */
public interface SnippetContract extends EngineFixture {
  private List<Snippet> snippets(Entries entry, SearchRequest request) {
    return engineOver(entry).search(request).hits().getFirst().snippets();
  }

  private List<Snippet> snippets(Entries entry, String query) {
    return snippets(entry, SearchRequest.forText(query).withMatch(Match.ANY));
  }

  private List<String> marked(Entries entry, String query) {
    return snippets(entry, query).stream().map(SnippetContract::marked).toList();
  }

  /** Returns a snippet's text with its marks in brackets. */
  static String marked(Snippet snippet) {
    StringBuilder text = new StringBuilder(snippet.text());
    for (Snippet.Mark mark : snippet.marks().reversed()) {
      text.insert(mark.end(), ']').insert(mark.start(), '[');
    }
    return text.toString();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          hotel           | The [Hotel] trained its staff in forced labour and its causes.
          TRAINING        | The Hotel [trained] its staff in forced labour and its causes.
          hotel staff     | The [Hotel] trained its [staff] in forced labour and its causes.
          the hotel       | The [Hotel] trained its staff in forced labour and its causes.
          the its         | [The] Hotel trained [its] staff in forced labour and [its] causes.
          hotel -labour   |
          hotel -lobby    | The [Hotel] trained its staff in forced labour and its causes.
          "forced labour" | The Hotel trained its staff in [forced] [labour] and its causes.
          tra*            | The Hotel [trained] its staff in forced labour and its causes.
          lobby OR staff  | The Hotel trained its [staff] in forced labour and its causes.
          +(hotel staff)  | The [Hotel] trained its [staff] in forced labour and its causes.
          hotel-staff     | The [Hotel] trained its [staff] in forced labour and its causes.
          """,
      quoteCharacter = '$')
  default void marksWhatWasSearched(String query, String expected) {
    Entries entry = entry("a").text("The Hotel trained its staff in forced labour and its causes.");

    List<String> found =
        engineOver(entry).search(SearchRequest.forText(query)).hits().stream()
            .flatMap(hit -> hit.snippets().stream())
            .map(SnippetContract::marked)
            .toList();

    assertThat(found).isEqualTo(expected == null ? List.of() : List.of(expected));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          hotel                | The [Hotel] trained its staff.
          body:hotel           | The [Hotel] trained its staff.
          title:hotel          | The Hotel trained its staff.
          hot*                 | The [Hotel] trained its staff.
          hotle~               | The [Hotel] trained its staff.
          /h.t.l/              | The [Hotel] trained its staff.
          "its staff"          | The Hotel trained [its] [staff].
          "hotel staff"~2      | The [Hotel] trained its [staff].
          hotel AND NOT lobby  | The [Hotel] trained its staff.
          *:*                  | The Hotel trained its staff.
          year:2020            | The Hotel trained its staff.
          """,
      quoteCharacter = '$')
  default void marksWhatLuceneSyntaxSearched(String query, String expected) {
    Entries entry = entry("a").title("Hotel").text("The Hotel trained its staff.");

    List<Snippet> found = snippets(entry, SearchRequest.forText(query).withSyntax(Syntax.LUCENE));

    assertThat(found).extracting(SnippetContract::marked).containsExactly(expected);
  }

  @Test
  default void marksAPhraseOnlyWhereItsWordsStandTogether() {
    Entries entry = entry("a").text("Labour that is forced is forced labour.");

    assertThat(marked(entry, "\"forced labour\""))
        .containsExactly("Labour that is forced is [forced] [labour].");
  }

  @Test
  default void marksWordsOfOtherScripts() {
    assertThat(marked(entry("a").language("ar").text("مكافحة الاتجار بالبشر"), "الاتجار"))
        .containsExactly("مكافحة [الاتجار] بالبشر");
    assertThat(marked(entry("a").language("zh").text("打击人口贩运"), "人口")).containsExactly("打击[人口]贩运");
  }

  @Test
  default void leavesMarkupAsItStands() {
    assertThat(marked(entry("a").text("A <b>hotel</b> & <script>."), "hotel"))
        .containsExactly("A <b>[hotel]</b> & <script>.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"title", ""})
  default void showsTheBeginningWhereNothingIsMarked(String query) {
    Entries entry = entry("a").title("Title").text("First sentence. Second one.\n\nNext part.");

    assertThat(snippets(entry, query))
        .containsExactly(new Snippet("First sentence. Second one.", List.of(), null, null));
  }

  @Test
  default void showsNothingOfAnEmptyText() {
    assertThat(snippets(entry("a").title("Title").text(""), "title")).isEmpty();
  }

  @Test
  default void showsThreeOfManyPlacesInTheirOrder() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 10; i++) {
      text.append("Paragraph number ").append(i).append(" names a hotel.\n\n");
    }

    List<String> found = marked(entry("a").text(text.toString()), "hotel");

    assertThat(found).hasSize(3).isSorted().allMatch(snippet -> snippet.contains("[hotel]"));
  }

  @Test
  default void prefersThePlaceWithMoreOfTheWords() {
    String text =
        "One hotel.\n\nTwo hotel.\n\nThree hotel.\n\nFour hotel.\n\nFive hotel staff police.";

    assertThat(marked(entry("a").text(text), "hotel staff police"))
        .hasSize(3)
        .last()
        .isEqualTo("Five [hotel] [staff] [police].");
  }

  @Test
  default void showsNoReferenceWhereTheTextItselfHasTheWord() {
    assertThat(marked(withReferences("A hotel.\n\n"), "hotel")).containsExactly("A [hotel].");
  }

  @Test
  default void showsAReferenceWhereNothingElseHasTheWord() {
    assertThat(marked(withReferences("A bank.\n\n"), "hotel"))
        .containsExactly("[Hotels] of the world.", "The [hotel] guide.");
  }

  private static Entries withReferences(String text) {
    String references = "Hotels of the world.\n\nThe hotel guide.";
    int end = text.length() + references.length();
    return entry("a")
        .text(text + references)
        .span(new TextSpan(text.length(), end, TextSpan.Kind.REFERENCES, ""));
  }

  @Test
  default void foldsWhiteSpaceIntoOneLine() {
    assertThat(marked(entry("a").text("The  hotel\t trains \u2028 staff."), "hotel staff"))
        .containsExactly("The [hotel] trains [staff].");
  }

  @Test
  default void endsWithDotsWhereASentenceGoesOn() {
    assertThat(marked(entry("a").text("A hotel\nwithout a full stop"), "hotel"))
        .containsExactly("A [hotel] …");
  }

  @Test
  default void keepsSentencesTogetherUpToALength() {
    String text = "The hotel is one. ".repeat(30);

    assertThat(snippets(entry("a").text(text), "hotel"))
        .allSatisfy(snippet -> assertThat(snippet.text()).endsWith(".").hasSizeBetween(80, 400));
  }

  @ParameterizedTest
  @ValueSource(strings = {"word ", "字", "🙂"})
  default void cutsAroundTheWordInAVeryLongSentence(String filler) {
    String text = filler.repeat(1_000) + " hotel " + filler.repeat(1_000);

    List<Snippet> found = snippets(entry("a").text(text), "hotel");

    assertThat(found).hasSize(1);
    assertThat(found.getFirst().text().length()).isLessThan(500);
    assertThat(marked(found.getFirst())).contains("[hotel]");
  }

  @Test
  default void cutsNoCharacterApart() {
    String text = "🙂".repeat(1_000) + "hotel" + "🙂".repeat(1_000);

    for (int i = 0; i < 2; i++) {
      Snippet found = snippets(entry("a").text("x".repeat(i) + text), "hotel").getFirst();

      assertThat(found.text().codePoints()).noneMatch(c -> c >= 0xD800 && c <= 0xDFFF);
    }
  }

  @Test
  default void tellsThePagesOfTheFirstAndLastMarkedWord() {
    Entries entry =
        entry("a")
            .text("Some words first, then a hotel, and some police in the end.")
            .page(4, "Some", "iv")
            .page(5, "then", "v")
            .page(6, "some police", "1")
            .page(7, "in the end");

    assertThat(snippets(entry, "hotel police"))
        .containsExactly(
            new Snippet(
                "Some words first, then a hotel, and some police in the end.",
                List.of(new Snippet.Mark(25, 30), new Snippet.Mark(41, 47)),
                new PageMark(18, 5, "v"),
                new PageMark(36, 6, "1")));
  }

  @Test
  default void tellsBothPagesOfAPhraseAcrossAPageBreak() {
    Entries entry =
        entry("a").text("They end forced labour now.").page(4, "They").page(5, "labour");

    Snippet found = snippets(entry, "\"forced labour\"").getFirst();

    assertThat(marked(found)).isEqualTo("They end [forced] [labour] now.");
    assertThat(found.first()).isEqualTo(new PageMark(0, 4, null));
    assertThat(found.last()).isEqualTo(new PageMark(16, 5, null));
  }

  @Test
  default void tellsThePageOfTheBeginningWhereNothingIsMarked() {
    Entries entry = entry("a").title("Title").text("First. Second.").page(3, "First");

    assertThat(snippets(entry, "title"))
        .containsExactly(
            new Snippet(
                "First. Second.", List.of(), new PageMark(0, 3, null), new PageMark(0, 3, null)));
  }

  @Test
  default void tellsNoPageOfATextWithoutPages() {
    Snippet found = snippets(entry("a").text("A hotel."), "hotel").getFirst();

    assertThat(found.first()).isNull();
    assertThat(found.last()).isNull();
  }
}

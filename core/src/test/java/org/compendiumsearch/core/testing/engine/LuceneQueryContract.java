package org.compendiumsearch.core.testing.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.compendiumsearch.core.testing.Entries.entry;
import static org.compendiumsearch.core.testing.engine.EngineFixture.idsByLucene;

import org.compendiumsearch.core.search.SearchEngine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What Lucene's classic syntax finds, field by field and construct by construct. */
public interface LuceneQueryContract extends EngineFixture {
  private SearchEngine library() {
    return engineOver(
        entry("code")
            .title("The Code")
            .text("Hotels train their staff.")
            .year(1996)
            .facet("publisher", "ECPAT International")
            .facet("language", "en")
            .facet("sector", "hospitality")
            .facet("region", "africa/eastern-africa/kenya")
            .facet("topic", "training"),
        entry("act~duties")
            .title("Duties")
            .documentTitle("The Act")
            .under("Part II")
            .text("Every bank reports trafficking.")
            .year(2018)
            .facet("publisher", "Parliament")
            .facet("language", "en")
            .facet("sector", "banking")
            .facet("region", "oceania/australasia/australia")
            .facet("topic", "law/criminal"),
        entry("loi")
            .title("La loi")
            .text("Les banques signalent la traite.")
            .language("fr")
            .year(2017)
            .facet("publisher", "Parlement")
            .facet("language", "fr")
            .facet("sector", "banking", "fishing")
            .facet("region", "europe/western-europe/france")
            .facet("topic", "law"),
        entry("undated").title("Notes").text("Some staff notes.").year(null));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          title:code                           | code
          title:CODE                           | code
          title:duty                           | act~duties
          heading:part                         | act~duties
          heading:act                          | act~duties
          body:banques                         | loi
          body:trains                          | code
          body:code                            |
          publisher:Parliament                 | act~duties
          publisher:"ECPAT International"      | code
          publisher:parliament                 |
          year:2018                            | act~duties
          document:act                         | act~duties
          document:code                        | code
          language:fr                          | loi
          sector:fishing                       | loi
          sector:banking                       | act~duties loi
          region:africa                        | code
          region:"africa/eastern-africa/kenya" | code
          topic:law                            | act~duties loi
          topic:"law/criminal"                 | act~duties
          """)
  default void looksInAField(String text, String found) {
    assertFound(text, found);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          staff                              | code undated
          staff bank                         | code undated act~duties
          staff AND train                    | code
          staff && train                     | code
          bank OR banques                    | act~duties loi
          staff NOT train                    | undated
          staff -train                       | undated
          +staff train                       | code undated
          NOT staff                          |
          *:* NOT staff                      | act~duties loi
          "train their staff"                | code
          "train staff"                      |
          "train staff"~1                    | code
          title:(code OR duties)             | code act~duties
          (bank OR hotel) AND year:[1990 TO 2000] | code
          hotel^3 bank^0.5                   | code act~duties
          éveRy                              | act~duties
          hotel\\-bar                        | code
          """)
  default void joinsWordsAsWritten(String text, String found) {
    assertFound(text, found);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          year:[2017 TO 2018]      | act~duties loi
          year:{2017 TO 2018]      | act~duties
          year:[2017 TO 2018}      | loi
          year:[* TO 2000]         | code
          year:[2018 TO *]         | act~duties
          year:{2018 TO *]         |
          year:[2018 TO 2017]      |
          publisher:[P TO Parlz]   | act~duties loi
          publisher:{* TO P}       | code
          title:code year:[2018 TO *] | code act~duties
          """)
  default void takesRanges(String text, String found) {
    assertFound(text, found);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          traffick*        | act~duties
          TRAFFICK*        | act~duties
          tra*             | code act~duties loi
          tr?in            | code
          title:cod*       | code
          publisher:Parl*  | act~duties loi
          region:africa*   | code
          *                | code act~duties loi undated
          *:*              | code act~duties loi undated
          body:*           | code act~duties loi undated
          year:*           | code act~duties loi
          sector:*         | code act~duties loi
          document:*       | code act~duties loi undated
          """)
  default void takesWildcards(String text, String found) {
    assertFound(text, found);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          trafiking~       | act~duties
          trafiking~1      |
          hotals~1         | code
          otels~1          | code
          xotels~1         | code
          publisher:Parlament~ | act~duties loi
          """)
  default void forgivesTypos(String text, String found) {
    assertFound(text, found);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          /hotel|banque/        ;
          /hotels|banques/      ; code loi
          /traff.+/             ; act~duties
          publisher:/Parl.*/    ; act~duties loi
          """)
  default void takesRegularExpressions(String text, String found) {
    assertFound(text, found);
  }

  @Test
  default void ranksTitlesAboveTextsInLuceneSyntax() {
    SearchEngine engine =
        engineOver(
            entry("text").title("Other").text("hotel and more"),
            entry("title").title("Hotel").text("other and more"));

    assertThat(idsByLucene(engine, "hotel")).containsExactly("title", "text");
  }

  @ParameterizedTest
  @ValueSource(strings = {"hotel", "title:hotel", "body:hotel*", "year:2018", "*:*", "sector:*"})
  default void findsNothingInAnEmptyIndexByLuceneSyntax(String text) {
    assertThat(idsByLucene(engineOver(), text)).isEmpty();
  }

  private void assertFound(String text, String found) {
    String[] ids = found == null ? new String[0] : found.split(" ", -1);

    assertThat(idsByLucene(library(), text)).containsExactlyInAnyOrder(ids);
  }
}

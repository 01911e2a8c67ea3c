package org.compendiumsearch.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.Transliterator;
import java.util.Locale;
import org.compendiumsearch.core.testing.RandomCases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlugsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Hotel Staff Training        | hotel-staff-training
          IMPRINT                     | imprint
          reports/2021/Final (v2).pdf | reports-2021-final-v2-pdf
          Éducation à l’école         | education-a-l-ecole
          Côte d’Ivoire               | cote-d-ivoire
          Straße                      | strasse
          Łódź                        | lodz
          İstanbul                    | istanbul
          Торговля людьми             | torgovla-lud-mi
          人口贩运                    | ren-kou-fan-yun
          a_b__c                      | a-b-c
          2024                        | 2024
          """)
  void writesLettersOfAnyScriptInAscii(String text, String slug) {
    assertThat(Slugs.of(text)).isEqualTo(slug);
  }

  @Test
  void takesAccentsOffAsIcuDoes() {
    Transliterator icu = Transliterator.getInstance("Any-Latin; Latin-ASCII");
    for (char c = '\u00A0'; c <= '\u0250'; c++) {
      String text = "a" + c + "b";
      String expected =
          icu.transliterate(text)
              .toLowerCase(Locale.ROOT)
              .replaceAll("[^a-z0-9]+", "-")
              .replaceAll("^-|-$", "");

      assertThat(Slugs.of(text)).as("U+%04X", (int) c).isEqualTo(expected);
    }
  }

  @Test
  void leavesNoHyphenAtEitherEnd() {
    assertThat(Slugs.of("  — What is it? —  ")).isEqualTo("what-is-it");
  }

  @ParameterizedTest
  @CsvSource({"''", "' '", "!?", "---", "🙂"})
  void isEmptyWithoutLettersAndDigits(String text) {
    assertThat(Slugs.of(text)).isEmpty();
  }

  @Test
  void cutsAtEightyCharacters() {
    assertThat(Slugs.of("x".repeat(200))).isEqualTo("x".repeat(80));
  }

  @Test
  void leavesNoHyphenWhereItCuts() {
    String eighty = "x".repeat(79) + " y";

    assertThat(Slugs.of(eighty)).isEqualTo("x".repeat(79));
  }

  @Test
  void changesNoSlug() {
    RandomCases.run(
        300,
        random -> {
          StringBuilder text = new StringBuilder();
          for (int i = random.nextInt(120); i > 0; i--) {
            text.appendCodePoint(
                random.nextBoolean() ? random.nextInt(32, 127) : random.nextInt(32, 0x3000));
          }

          String slug = Slugs.of(text.toString());

          assertThat(Slugs.of(slug)).as("the slug of \"%s\"", text).isEqualTo(slug);
          assertThat(slug).matches("([a-z0-9]+(-[a-z0-9]+)*)?").hasSizeLessThanOrEqualTo(80);
        });
  }
}

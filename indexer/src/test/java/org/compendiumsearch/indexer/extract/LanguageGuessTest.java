package org.compendiumsearch.indexer.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageGuessTest {
  private static final LanguageGuess GUESS = new LanguageGuess();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | Hotels train their staff so that they recognise the signs of trafficking in persons.",
        "fr | Les hôtels forment leur personnel afin qu'il reconnaisse les signes de la traite.",
        "es | Los hoteles forman a su personal para que reconozca los indicios de la trata de personas.",
        "ar | تدرب الفنادق موظفيها على التعرف على علامات الاتجار بالأشخاص وإبلاغ الشرطة عنها.",
        "ru | Гостиницы обучают своих сотрудников распознавать признаки торговли людьми.",
        "zh | 酒店培训员工识别人口贩运的迹象，并向警方报告可疑情况。"
      })
  void tellsTheSixLanguagesOfTheUnitedNations(String language, String text) {
    assertThat(GUESS.of(text, "xx")).isEqualTo(language);
  }

  @ParameterizedTest
  @CsvSource({"''", "' '", "42", "12 34 56 78"})
  void fallsBackWhereTheTextDoesNotTell(String text) {
    assertThat(GUESS.of(text, "xx")).isEqualTo("xx");
  }

  @Test
  void forgetsTheTextBefore() {
    GUESS.of("Гостиницы обучают своих сотрудников. ".repeat(50), "xx");

    assertThat(GUESS.of("Hotels train their staff to see the signs of it.", "xx")).isEqualTo("en");
  }
}

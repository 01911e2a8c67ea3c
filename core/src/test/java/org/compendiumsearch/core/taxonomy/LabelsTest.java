package org.compendiumsearch.core.taxonomy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LabelsTest {
  @Test
  void readsInTheLanguageAskedFor() {
    assertThat(new Labels(Map.of("en", "Law", "fr", "Droit")).in("fr")).isEqualTo("Droit");
  }

  @Test
  void readsInEnglishWhereThatLanguageIsMissing() {
    assertThat(new Labels(Map.of("en", "Law", "fr", "Droit")).in("zh")).isEqualTo("Law");
  }

  @Test
  void readsInWhateverThereIsWithoutEnglish() {
    assertThat(new Labels(Map.of("fr", "Droit")).in("zh")).isEqualTo("Droit");
  }

  @Test
  void isEmptyWhereNothingIsSaid() {
    assertThat(new Labels(Map.of()).in("en")).isEmpty();
  }

  @Test
  void keepsItsTextsWhenTheGivenMapChanges() {
    Map<String, String> texts = new LinkedHashMap<>(Map.of("en", "Law"));
    Labels labels = new Labels(texts);

    texts.put("en", "Disorder");

    assertThat(labels.in("en")).isEqualTo("Law");
  }
}

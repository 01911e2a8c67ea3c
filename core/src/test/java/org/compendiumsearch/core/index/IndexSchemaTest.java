package org.compendiumsearch.core.index;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class IndexSchemaTest {
  @Test
  void tellsTheLanguageOfABody() {
    assertThat(IndexSchema.languageOfBody(IndexSchema.body("en"))).isEqualTo("en");
    assertThat(IndexSchema.languageOfBody(IndexSchema.title("en"))).isEmpty();
  }

  @Test
  void tellsTheFacetOfAField() {
    assertThat(IndexSchema.facetOf(IndexSchema.facet("sector"))).isEqualTo("sector");
    assertThat(IndexSchema.facetOf(IndexSchema.YEAR)).isEmpty();
  }
}

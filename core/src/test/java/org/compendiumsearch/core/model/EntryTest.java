package org.compendiumsearch.core.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.compendiumsearch.core.testing.Entries.entry;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EntryTest {
  private final Entry paged =
      entry("a").text("0123456789").page(4, "0").page(5, "3").page(6, "7").build();

  @ParameterizedTest
  @CsvSource({"0, 4", "2, 4", "3, 5", "6, 5", "7, 6", "9, 6", "1000, 6"})
  void knowsThePageOfAnOffset(int offset, int page) {
    assertThat(paged.pageAt(offset)).extracting(PageMark::page).isEqualTo(page);
  }

  @Test
  void knowsNoPageWhereThereAreNone() {
    assertThat(entry("a").build().pageAt(0)).isNull();
  }

  @Test
  void takesTheLastOfTwoPagesThatBeginTogether() {
    Entry entry = entry("a").text("0123").page(1, "0").page(2, "0").build();

    assertThat(entry.pageAt(0)).isEqualTo(new PageMark(0, 2, null));
  }

  @Test
  void refusesPagesThatDoNotBeginWithTheText() {
    assertThatThrownBy(() -> entry("a").text("0123").page(1, "2").build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the first page of a does not begin at 0");
  }

  @Test
  void knowsWhereTheReferencesBegin() {
    Entry entry =
        entry("a")
            .text("Text. References.")
            .span(new TextSpan(0, 4, TextSpan.Kind.LINK, "https://example.org"))
            .span(new TextSpan(6, 17, TextSpan.Kind.REFERENCES, ""))
            .build();

    assertThat(entry.referencesStart()).isEqualTo(6);
  }

  @Test
  void endsWithItsTextWhereThereAreNoReferences() {
    assertThat(entry("a").text("Text.").build().referencesStart()).isEqualTo(5);
  }

  @ParameterizedTest
  @CsvSource({"-1, 1", "0, 0"})
  void refusesAPageThatCannotBe(int offset, int page) {
    assertThatThrownBy(() -> new PageMark(offset, page, null))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("page " + page + " at offset " + offset);
  }
}

package org.compendiumsearch.core.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdsTest {
  @ParameterizedTest
  @ValueSource(strings = {"a", "0", "the-code", "ilo-p029-2014"})
  void takesASlugForADocument(String text) {
    assertThat(new DocumentId(text)).hasToString(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-", "a-", "-a", "a--b", "A", "é", "a b", "a~b", "a\n"})
  void refusesAnythingElseForADocument(String text) {
    assertThat(DocumentId.isValid(text)).isFalse();
    assertThatThrownBy(() -> new DocumentId(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("not a document id: \"" + text + "\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "a~b", "the-code~what-it-is-2"})
  void takesASlugOrTwoForAnEntry(String text) {
    assertThat(new EntryId(text)).hasToString(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "~", "a~", "~b", "a~b~c", "a~B"})
  void refusesAnythingElseForAnEntry(String text) {
    assertThat(EntryId.isValid(text)).isFalse();
    assertThatThrownBy(() -> new EntryId(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("not an entry id: \"" + text + "\"");
  }

  @Test
  void namesAnEntryAfterItsDocument() {
    DocumentId document = new DocumentId("report");

    assertThat(EntryId.whole(document)).isEqualTo(new EntryId("report"));
    assertThat(EntryId.section(document, "start")).isEqualTo(new EntryId("report~start"));
  }

  @Test
  void ordersDocumentsByTheirIds() {
    assertThat(new DocumentId("a")).isLessThan(new DocumentId("b"));
  }

  @Test
  void aTextAsLongAsAnAddressIsLookedAtWithoutFail() {
    String slug = "a-".repeat(30_000) + "a";

    assertThat(DocumentId.isValid(slug)).isTrue();
    assertThat(DocumentId.isValid(slug + "-")).isFalse();
    assertThat(EntryId.isValid(slug + "~" + slug)).isTrue();
  }
}

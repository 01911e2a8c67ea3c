package org.compendiumsearch.core.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FrontMatterTest {
  @Test
  void partsMetadataFromBody() {
    FrontMatter parts = FrontMatter.of("---\ntitle: A\nyear: 2020\n---\n# A\n");

    assertThat(parts).isEqualTo(new FrontMatter("title: A\nyear: 2020\n", 2, "# A\n"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "# A\n",
        "",
        "---",
        "---\n",
        "---\ntitle: A\n",
        "----\ntitle: A\n----\n",
        " ---\nx: 1\n---\n",
        "text\n---\nx: 1\n---\n"
      })
  void isAllBodyWhereNoBlockBeginsAndEnds(String text) {
    assertThat(FrontMatter.of(text)).isEqualTo(new FrontMatter("", 1, text));
  }

  @Test
  void takesAnEmptyBlock() {
    assertThat(FrontMatter.of("---\n---\nbody")).isEqualTo(new FrontMatter("", 2, "body"));
  }

  @Test
  void endsAtTheFirstClosingLine() {
    FrontMatter parts = FrontMatter.of("---\na: 1\n---\nbody\n---\nmore\n");

    assertThat(parts).isEqualTo(new FrontMatter("a: 1\n", 2, "body\n---\nmore\n"));
  }

  @Test
  void passesOverAByteOrderMark() {
    assertThat(FrontMatter.of("\uFEFF---\na: 1\n---\nbody"))
        .isEqualTo(new FrontMatter("a: 1\n", 2, "body"));
  }

  @Test
  void takesAByteOrderMarkOffABodyAlone() {
    assertThat(FrontMatter.of("\uFEFFbody")).isEqualTo(new FrontMatter("", 1, "body"));
  }

  @Test
  void knowsLinesThatEndInCarriageReturns() {
    assertThat(FrontMatter.of("---\r\na: 1\r\n---\r\nbody"))
        .isEqualTo(new FrontMatter("a: 1\r\n", 2, "body"));
  }

  @Test
  void needsNoLineAfterTheBlock() {
    assertThat(FrontMatter.of("---\na: 1\n---")).isEqualTo(new FrontMatter("a: 1\n", 2, ""));
  }
}

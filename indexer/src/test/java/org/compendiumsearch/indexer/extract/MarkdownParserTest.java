package org.compendiumsearch.indexer.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.compendiumsearch.indexer.extract.Block.Link;
import org.compendiumsearch.indexer.testing.Extraction;
import org.compendiumsearch.indexer.testing.Folder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownParserTest {
  private final Extraction extraction;

  MarkdownParserTest(@TempDir Path temp) {
    extraction = new Extraction(new Folder(temp));
  }

  private ExtractedText read(String name, String markdown) {
    return extraction.text(name, markdown.getBytes(StandardCharsets.UTF_8));
  }

  private List<String> texts(String markdown) {
    return read("a.md", markdown).blocks().stream().map(Block::text).toList();
  }

  private static Block paragraph(String text, Link... links) {
    return new Block(Block.PARAGRAPH, text, null, List.of(links));
  }

  @Test
  void readsHeadingsOfBothKinds() {
    ExtractedText text = read("a.md", "# A\n\nb\n\nC\n---\n\nd\n\n###### E #\n\nf");

    assertThat(text.blocks())
        .containsExactly(
            Block.heading(1, "A", null),
            paragraph("b"),
            Block.heading(2, "C", null),
            paragraph("d"),
            Block.heading(6, "E", null),
            paragraph("f"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.md", "a.markdown", "a.mkd", "a.mdtext"})
  void isRegisteredForItsNames(String name) {
    assertThat(read(name, "# A\n\nb"))
        .isEqualTo(
            new ExtractedText(
                "text/markdown",
                null,
                null,
                null,
                null,
                List.of(Block.heading(1, "A", null), paragraph("b"))));
  }

  @Test
  void leavesOutFrontMatter() {
    assertThat(texts("---\ntitle: A\nyear: 2021\n---\nb")).containsExactly("b");
  }

  @Test
  void readsAnOpenFenceAsText() {
    assertThat(texts("---\ntitle: A\n\nb")).containsExactly("title: A", "b");
  }

  @Test
  void readsLinksAndEmphasis() {
    assertThat(
            read("a.md", "see *the* [**code**](https://a.org/ 'T') and <https://b.org>").blocks())
        .containsExactly(
            paragraph(
                "see the code and https://b.org",
                new Link(8, 12, "https://a.org/"),
                new Link(17, 30, "https://b.org")));
  }

  @Test
  void readsTightAndLooseLists() {
    assertThat(texts("- a\n- b\n\nc\n\n* d\n\n  e\n\n* f"))
        .containsExactly("• a", "• b", "c", "• d", "e", "• f");
  }

  @Test
  void readsTables() {
    assertThat(texts("| Year | Country |\n|---|:-:|\n| 2021 | **Kenya** |"))
        .containsExactly("Year | Country", "2021 | Kenya");
  }

  @Test
  void readsCodeAndQuotes() {
    assertThat(texts("> quoted\n\n```\ncode <b>\n```\n\n    indented"))
        .containsExactly("quoted", "code <b>", "indented");
  }

  @Test
  void readsMarkupWithinButNoScripts() {
    assertThat(
            texts(
                "<div class='page'>a</div>\n\n<script>x()</script>\n\n<h2 data-level='x'>B</h2>\n\nc"))
        .containsExactly("a", "B", "c");
  }

  @Test
  void takesNoMarkupForTextThatOnlyLooksLikeIt() {
    assertThat(texts("1 < 2 & 3 > 2 &amp; \\*literal\\*"))
        .containsExactly("1 < 2 & 3 > 2 & *literal*");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16", "windows-1251"})
  void readsOtherEncodings(String encoding) {
    String russian = "Торговля людьми является тяжким преступлением, и государства сотрудничают.";

    ExtractedText text =
        extraction.text("a.md", ("# Доклад\n\n" + russian).getBytes(Charset.forName(encoding)));

    assertThat(text.blocks()).containsExactly(Block.heading(1, "Доклад", null), paragraph(russian));
  }

  @Test
  void readsAByteOrderMarkAsNothing() {
    assertThat(texts("\uFEFF---\ntitle: A\n---\n# B\n\nc")).containsExactly("B", "c");
  }
}

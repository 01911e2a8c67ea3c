package org.compendiumsearch.indexer.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.compendiumsearch.indexer.testing.Extraction;
import org.compendiumsearch.indexer.testing.Folder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RtfParserTest {
  private static final String STYLES =
      "{\\stylesheet{\\ql \\snext0 Normal;}"
          + "{\\s1\\outlinelevel0\\b\\snext0 \\u220?berschrift 1;}"
          + "{\\s2\\b\\snext0 heading 2;}"
          + "{\\s5\\sbasedon2\\snext0 Chapter part;}"
          + "{\\*\\cs10 \\additive Default Paragraph Font;}}";

  private final Extraction extraction;

  RtfParserTest(@TempDir Path temp) {
    extraction = new Extraction(new Folder(temp));
  }

  private List<Block> blocks(String body) {
    String rtf = "{\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0 Times;}}" + STYLES + body + "}";
    return extraction.text("a.rtf", rtf.getBytes(StandardCharsets.ISO_8859_1)).blocks();
  }

  private static Block heading(int level, String text) {
    return Block.heading(level, text, null);
  }

  private static Block paragraph(String text) {
    return Block.paragraph(text, null);
  }

  @Test
  void knowsHeadingsByTheirStyle() {
    assertThat(
            blocks(
                "\\pard\\plain\\s1 {\\b The \\'e9tude}\\par\\pard\\plain Some text.\\par"
                    + "\\pard\\s2 {\\b Second}\\par\\pard More.\\par"
                    + "\\pard\\s5 \\u1058?\\u1088?\\par\\pard Last.\\par"))
        .containsExactly(
            heading(1, "The étude"),
            paragraph("Some text."),
            heading(2, "Second"),
            paragraph("More."),
            heading(2, "Тр"),
            paragraph("Last."));
  }

  @Test
  void knowsHeadingsByTheirOwnOutlineLevel() {
    assertThat(
            blocks(
                "\\pard\\outlinelevel2 Direct\\par\\pard Text.\\par\\pard\\outlinelevel9 Body\\par"))
        .containsExactly(heading(3, "Direct"), paragraph("Text."), paragraph("Body"));
  }

  @Test
  void takesTheSecondOfTwoHeadingsInOneStyle() {
    assertThat(blocks("\\pard\\s1 One\\par Two\\par\\pard Text.\\par"))
        .containsExactly(heading(1, "One"), heading(1, "Two"), paragraph("Text."));
  }

  @Test
  void forgetsAStyleAtTheEndOfItsGroup() {
    assertThat(blocks("{\\pard\\s1 One\\par}Text.\\par"))
        .containsExactly(heading(1, "One"), paragraph("Text."));
  }

  @Test
  void isNotMisledByDataAndHiddenGroups() {
    assertThat(
            blocks(
                "\\pard\\s1 {\\*\\bkmkstart x}{\\bin4 }}{{}One{\\*\\bkmkend x}\\par\\pard Text.\\par"))
        .containsExactly(heading(1, "One"), paragraph("Text."));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\\", "\\'", "\\u", "\\bin999999999 x", "}}}}", "{{{{", "\\s-99999 x"})
  void comesToAnEndWhateverItReads(String end) {
    byte[] rtf = ("{\\rtf1\\ansi Text." + end).getBytes(StandardCharsets.ISO_8859_1);

    assertThat(new RtfHeadings(rtf).marked())
        .startsWith("{\\rtf1\\ansi Text.".getBytes(StandardCharsets.ISO_8859_1));
  }
}

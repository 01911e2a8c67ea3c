package org.compendiumsearch.indexer.extract.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.compendiumsearch.indexer.extract.Block;
import org.compendiumsearch.indexer.extract.Block.Page;
import org.compendiumsearch.indexer.testing.Extraction;
import org.compendiumsearch.indexer.testing.Folder;
import org.compendiumsearch.indexer.testing.Pdf;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PdfHeadingsTest {
  private final Extraction extraction;

  PdfHeadingsTest(@TempDir Path temp) {
    extraction = new Extraction(new Folder(temp));
  }

  private List<Block> blocks(Pdf pdf) {
    return extraction.blocks(pdf);
  }

  private static Block paragraph(int page, String text) {
    return Block.paragraph(text, new Page(page, null));
  }

  private static Block heading(int level, int page, String text) {
    return Block.heading(level, text, new Page(page, null));
  }

  @Test
  void findsTheHeadingsOfTheOutlineInTheText() {
    Pdf pdf =
        new Pdf()
            .page()
            .line(72, "Before all.")
            .page()
            .line(72, 16, "Part one")
            .line(100, "Of part one.")
            .line(150, 13, "Detail")
            .line(180, "Of the detail.")
            .bookmark(1, "Part one", 2, 60)
            .bookmark(2, "Detail", 2, 140);

    assertThat(blocks(pdf))
        .containsExactly(
            paragraph(1, "Before all."),
            heading(1, 2, "Part one"),
            paragraph(2, "Of part one."),
            heading(2, 2, "Detail"),
            paragraph(2, "Of the detail."));
  }

  @Test
  void givesTheTextBetweenTwoHeadingsOfAPageToTheFirst() {
    Pdf pdf =
        new Pdf()
            .page()
            .line(72, "End of what came before.")
            .line(200, "Aims")
            .line(213, "Of the aims.")
            .line(300, "Means")
            .line(313, "Of the means.")
            .bookmark(1, "Aims", 1)
            .bookmark(1, "Means", 1);

    assertThat(blocks(pdf))
        .containsExactly(
            paragraph(1, "End of what came before."),
            heading(1, 1, "Aims"),
            paragraph(1, "Of the aims."),
            heading(1, 1, "Means"),
            paragraph(1, "Of the means."));
  }

  @Test
  void findsAHeadingThatRunsOverTwoLines() {
    Pdf pdf =
        new Pdf()
            .page()
            .line(72, 16, "Partnerships of banks")
            .line(92, 16, "and the police")
            .line(120, "Text.")
            .bookmark(1, "Partnerships of banks and the police", 1, 60);

    assertThat(blocks(pdf))
        .containsExactly(
            heading(1, 1, "Partnerships of banks and the police"), paragraph(1, "Text."));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.2 Scope", "Chapter IV: Scope", "A. Scope", "SCOPE", "Scope"})
  void findsAHeadingWhoseNumberTheBookmarkLacks(String written) {
    Pdf pdf = new Pdf().page().line(72, written).line(85, "Text.").bookmark(1, "Scope", 1, 60);

    assertThat(blocks(pdf)).containsExactly(heading(1, 1, "Scope"), paragraph(1, "Text."));
  }

  @Test
  void findsAHeadingWhoseNumberOnlyTheBookmarkHas() {
    Pdf pdf = new Pdf().page().line(72, "Scope").line(85, "Text.").bookmark(1, "1.2. Scope", 1, 60);

    assertThat(blocks(pdf)).containsExactly(heading(1, 1, "1.2. Scope"), paragraph(1, "Text."));
  }

  @Test
  void takesALineThatOnlyEndsLikeTheHeadingForText() {
    Pdf pdf =
        new Pdf()
            .page()
            .line(72, "A wider scope")
            .line(100, "Scope")
            .line(113, "Text.")
            .bookmark(1, "Scope", 1);

    assertThat(blocks(pdf))
        .containsExactly(
            paragraph(1, "A wider scope"), heading(1, 1, "Scope"), paragraph(1, "Text."));
  }

  @Test
  void tellsAHeadingFromARunningHeadOfTheSameWords() {
    Pdf pdf =
        new Pdf()
            .page()
            .line(40, 9, "Results")
            .line(72, "End of the method.")
            .line(300, 16, "Results")
            .line(330, "Of the results.")
            .bookmark(1, "Results", 1, 285);

    assertThat(blocks(pdf))
        .containsExactly(
            paragraph(1, "Results"),
            paragraph(1, "End of the method."),
            heading(1, 1, "Results"),
            paragraph(1, "Of the results."));
  }

  @Test
  void tellsHeadingsOfTheSameWordsApart() {
    Pdf pdf =
        new Pdf()
            .page()
            .line(72, "Notes")
            .line(85, "First note.")
            .line(150, "Notes")
            .line(163, "Second note.")
            .bookmark(1, "Notes", 1, 60)
            .bookmark(1, "Notes", 1, 140);

    assertThat(blocks(pdf))
        .containsExactly(
            heading(1, 1, "Notes"),
            paragraph(1, "First note."),
            heading(1, 1, "Notes"),
            paragraph(1, "Second note."));
  }

  @Test
  void doesNotTakeTheTableOfContentsForTheHeadings() {
    Pdf pdf =
        new Pdf()
            .page()
            .line(72, "Aims")
            .line(85, "Means")
            .page()
            .line(72, "Aims")
            .line(85, "Of the aims.")
            .bookmark(1, "Aims", 2);

    assertThat(blocks(pdf))
        .containsExactly(
            paragraph(1, "Aims Means"), heading(1, 2, "Aims"), paragraph(2, "Of the aims."));
  }

  @Test
  void placesABookmarkWhoseWordsAreNotInTheTextByItsHeight() {
    Pdf pdf =
        new Pdf()
            .page()
            .line(72, "Above.")
            .line(300, "Below.")
            .bookmark(1, "In other words", 1, 200);

    assertThat(blocks(pdf))
        .containsExactly(
            paragraph(1, "Above."), heading(1, 1, "In other words"), paragraph(1, "Below."));
  }

  @Test
  void followsNamedDestinations() {
    Pdf pdf =
        new Pdf()
            .page()
            .line(72, "Start")
            .page()
            .line(72, "Above.")
            .line(300, "Below.")
            .namedBookmark(1, "By name", 2, 200);

    assertThat(blocks(pdf))
        .containsExactly(
            paragraph(1, "Start"),
            paragraph(2, "Above."),
            heading(1, 2, "By name"),
            paragraph(2, "Below."));
  }

  @Test
  void leavesOutBookmarksThatLeadNowhere() {
    Pdf pdf = new Pdf().page().line(72, "Text.").bookmark(1, "Nowhere").bookmark(2, "Below", 1, 60);

    assertThat(blocks(pdf)).containsExactly(heading(2, 1, "Below"), paragraph(1, "Text."));
  }

  @Test
  void keepsABookmarkOnAPageWithoutTextOnItsPage() {
    Pdf pdf =
        new Pdf()
            .page()
            .line(72, "Text.")
            .page()
            .picture()
            .page()
            .line(72, "More.")
            .page()
            .bookmark(1, "Map", 2)
            .bookmark(1, "Back cover", 4);

    assertThat(blocks(pdf))
        .containsExactly(
            paragraph(1, "Text."),
            heading(1, 2, "Map"),
            paragraph(3, "More."),
            heading(1, 4, "Back cover"));
  }

  @Test
  void keepsTheDepthOfAnOutlineBeyondSix() {
    Pdf pdf = new Pdf().page();
    for (int level = 1; level <= 8; level++) {
      pdf.line(20 * level, "Part " + level).bookmark(level, "Part " + level, 1);
    }
    pdf.line(300, "Text.");

    assertThat(blocks(pdf)).extracting(Block::level).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 0);
  }

  @Test
  void findsHeadingsInAnyScript() {
    Pdf pdf =
        new Pdf()
            .page()
            .line(72, "前言")
            .line(100, "打击人口贩运")
            .line(113, "合作伙伴")
            .bookmark(1, "打击人口贩运", 1);

    assertThat(blocks(pdf))
        .containsExactly(paragraph(1, "前言"), heading(1, 1, "打击人口贩运"), paragraph(1, "合作伙伴"));
  }
}

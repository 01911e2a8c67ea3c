package org.compendiumsearch.indexer.extract.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.compendiumsearch.indexer.extract.Block;
import org.compendiumsearch.indexer.testing.Extraction;
import org.compendiumsearch.indexer.testing.Folder;
import org.compendiumsearch.indexer.testing.Pdf;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PdfTypographyTest {
  private static final String PROSE =
      "Banks and the police share what they know of payments to traffickers.";

  private final Extraction extraction;

  /** No two lines are the same, or they would be running heads. */
  private int written;

  PdfTypographyTest(@TempDir Path temp) {
    extraction = new Extraction(new Folder(temp));
  }

  private List<String> headings(Pdf pdf) {
    return extraction.blocks(pdf).stream()
        .filter(Block::isHeading)
        .map(block -> block.level() + " " + block.text())
        .toList();
  }

  private Pdf prose(Pdf pdf, float from, int lines) {
    for (int i = 0; i < lines; i++) {
      written++;
      pdf.line(
          from + 13 * i, PROSE + " " + (char) ('a' + written % 26) + (char) ('a' + written / 26));
    }
    return pdf;
  }

  @Test
  void takesLargerTypeForHeadingsAndTheLargestForTheUpperLevel() {
    Pdf pdf = new Pdf();
    for (int part = 1; part <= 2; part++) {
      pdf.page().line(72, 20, "Part of banks " + part);
      prose(pdf, 110, 4).line(200, 14, "Means of banks " + part);
      prose(pdf, 230, 4);
    }

    assertThat(headings(pdf))
        .containsExactly(
            "1 Part of banks 1", "2 Means of banks 1", "1 Part of banks 2", "2 Means of banks 2");
  }

  @Test
  void takesBoldLinesWithSpaceAroundForHeadings() {
    Pdf pdf = prose(new Pdf().page().bold(72, 11, "Aims of the partnership"), 90, 4);
    pdf.bold(170, 11, "Means of the partnership");
    prose(pdf, 188, 4);

    assertThat(headings(pdf))
        .containsExactly("1 Aims of the partnership", "1 Means of the partnership");
  }

  @Test
  void takesTheLevelFromTheNumber() {
    Pdf pdf = prose(new Pdf().page().bold(72, 14, "1 Aims"), 90, 4);
    prose(pdf.bold(170, 14, "1.1 Banks"), 188, 4);
    prose(pdf.bold(270, 14, "1.2 Hotels"), 288, 4);
    prose(pdf.bold(370, 14, "2 Means"), 388, 4);

    assertThat(headings(pdf))
        .containsExactly("1 1 Aims", "2 1.1 Banks", "2 1.2 Hotels", "1 2 Means");
  }

  @Test
  void takesNoCaptionNoListAndNoBoldBeginningForAHeading() {
    Pdf pdf = prose(new Pdf().page().bold(72, 14, "Aims"), 90, 4);
    pdf.bold(170, 11, "Table 3: Payments by country").bold(200, 11, "• a bold item");
    prose(pdf, 230, 4);
    prose(pdf.bold(320, 14, "Means"), 340, 4);

    assertThat(headings(pdf)).containsExactly("1 Aims", "1 Means");
  }

  @Test
  void takesTheTitleOfTheDocumentForNoHeading() {
    Pdf pdf = new Pdf().page().line(72, 30, "Partnerships that work");
    prose(pdf.line(120, 16, "Aims"), 150, 5);
    prose(pdf.line(300, 16, "Means"), 330, 5);
    prose(pdf.line(500, 16, "Results"), 530, 5);

    assertThat(headings(pdf)).containsExactly("1 Aims", "1 Means", "1 Results");
  }

  @Test
  void leavesRunningHeadsAndPageNumbersOutOfTheText() {
    Pdf pdf = new Pdf();
    for (int page = 1; page <= 4; page++) {
      prose(pdf.page().line(40, 9, "Annual report of the task force"), 90, 3);
      pdf.line(800, 9, "Page " + page);
    }

    assertThat(extraction.blocks(pdf))
        .extracting(Block::text)
        .allMatch(text -> text.startsWith(PROSE));
  }

  @Test
  void readsThePrintedNumbersOfPagesWhereTheFileDeclaresNone() {
    Pdf pdf = new Pdf();
    prose(pdf.page(), 90, 3);
    prose(pdf.page(), 90, 3);
    for (int page = 3; page <= 8; page++) {
      prose(pdf.page(), 90, 3).line(800, 9, "" + (page - 2));
    }

    List<Block> blocks = extraction.blocks(pdf);
    assertThat(blocks.getFirst().page()).isEqualTo(new Block.Page(1, null));
    assertThat(blocks.getLast().turns().getLast().page()).isEqualTo(new Block.Page(8, "6"));
  }

  @Test
  void leavesTheTableOfContentsOutOfTheText() {
    Pdf pdf = new Pdf().page().bold(72, 14, "Contents");
    List<String> titles = List.of("Aims", "Means", "Results", "Lessons", "Sources");
    for (int i = 0; i < titles.size(); i++) {
      pdf.line(100 + 14 * i, titles.get(i) + " . . . . . . . . . . . . " + (i + 2));
    }
    titles.forEach(title -> prose(pdf.page().bold(72, 14, title), 100, 4));

    List<Block> blocks = extraction.blocks(pdf);
    assertThat(blocks)
        .filteredOn(Block::isHeading)
        .extracting(Block::text)
        .containsExactlyElementsOf(titles);
    assertThat(blocks).extracting(Block::text).noneMatch(text -> text.contains(". . ."));
  }

  @Test
  void findsHeadingsByTypeWhereTheBookmarksAreOnlyNumbersOfPages() {
    Pdf pdf = new Pdf();
    for (int page = 1; page <= 4; page++) {
      prose(pdf.page().bold(72, 16, "Chapter of case " + "ABCD".charAt(page - 1)), 100, 4);
      pdf.bookmark(1, "Page " + page, page);
    }

    assertThat(headings(pdf)).contains("1 Chapter of case A", "1 Chapter of case D").hasSize(4);
  }

  @Test
  void followsBookmarksThatAreNotInTheOrderOfTheText() {
    Pdf pdf = new Pdf();
    prose(pdf.page().line(72, "Aims"), 100, 2);
    prose(pdf.page().line(72, "Means"), 100, 2);
    pdf.bookmark(1, "Means", 2).bookmark(1, "Aims", 1);

    assertThat(headings(pdf)).containsExactly("1 Aims", "1 Means");
  }
}

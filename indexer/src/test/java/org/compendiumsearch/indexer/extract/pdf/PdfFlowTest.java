package org.compendiumsearch.indexer.extract.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.compendiumsearch.indexer.extract.Block;
import org.compendiumsearch.indexer.extract.Block.Page;
import org.compendiumsearch.indexer.extract.Block.PageTurn;
import org.compendiumsearch.indexer.testing.Extraction;
import org.compendiumsearch.indexer.testing.Folder;
import org.compendiumsearch.indexer.testing.Pdf;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PdfFlowTest {
  private final Extraction extraction;

  PdfFlowTest(@TempDir Path temp) {
    extraction = new Extraction(new Folder(temp));
  }

  private List<String> texts(Pdf pdf) {
    return extraction.blocks(pdf).stream().map(Block::text).toList();
  }

  @Test
  void keepsASentenceThatRunsOverAPageBreakInOneParagraph() {
    Pdf pdf =
        new Pdf()
            .page()
            .line(72, "The partnership of banks and")
            .page()
            .line(72, "the police has found many victims.");

    assertThat(extraction.blocks(pdf))
        .containsExactly(
            new Block(
                Block.PARAGRAPH,
                "The partnership of banks and the police has found many victims.",
                new Page(1, null),
                List.of(),
                List.of(new PageTurn(29, new Page(2, null)))));
  }

  @Test
  void joinsAWordThatIsBrokenAtTheEndOfAPage() {
    Pdf pdf =
        new Pdf().page().line(72, "Victims of sexual exploi-").page().line(72, "tation are heard.");

    assertThat(extraction.blocks(pdf))
        .containsExactly(
            new Block(
                Block.PARAGRAPH,
                "Victims of sexual exploitation are heard.",
                new Page(1, null),
                List.of(),
                List.of(new PageTurn(24, new Page(2, null)))));
  }

  @Test
  void keepsTheHyphenOfAWordThatTheDocumentWritesWithIt() {
    Pdf pdf =
        new Pdf()
            .page()
            .line(72, "The anti-trafficking law helps. A law of anti-")
            .line(85, "trafficking is for exploi-")
            .line(98, "tation");

    assertThat(texts(pdf))
        .containsExactly(
            "The anti-trafficking law helps. A law of anti-trafficking is for exploitation");
  }

  @Test
  void readsTwoColumnsOneAfterTheOtherBetweenWhatRunsOverBoth() {
    Pdf pdf = new Pdf().page().line(72, 20, "A heading that runs over the width of both columns");
    for (int i = 0; i < 10; i++) {
      pdf.lineAt(72, 120 + 13 * i, "left column with words, line " + i);
      pdf.lineAt(320, 120 + 13 * i, "right column with words, line " + i);
    }

    String text = String.join(" ", texts(pdf));
    assertThat(text.indexOf("A heading")).isZero();
    assertThat(text.indexOf("left column with words, line 9"))
        .isPositive()
        .isLessThan(text.indexOf("right column with words, line 0"));
  }

  @Test
  void readsTheRowsOfATableAsRows() {
    Pdf pdf = new Pdf().page();
    for (int i = 0; i < 10; i++) {
      pdf.lineAt(72, 120 + 13 * i, "Country " + i).lineAt(320, 120 + 13 * i, "" + 100 * i);
    }

    assertThat(String.join(" ", texts(pdf))).contains("Country 3 300").contains("Country 9 900");
  }

  @Test
  void readsWhatIsFilledIntoAFormAndWrittenOverThePage() {
    Pdf pdf =
        new Pdf()
            .page()
            .line(100, "Name of the first responder:")
            .line(200, "Place:")
            .field(101, "Jane Doe")
            .note(150, "Seen by the team");

    assertThat(texts(pdf))
        .containsExactly("Name of the first responder:", "Jane Doe", "Seen by the team", "Place:");
  }

  @Test
  void readsALineThatIsDrawnTwiceOnce() {
    Pdf pdf =
        new Pdf()
            .page()
            .line(72, "Partners against trafficking")
            .lineAt(72.2f, 72, "Partners against trafficking");

    assertThat(texts(pdf)).containsExactly("Partners against trafficking");
  }
}

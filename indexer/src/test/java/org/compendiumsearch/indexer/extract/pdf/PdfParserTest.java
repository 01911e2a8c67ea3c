package org.compendiumsearch.indexer.extract.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.compendiumsearch.indexer.extract.Block;
import org.compendiumsearch.indexer.extract.Block.Page;
import org.compendiumsearch.indexer.extract.ExtractedText;
import org.compendiumsearch.indexer.extract.ExtractionOutcome;
import org.compendiumsearch.indexer.extract.ExtractionOutcome.Corrupt;
import org.compendiumsearch.indexer.extract.ExtractionOutcome.Empty;
import org.compendiumsearch.indexer.extract.ExtractionOutcome.Encrypted;
import org.compendiumsearch.indexer.extract.ExtractionOutcome.ImageOnly;
import org.compendiumsearch.indexer.testing.Extraction;
import org.compendiumsearch.indexer.testing.Folder;
import org.compendiumsearch.indexer.testing.Pdf;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PdfParserTest {
  private static final String DAMAGED =
      "it is damaged, or not what its name says: its pages cannot be found";

  private final Extraction extraction;

  PdfParserTest(@TempDir Path temp) {
    extraction = new Extraction(new Folder(temp));
  }

  private ExtractionOutcome outcome(Pdf pdf) {
    return extraction.outcome("a.pdf", pdf.bytes());
  }

  private List<String> texts(Pdf pdf) {
    return extraction.blocks(pdf).stream().map(Block::text).toList();
  }

  private static Block paragraph(int page, String text) {
    return Block.paragraph(text, new Page(page, null));
  }

  @Test
  void readsWhatTheFileSaysOfItself() {
    Pdf pdf = new Pdf().page().line(72, "Text").page().described("A title", 2019, "fr-FR");

    assertThat(extraction.text(pdf))
        .isEqualTo(
            new ExtractedText(
                "application/pdf", 2, "A title", "fr", 2019, List.of(paragraph(1, "Text"))));
  }

  @Test
  void joinsLinesAndDividesParagraphs() {
    Pdf pdf =
        new Pdf()
            .page()
            .line(72, 20, "Large type")
            .line(100, "First line,")
            .line(113, "second line.")
            .line(150, "After a gap.")
            .page()
            .line(72, "On the next page.");

    assertThat(extraction.blocks(pdf))
        .containsExactly(
            Block.heading(1, "Large type", new Page(1, null)),
            paragraph(1, "First line, second line."),
            paragraph(1, "After a gap."),
            paragraph(2, "On the next page."));
  }

  @Test
  void joinsAWordThatIsBrokenAtTheEndOfALine() {
    Pdf pdf =
        new Pdf()
            .page()
            .line(72, "sexual exploi-")
            .line(85, "tation and soft\u00AD")
            .line(98, "ware");

    assertThat(texts(pdf)).containsExactly("sexual exploitation and software");
  }

  @Test
  void takesLigaturesApartAndDropsSoftHyphens() {
    Pdf pdf = new Pdf().page().line(72, "the o\uFB03ce \uFB01nds co\u00ADopera\u00ADtion");

    assertThat(texts(pdf)).containsExactly("the office finds cooperation");
  }

  @Test
  void tellsThePrintedNumbersOfPages() {
    Pdf pdf = new Pdf();
    for (int page = 1; page <= 5; page++) {
      pdf.page().line(72, "p" + page);
    }
    pdf.romanBefore(5);

    assertThat(extraction.blocks(pdf))
        .extracting(Block::page)
        .containsExactly(
            new Page(1, "i"),
            new Page(2, "ii"),
            new Page(3, "iii"),
            new Page(4, "iv"),
            new Page(5, "1"));
  }

  @Test
  void tellsNoNumberOfPagesThatHaveNone() {
    assertThat(extraction.blocks(new Pdf().page().line(72, "Text.").withoutNumbers()))
        .containsExactly(paragraph(1, "Text."));
  }

  @Test
  void countsEmptyPages() {
    ExtractedText text = extraction.text(new Pdf().page().page().line(72, "Text.").page());

    assertThat(text.pages()).isEqualTo(3);
    assertThat(text.blocks()).containsExactly(paragraph(2, "Text."));
  }

  @Test
  void readsRightToLeftTextInTheOrderOfItsLetters() {
    String arabic = "مكافحة الاتجار بالأشخاص";
    String hebrew = "סחר בבני אדם";
    Pdf pdf = new Pdf().page().line(72, reversed(arabic)).line(100, reversed(hebrew));

    assertThat(texts(pdf)).containsExactly(arabic, hebrew);
  }

  @Test
  void readsAWordFromLeftToRightWithinRightToLeftText() {
    Pdf pdf = new Pdf().page().line(72, "abc " + reversed("بالأشخاص") + " def");

    assertThat(texts(pdf)).containsExactly("abc بالأشخاص def");
  }

  private static String reversed(String text) {
    return new StringBuilder(text).reverse().toString();
  }

  @Test
  void saysThatAFileWantsAPassword() {
    assertThat(outcome(new Pdf().page().line(72, "x").locked("secret"))).isEqualTo(new Encrypted());
  }

  @Test
  void readsAFileThatIsOnlyLockedAgainstChanges() {
    assertThat(texts(new Pdf().page().line(72, "Open to all").locked("")))
        .containsExactly("Open to all");
  }

  @Test
  void saysThatAFileHoldsPicturesOnly() {
    assertThat(outcome(new Pdf().page().picture())).isEqualTo(new ImageOnly());
  }

  @Test
  void saysThatAFileHoldsPicturesOnlyThoughItHasAnOutline() {
    assertThat(outcome(new Pdf().page().picture().bookmark(1, "Cover", 1)))
        .isEqualTo(new ImageOnly());
  }

  @Test
  void saysThatAFileHoldsNothing() {
    assertThat(outcome(new Pdf().page())).isEqualTo(new Empty());
    assertThat(outcome(new Pdf())).isEqualTo(new Empty());
    assertThat(outcome(new Pdf().page().bookmark(1, "Cover", 1))).isEqualTo(new Empty());
  }

  private static byte[] twentyPages() {
    Pdf pdf = new Pdf();
    for (int page = 1; page <= 20; page++) {
      pdf.page().line(72, "Page " + page);
    }
    return pdf.bytes();
  }

  @ParameterizedTest
  @ValueSource(ints = {80, 50, 10})
  void saysThatAFileIsCutOff(int percent) {
    byte[] whole = twentyPages();
    byte[] part = Arrays.copyOf(whole, whole.length * percent / 100);

    assertThat(extraction.outcome("a.pdf", part)).isEqualTo(new Corrupt(DAMAGED));
  }

  @Test
  void readsAFileThatOnlyLacksItsTableOfObjects() {
    byte[] whole = twentyPages();
    byte[] part = Arrays.copyOf(whole, whole.length * 95 / 100);

    assertThat(extraction.text("a.pdf", part)).isEqualTo(extraction.text("b.pdf", whole));
  }

  @Test
  void saysThatAFileIsNoPdfAfterItsFirstLine() {
    byte[] bytes = ("%PDF-1.7\n" + "no PDF ".repeat(500)).getBytes(StandardCharsets.US_ASCII);

    assertThat(extraction.outcome("a.pdf", bytes)).isEqualTo(new Corrupt(DAMAGED));
  }
}

package org.compendiumsearch.indexer.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.compendiumsearch.indexer.extract.ExtractionOutcome.Extracted;
import org.compendiumsearch.indexer.extract.ExtractionOutcome.ImageOnly;
import org.compendiumsearch.indexer.testing.Folder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OcrTest {
  private static final int RESOLUTION = 200;

  private final Folder folder;

  OcrTest(@TempDir Path temp) {
    folder = new Folder(temp);
  }

  private static void needsTesseract() {
    assumeTrue(
        Tesseract.isInstalled(), "tesseract is not installed, so pictures of text are not tried");
  }

  private static PDPage page(PDDocument document, String text) throws IOException {
    PDPage page = new PDPage(PDRectangle.A5);
    document.addPage(page);
    try (PDPageContentStream content = new PDPageContentStream(document, page)) {
      content.beginText();
      content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 16);
      content.newLineAtOffset(40, 400);
      content.showText(text);
      content.endText();
    }
    return page;
  }

  /** Returns a picture of a text, as a scanner makes it. */
  private static BufferedImage scan(String text) throws IOException {
    try (PDDocument document = new PDDocument()) {
      page(document, text);
      return new PDFRenderer(document).renderImageWithDPI(0, RESOLUTION);
    }
  }

  private Path mixed() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (PDDocument document = new PDDocument()) {
      page(document, "A page of text");
      PDPage scanned = new PDPage(PDRectangle.A5);
      document.addPage(scanned);
      try (PDPageContentStream content = new PDPageContentStream(document, scanned)) {
        content.drawImage(
            LosslessFactory.createFromImage(document, scan("Hotel staff report victims")),
            0,
            0,
            PDRectangle.A5.getWidth(),
            PDRectangle.A5.getHeight());
      }
      document.save(bytes);
    }
    return folder.write("mixed.pdf", bytes.toByteArray());
  }

  private Path picture() throws IOException {
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    ImageIO.write(scan("Hotel staff report victims"), "png", png);
    return folder.write("picture.png", png.toByteArray());
  }

  private static ExtractionOutcome outcome(boolean ocr, Path file) {
    return new TikaTextExtractor(ocr).extract(file).outcome();
  }

  @Test
  void readsTheScannedPagesOfAPdfInTheirPlace() throws IOException {
    needsTesseract();

    assertThat(((Extracted) outcome(true, mixed())).text().blocks())
        .containsExactly(
            Block.paragraph("A page of text", new Block.Page(1, null)),
            Block.paragraph("Hotel staff report victims", new Block.Page(2, null)));
  }

  @Test
  void readsPictures() throws IOException {
    needsTesseract();

    assertThat(((Extracted) outcome(true, picture())).text().blocks())
        .extracting(Block::text)
        .containsExactly("Hotel staff report victims");
  }

  @Test
  void leavesPicturesAloneUnlessAsked() throws IOException {
    assertThat(outcome(false, picture())).isEqualTo(new ImageOnly());
    assertThat(((Extracted) outcome(false, mixed())).text().blocks()).hasSize(1);
  }

  @Test
  void saysWhatToDoAboutPictures() {
    assertThat(Tesseract.advice(0, false)).isEmpty();
    assertThat(Tesseract.advice(3, true)).isEmpty();
    assertThat(Tesseract.advice(1, false).orElseThrow())
        .startsWith("1 file holds pictures only: ")
        .contains("run with --ocr");
    assertThat(Tesseract.advice(1200, false).orElseThrow()).startsWith("1,200 files hold");
  }
}

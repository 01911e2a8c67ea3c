package org.compendiumsearch.indexer.extract.pdf;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/**
 * Reads the lines of a PDF with their place and type. It goes once over the letters, in the place
 * of the text output of the class it builds on. Used once.
 */
final class PdfLineReader extends PDFTextStripper {
  private final List<PdfLine> lines = new ArrayList<>();
  private final PdfFonts fonts = new PdfFonts();
  private final PdfFilled filled;

  private PdfLineReader(PDDocument document) {
    setShouldSeparateByBeads(false);
    // Letters drawn twice are told apart more cheaply when they become fragments.
    setSuppressDuplicateOverlappingText(false);
    filled = PdfFilled.of(document);
  }

  /** Returns every line that is not blank, page by page. */
  static List<PdfLine> read(PDDocument document) throws IOException {
    PdfLineReader reader = new PdfLineReader(document);
    reader.writeText(document, Writer.nullWriter());
    return reader.lines;
  }

  @Override
  protected void writePage() {
    PdfFragments fragments = new PdfFragments(fonts);
    for (List<TextPosition> letters : charactersByArticle) {
      letters.forEach(fragments::add);
    }
    int number = getCurrentPageNo();
    List<PdfLine> page = PdfPageLayout.lines(number, fragments.end());
    filled.addTo(page, number, getCurrentPage());
    for (PdfLine line : page) {
      if (!line.text().isEmpty()) {
        lines.add(line);
      }
    }
  }
}

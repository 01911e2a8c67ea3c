package org.compendiumsearch.indexer.extract.pdf;

import java.io.IOException;
import java.util.BitSet;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;

/**
 * What the lines of a document are. Immutable.
 *
 * @param pages the lines
 * @param left the numbers of the lines that are no text: furniture and tables of contents
 * @param printed the page numbers that are printed on the pages, null where none is known
 * @param headings in reading order
 */
record PdfStructure(
    PdfPages pages, BitSet left, List<@Nullable String> printed, List<PdfHeading> headings) {

  /** Reads a document, its headings by its outline where that is of use. */
  static PdfStructure read(PDDocument document) throws IOException {
    return of(document, PdfLineReader.read(document));
  }

  /** Finds what the lines of a document are, its headings by its outline where that is of use. */
  static PdfStructure of(PDDocument document, List<PdfLine> lines) throws IOException {
    PdfStructure plain = byLook(lines, document.getNumberOfPages());
    List<PdfHeading> headings = plain.headings();
    List<PdfOutline.Item> outline = PdfOutline.read(document);
    if (!outline.isEmpty()) {
      headings = PdfOutlineUse.headings(outline, plain);
    }
    return new PdfStructure(plain.pages(), plain.left(), plain.printed(), headings);
  }

  /** Reads a document, its headings by their look alone. */
  static PdfStructure withoutOutline(PDDocument document) throws IOException {
    return byLook(PdfLineReader.read(document), document.getNumberOfPages());
  }

  private static PdfStructure byLook(List<PdfLine> lines, int count) {
    PdfPages pages = PdfPages.of(lines, count);
    PdfFurniture.Found furniture = PdfFurniture.find(pages);
    PdfContents.Found contents = PdfContents.find(pages, furniture.lines());
    BitSet left = (BitSet) furniture.lines().clone();
    left.or(contents.lines());
    List<PdfHeading> headings = PdfTypography.find(pages, left, contents.titles());
    return new PdfStructure(pages, left, furniture.labels(), headings);
  }
}

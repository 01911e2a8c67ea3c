package org.compendiumsearch.indexer.extract.pdf;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.tika.exception.TikaException;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.ocr.TesseractOCRConfig;
import org.apache.tika.parser.ocr.TesseractOCRParser;
import org.apache.tika.sax.BodyContentHandler;
import org.compendiumsearch.indexer.extract.pdf.PdfLine.Box;
import org.compendiumsearch.indexer.extract.pdf.PdfLine.Shape;
import org.xml.sax.SAXException;

/**
 * Reads the pages of a PDF that are pictures of text, with tesseract. Where the parse context says
 * nothing of it, or asks to skip it, nothing is done.
 */
final class PdfOcr {
  /** What tesseract's own guide asks for, in dots per inch. */
  private static final int RESOLUTION = 300;

  /** The type under which Tika's parser of pictures takes one for recognition. */
  private static final String FOR_OCR = "image/ocr-png";

  private static final float LEFT = 72;
  private static final float RIGHT = 523;
  private static final float SIZE = 10;
  private static final float STEP = 12;

  /** What tesseract tells of the type is too little to find headings by. */
  private static final PdfStyle STYLE = new PdfStyle(SIZE, false, false, "");

  private PdfOcr() {}

  /** Returns the lines with those of the pages that had none, in the order of pages. */
  static List<PdfLine> complete(PDDocument document, List<PdfLine> lines, ParseContext context)
      throws IOException, SAXException, TikaException {
    TesseractOCRConfig config = context.get(TesseractOCRConfig.class);
    if (config == null || config.isSkipOcr()) {
      return lines;
    }
    Set<Integer> withText = new HashSet<>();
    lines.forEach(line -> withText.add(line.page()));
    List<PdfLine> all = new ArrayList<>(lines);
    TesseractOCRParser tesseract = new TesseractOCRParser();
    PDFRenderer renderer = new PDFRenderer(document);
    renderer.setSubsamplingAllowed(true);
    for (int page = 1; page <= document.getNumberOfPages(); page++) {
      if (!withText.contains(page) && PdfParser.hasPictures(document.getPage(page - 1))) {
        BufferedImage picture = renderer.renderImageWithDPI(page - 1, RESOLUTION, ImageType.GRAY);
        all.addAll(lines(page, recognise(picture, tesseract, context)));
      }
    }
    all.sort(Comparator.comparingInt(PdfLine::page));
    return all;
  }

  private static String recognise(
      BufferedImage picture, TesseractOCRParser tesseract, ParseContext context)
      throws IOException, SAXException, TikaException {
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    ImageIO.write(picture, "png", png);
    BodyContentHandler text = new BodyContentHandler(-1);
    Metadata metadata = new Metadata();
    metadata.set(TikaCoreProperties.CONTENT_TYPE_PARSER_OVERRIDE, FOR_OCR);
    try (TikaInputStream in = TikaInputStream.get(png.toByteArray())) {
      tesseract.parse(in, text, metadata, context);
    }
    return text.toString();
  }

  /** Makes lines of a text; an empty one becomes a gap. */
  private static List<PdfLine> lines(int page, String text) {
    List<PdfLine> lines = new ArrayList<>();
    float bottom = STEP;
    for (String line : text.split("\n", -1)) {
      bottom += STEP;
      String clean = PdfText.clean(line);
      if (!clean.isEmpty()) {
        Box box = new Box(LEFT, RIGHT, bottom - SIZE, bottom);
        lines.add(new PdfLine(page, clean, box, STYLE, Shape.PLAIN));
      }
    }
    return lines;
  }
}

package org.compendiumsearch.server.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/** A PDF as a word processor prints it: headings and paragraphs, and nothing declared. */
public final class PlainPdf {
  private static final float LEFT = 72;
  private static final float TOP = 720;
  private static final float LEADING = 15;
  private static final float TEXT = 11;
  private static final float HEADING = 18;
  private static final int WIDTH = 85;

  private PlainPdf() {}

  /**
   * Returns a PDF with a section on each page.
   *
   * @param headingsAndTexts heading and text of each section in turn
   */
  public static byte[] of(String... headingsAndTexts) {
    try (PDDocument pdf = new PDDocument();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      for (int i = 0; i < headingsAndTexts.length; i += 2) {
        page(pdf, headingsAndTexts[i], headingsAndTexts[i + 1]);
      }
      pdf.save(bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void page(PDDocument pdf, String heading, String text) throws IOException {
    PDPage page = new PDPage(PDRectangle.A4);
    pdf.addPage(page);
    try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
      write(content, new PDType1Font(FontName.HELVETICA_BOLD), HEADING, TOP, heading);
      float y = TOP - 2 * LEADING;
      for (String line : lines(text)) {
        write(content, new PDType1Font(FontName.HELVETICA), TEXT, y, line);
        y -= LEADING;
      }
    }
  }

  private static void write(
      PDPageContentStream content, PDFont font, float size, float y, String text)
      throws IOException {
    content.beginText();
    content.setFont(font, size);
    content.newLineAtOffset(LEFT, y);
    content.showText(text);
    content.endText();
  }

  private static List<String> lines(String text) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.split(" ", -1)) {
      if (line.length() + word.length() > WIDTH) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    lines.add(line.toString());
    return lines;
  }
}

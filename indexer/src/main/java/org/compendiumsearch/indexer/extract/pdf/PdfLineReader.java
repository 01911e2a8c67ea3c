package org.compendiumsearch.indexer.extract.pdf;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Reads the lines of a PDF with their place and type. Used once. */
final class PdfLineReader extends PDFTextStripper {
  private static final float BOLD_WEIGHT = 600;

  private final List<PdfLine> lines = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private final List<TextPosition> positions = new ArrayList<>();
  private final Map<PDFont, Boolean> boldFonts = new HashMap<>();

  private PdfLineReader() {
    setSuppressDuplicateOverlappingText(true);
  }

  /** Returns every line that is not blank, page by page. */
  static List<PdfLine> read(PDDocument document) throws IOException {
    PdfLineReader reader = new PdfLineReader();
    reader.writeText(document, Writer.nullWriter());
    return reader.lines;
  }

  @Override
  protected void writeString(String word, List<TextPosition> of) {
    text.append(word);
    positions.addAll(of);
  }

  @Override
  protected void writeWordSeparator() {
    text.append(' ');
  }

  @Override
  protected void writeLineSeparator() {
    endLine();
  }

  @Override
  protected void writeParagraphEnd() {
    endLine();
  }

  @Override
  protected void writePageEnd() {
    endLine();
  }

  private void endLine() {
    String whole = PdfText.clean(text.toString());
    if (!whole.isEmpty() && !positions.isEmpty()) {
      lines.add(line(whole));
    }
    text.setLength(0);
    positions.clear();
  }

  private PdfLine line(String whole) {
    float left = Float.MAX_VALUE;
    float right = 0;
    float top = Float.MAX_VALUE;
    float bottom = 0;
    int bold = 0;
    Map<Float, Integer> sizes = new HashMap<>();
    for (TextPosition each : positions) {
      left = Math.min(left, each.getXDirAdj());
      right = Math.max(right, each.getXDirAdj() + each.getWidthDirAdj());
      top = Math.min(top, each.getYDirAdj() - each.getHeightDir());
      bottom = Math.max(bottom, each.getYDirAdj());
      bold += isBold(each.getFont()) ? 1 : 0;
      sizes.merge(Math.round(each.getYScale() * 2) / 2f, 1, Integer::sum);
    }
    float size = sizes.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow().getKey();
    boolean mostlyBold = bold * 2 > positions.size();
    return new PdfLine(getCurrentPageNo(), whole, left, right, top, bottom, size, mostlyBold);
  }

  private boolean isBold(PDFont font) {
    return boldFonts.computeIfAbsent(
        font,
        f -> {
          PDFontDescriptor descriptor = f.getFontDescriptor();
          String name = String.valueOf(f.getName()).toLowerCase(Locale.ROOT);
          return name.contains("bold")
              || name.contains("black")
              || name.contains("heavy")
              || (descriptor != null
                  && (descriptor.isForceBold() || descriptor.getFontWeight() >= BOLD_WEIGHT));
        });
  }
}

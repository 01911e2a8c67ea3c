package org.compendiumsearch.indexer.testing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/**
 * A page as a test writes it. Each line has a font of its own, whose codes stand for whatever
 * characters the line holds: so any script can be written without a font file.
 */
final class PdfPage {
  /** The codes whose shapes the font has, apart from the space. */
  private static final int FIRST_CODE = 0x21;

  private static final int SPACE = 0x20;
  private static final int END_OF_ASCII = 0x7F;
  private static final int AFTER_GAP = 0xA1;

  private final PDDocument document;
  private final PDPage page;
  private final PDResources resources = new PDResources();
  private final StringBuilder content = new StringBuilder();

  PdfPage(PDDocument document, PDPage page) {
    this.document = document;
    this.page = page;
    page.setResources(resources);
  }

  void write(float x, float y, float size, String text) {
    write(x, y, size, text, "Helvetica");
  }

  void writeBold(float x, float y, float size, String text) {
    write(x, y, size, text, "Helvetica-Bold");
  }

  private void write(float x, float y, float size, String text, String name) {
    Map<Integer, Integer> codes = codes(text);
    StringBuilder shown = new StringBuilder();
    text.codePoints().forEach(c -> shown.append(hex(codes.getOrDefault(c, SPACE), 2)));
    COSName font = resources.add(font(codes, name));
    content.append(
        String.format(
            Locale.ROOT,
            "BT /%s %.2f Tf %.2f %.2f Td <%s> Tj ET%n",
            font.getName(),
            size,
            x,
            y,
            shown));
  }

  void draw(PDImageXObject image) {
    COSName name = resources.add(image);
    content.append("q 100 0 0 100 72 400 cm /" + name.getName() + " Do Q\n");
  }

  void end() throws IOException {
    byte[] bytes = content.toString().getBytes(StandardCharsets.US_ASCII);
    page.setContents(new PDStream(document, new ByteArrayInputStream(bytes)));
  }

  /** Gives each character its own code in ASCII, and the others what is free. */
  private static Map<Integer, Integer> codes(String text) {
    Map<Integer, Integer> codes = new LinkedHashMap<>();
    text.codePoints().filter(c -> c < END_OF_ASCII).forEach(c -> codes.put(c, c));
    int[] next = {AFTER_GAP};
    text.codePoints()
        .filter(c -> c >= END_OF_ASCII)
        .forEach(
            c -> {
              if (!codes.containsKey(c)) {
                codes.put(c, next[0] > 0xFF ? freeBelow(codes) : next[0]++);
              }
            });
    return codes;
  }

  private static int freeBelow(Map<Integer, Integer> codes) {
    int code = FIRST_CODE;
    while (codes.containsValue(code)) {
      code++;
    }
    return code;
  }

  private org.apache.pdfbox.pdmodel.font.PDFont font(Map<Integer, Integer> codes, String name) {
    COSDictionary font = new COSDictionary();
    font.setItem(COSName.TYPE, COSName.FONT);
    font.setItem(COSName.SUBTYPE, COSName.TYPE1);
    font.setName(COSName.BASE_FONT, name);
    font.setItem(COSName.ENCODING, COSName.WIN_ANSI_ENCODING);
    StringBuilder map = new StringBuilder();
    codes.forEach((c, code) -> map.append("<" + hex(code, 2) + "> <" + utf16(c) + ">\n"));
    String toUnicode =
        """
        /CIDInit /ProcSet findresource begin 12 dict begin begincmap
        /CMapName /Made def /CMapType 2 def
        1 begincodespacerange <00> <FF> endcodespacerange
        COUNT beginbfchar
        MAPPINGS
        endbfchar
        endcmap CMapName currentdict /CMap defineresource pop end end
        """
            .replace("COUNT", "" + codes.size())
            .replace("MAPPINGS", map);
    try {
      byte[] bytes = toUnicode.getBytes(StandardCharsets.US_ASCII);
      font.setItem(
          COSName.TO_UNICODE,
          new PDStream(document, new ByteArrayInputStream(bytes)).getCOSObject());
      return new org.apache.pdfbox.pdmodel.font.PDType1Font(font);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String utf16(int character) {
    return HexFormat.of()
        .withUpperCase()
        .formatHex(Character.toString(character).getBytes(StandardCharsets.UTF_16BE));
  }

  private static String hex(int number, int digits) {
    return HexFormat.of().withUpperCase().toHexDigits(number, digits);
  }
}

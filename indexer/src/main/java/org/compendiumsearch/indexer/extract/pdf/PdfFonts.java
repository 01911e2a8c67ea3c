package org.compendiumsearch.indexer.extract.pdf;

import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;

/** Tells what the fonts of a document look like. One thread at a time. */
final class PdfFonts {
  private static final float BOLD_WEIGHT = 600;
  private static final Pattern BOLD =
      Pattern.compile("bold|black|heavy|demi|cmbx|sfbx|ecbx|lmbx|[-,]bd|semibd|ptmb|phvb|b8[act]$");
  private static final Pattern ITALIC =
      Pattern.compile("italic|oblique|slanted|cmti|cmsl|sfti|ecti|ri8t|[-,]it$");
  private static final Pattern SUBSET = Pattern.compile("^[A-Z]{6}\\+");
  private static final Pattern VARIANT =
      Pattern.compile(
          "(semi|demi|extra|ultra)?(bold|black|heavy|light|medium|regular|roman|italic|oblique)"
              + "|[-,].*$|\\d+$|(mt|ps)$");

  /**
   * What a font looks like.
   *
   * @param bold heavy
   * @param italic slanted
   * @param family its name without weight and slant
   */
  record Face(boolean bold, boolean italic, String family) {}

  private final IdentityHashMap<PDFont, Face> faces = new IdentityHashMap<>();

  Face of(PDFont font) {
    Face face = faces.get(font);
    if (face == null) {
      face = read(font);
      faces.put(font, face);
    }
    return face;
  }

  private static Face read(PDFont font) {
    String name = SUBSET.matcher(String.valueOf(font.getName())).replaceFirst("");
    String lower = name.toLowerCase(Locale.ROOT);
    PDFontDescriptor descriptor = font.getFontDescriptor();
    boolean bold =
        BOLD.matcher(lower).find()
            || (descriptor != null
                && (descriptor.isForceBold() || descriptor.getFontWeight() >= BOLD_WEIGHT));
    boolean italic = ITALIC.matcher(lower).find() || (descriptor != null && descriptor.isItalic());
    return new Face(bold, italic, VARIANT.matcher(lower).replaceAll(""));
  }
}

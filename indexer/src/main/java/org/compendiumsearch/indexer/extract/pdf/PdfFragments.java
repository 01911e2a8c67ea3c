package org.compendiumsearch.indexer.extract.pdf;

import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.text.TextPosition;

/** Puts the letters of a page together to fragments, in the order of drawing. Used for one page. */
final class PdfFragments {
  /** Letters further apart than so many times their size have a space between them. */
  static final float SMALLEST_SPACE = 0.15f;

  /** Words further apart than so many times their size stand in different columns or cells. */
  private static final float WIDE = 1.4f;

  /** A letter raised or lowered by less than so many times its size is still on the line. */
  private static final float RAISED = 0.45f;

  private final PdfFonts fonts;
  private final List<PdfFragment> fragments = new ArrayList<>();
  private PdfFragment current = new PdfFragment(0);
  private boolean space;

  PdfFragments(PdfFonts fonts) {
    this.fonts = fonts;
  }

  void add(TextPosition letter) {
    String text = letter.getUnicode();
    if (text == null || isBlank(text)) {
      space = true;
      return;
    }
    float x = letter.getXDirAdj();
    float y = letter.getYDirAdj();
    float width = letter.getWidthDirAdj();
    float size = Math.round(letter.getYScale() * 2) / 2f;
    if (size <= 0 || current.isBlank()) {
      begin(letter);
    } else if (isDrawnTwice(text, x, y)) {
      return;
    } else if (!goesOn(letter, x, y, width, size)) {
      begin(letter);
    }
    boolean apart = !current.isBlank() && (space || isApart(letter, x, width, size));
    current.add(
        new PdfFragment.Glyph(text, x, width, y, letter.getHeightDir()),
        fonts.of(letter.getFont()),
        size,
        apart);
    space = false;
  }

  private void begin(TextPosition letter) {
    if (!current.isBlank()) {
      fragments.add(current);
    }
    current = new PdfFragment(letter.getDir());
    space = false;
  }

  /** Bold type is at times made by drawing letters twice, a little apart. */
  private boolean isDrawnTwice(String text, float x, float y) {
    return Math.abs(x - current.lastLeft()) < 0.2f * current.meanWidth()
        && Math.abs(y - current.bottom) < 1
        && current.endsWith(text);
  }

  private boolean goesOn(TextPosition letter, float x, float y, float width, float size) {
    float reach = Math.max(size, current.size);
    if (letter.getDir() != current.direction || Math.abs(y - current.bottom) > RAISED * reach) {
      return false;
    }
    if (size != current.size
        && Math.max(size, current.size) > 1.9f * Math.min(size, current.size)) {
      return false;
    }
    float after = x - current.lastRight();
    if (after > -0.6f * reach && after < WIDE * reach) {
      return true;
    }
    // Drawn from right to left.
    float before = current.lastLeft() - (x + width);
    return PdfBidi.isRightToLeft(letter.getUnicode())
        && before > -0.6f * reach
        && before < WIDE * reach;
  }

  private boolean isApart(TextPosition letter, float x, float width, float size) {
    float gap = Math.max(x - current.lastRight(), current.lastLeft() - (x + width));
    float blank = letter.getWidthOfSpace() * 0.5f;
    float mean = Math.max(0.3f * current.meanWidth(), 0.08f * size);
    float least = blank > 0 ? Math.min(blank, mean) : SMALLEST_SPACE * size;
    return gap > Math.max(least, 0.08f * size);
  }

  private static boolean isBlank(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c > ' ' && !Character.isSpaceChar(c) && !Character.isISOControl(c)) {
        return false;
      }
    }
    return true;
  }

  List<PdfFragment> end() {
    if (!current.isBlank()) {
      fragments.add(current);
      current = new PdfFragment(0);
    }
    return fragments;
  }
}

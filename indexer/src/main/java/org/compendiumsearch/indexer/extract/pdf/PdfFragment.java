package org.compendiumsearch.indexer.extract.pdf;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Words that stand side by side on one line, without a wide gap: what a line is put together from.
 * Grows letter by letter. One thread at a time.
 */
final class PdfFragment {
  private static final int FIRST_ROOM = 32;

  final float direction;
  float left = Float.MAX_VALUE;
  float right;
  float top = Float.MAX_VALUE;
  float bottom;
  float size;
  int letters;
  int bold;
  int italic;
  boolean firstBold;
  boolean lastBold;
  boolean rightToLeft;
  boolean filled;
  String family = "";
  private int familyLetters;
  private int styleLetters;
  private float styleSize;
  private final StringBuilder text = new StringBuilder();
  private float[] lefts = new float[FIRST_ROOM];
  private float[] rights = new float[FIRST_ROOM];
  private int[] starts = new int[FIRST_ROOM];
  private int count;

  PdfFragment(float direction) {
    this.direction = direction;
  }

  /** A letter or several that are one glyph. */
  record Glyph(String text, float left, float width, float base, float height) {}

  void add(Glyph glyph, PdfFonts.Face face, float glyphSize, boolean spaceBefore) {
    if (count == lefts.length) {
      lefts = Arrays.copyOf(lefts, 2 * count);
      rights = Arrays.copyOf(rights, 2 * count);
      starts = Arrays.copyOf(starts, 2 * count);
    }
    if (spaceBefore) {
      text.append(' ');
    }
    lefts[count] = glyph.left();
    rights[count] = glyph.left() + glyph.width();
    starts[count] = text.length();
    count++;
    text.append(glyph.text());
    left = Math.min(left, glyph.left());
    right = Math.max(right, glyph.left() + glyph.width());
    top = Math.min(top, glyph.base() - glyph.height());
    firstBold = letters == 0 ? face.bold() : firstBold;
    lastBold = face.bold();
    letters++;
    bold += face.bold() ? 1 : 0;
    italic += face.italic() ? 1 : 0;
    vote(glyph, face, glyphSize);
    rightToLeft |= PdfBidi.isRightToLeft(glyph.text());
  }

  /**
   * The size, the family and the baseline are those of most letters (a majority vote on the go).
   */
  private void vote(Glyph glyph, PdfFonts.Face face, float glyphSize) {
    if (styleLetters == 0 || glyphSize == styleSize) {
      styleLetters++;
      styleSize = glyphSize;
    } else {
      styleLetters--;
    }
    if (size == 0 || glyphSize == styleSize) {
      size = styleSize;
      bottom = bottom == 0 || glyphSize >= size ? glyph.base() : bottom;
    }
    if (familyLetters == 0 || face.family().equals(family)) {
      familyLetters++;
      family = face.family();
    } else {
      familyLetters--;
    }
  }

  /** Says where the last letter ended. */
  float lastRight() {
    return rights[count - 1];
  }

  float lastLeft() {
    return lefts[count - 1];
  }

  boolean endsWith(String glyph) {
    return text.length() - starts[count - 1] == glyph.length()
        && text.indexOf(glyph, starts[count - 1]) == starts[count - 1];
  }

  /** Returns the mean width of a letter, in points. */
  float meanWidth() {
    return (right - left) / Math.max(1, count);
  }

  /** Returns the text from left to right as it is seen. */
  String seen() {
    if (!rightToLeft) {
      return text.toString();
    }
    StringBuilder seen = new StringBuilder();
    int[] order =
        IntStream.range(0, count)
            .boxed()
            .sorted((a, b) -> Float.compare(lefts[a], lefts[b]))
            .mapToInt(i -> i)
            .toArray();
    float end = Float.NaN;
    for (int at : order) {
      int stop = at + 1 < count ? starts[at + 1] : text.length();
      String glyph = text.substring(starts[at], stop).strip();
      if (!Float.isNaN(end) && lefts[at] - end > PdfFragments.SMALLEST_SPACE * size) {
        seen.append(' ');
      }
      seen.append(
          glyph.length() > 1 && PdfBidi.isRightToLeft(glyph)
              ? new StringBuilder(glyph).reverse()
              : glyph);
      end = rights[at];
    }
    return seen.toString();
  }

  boolean isBlank() {
    return count == 0;
  }

  int characters() {
    return text.length();
  }
}

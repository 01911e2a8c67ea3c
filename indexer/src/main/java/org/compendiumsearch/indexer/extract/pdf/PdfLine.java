package org.compendiumsearch.indexer.extract.pdf;

/**
 * A line of a page. Immutable.
 *
 * @param page from 1
 * @param text as read, from left to right or right to left
 * @param box where it stands
 * @param style of most of it
 * @param shape what else is to be seen of it
 */
record PdfLine(int page, String text, Box box, PdfStyle style, Shape shape) {
  /**
   * A place on a page, in points from its left and top edge.
   *
   * @param left edge
   * @param right edge
   * @param top of its highest letter
   * @param bottom the baseline
   */
  record Box(float left, float right, float top, float bottom) {}

  /** What a line looks like beyond its type. */
  enum Shape {
    /** A plain line. */
    PLAIN,
    /** It begins in bold and goes on in plain type. */
    RUN_IN,
    /** Its words stand in cells, with wide gaps between them. */
    ROW,
    /** Its words were filled in by someone: a field of a form, a note on the page. */
    FILLED
  }

  float left() {
    return box.left();
  }

  float right() {
    return box.right();
  }

  float top() {
    return box.top();
  }

  float bottom() {
    return box.bottom();
  }

  float size() {
    return style.size();
  }

  boolean bold() {
    return style.bold();
  }

  /** Returns this line with other words. */
  PdfLine saying(String other) {
    return new PdfLine(page, other, box, style, shape);
  }
}

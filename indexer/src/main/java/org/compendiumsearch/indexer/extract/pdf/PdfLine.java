package org.compendiumsearch.indexer.extract.pdf;

/**
 * A line of a page. Immutable.
 *
 * @param page from 1
 * @param text as read, from left to right or right to left
 * @param left of the page's left edge, in points
 * @param right in points
 * @param top from the page's top edge, in points
 * @param bottom the baseline, from the page's top edge, in points
 * @param size of most of its type, in points
 * @param bold whether most of its type is bold
 */
record PdfLine(
    int page,
    String text,
    float left,
    float right,
    float top,
    float bottom,
    float size,
    boolean bold) {}

package org.compendiumsearch.indexer.extract.pdf;

/**
 * A heading and the lines it takes up. Immutable.
 *
 * @param title what it says
 * @param level from 1
 * @param page on which it stands, from 1
 * @param at the number of the line at which, or before which, it stands
 * @param lines how many lines of the text are the heading itself, possibly none
 */
record PdfHeading(String title, int level, int page, int at, int lines) {}

package org.compendiumsearch.indexer.extract.pdf;

/**
 * The type of a line. Immutable.
 *
 * @param size in points, to the half
 * @param bold whether most of it is
 * @param italic whether most of it is
 * @param family the font's name without weight and slant
 */
record PdfStyle(float size, boolean bold, boolean italic, String family) {
  private static final java.util.regex.Pattern TYPEWRITER =
      java.util.regex.Pattern.compile(".*(mono|courier|tt\\d|typewriter|consol|sftt|code).*");

  /** Says whether all letters are equally wide, as in listings. */
  boolean isTypewriter() {
    return TYPEWRITER.matcher(family).matches();
  }
}

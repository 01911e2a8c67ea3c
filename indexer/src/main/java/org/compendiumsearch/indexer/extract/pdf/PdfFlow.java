package org.compendiumsearch.indexer.extract.pdf;

import java.util.regex.Pattern;

/** Tells where a paragraph ends and another begins. Immutable. */
final class PdfFlow {
  /** Lines further apart than so many times the usual distance begin a paragraph. */
  private static final float PARAGRAPH_GAP = 1.35f;

  /** Type that differs by so many points begins a paragraph. */
  private static final float OTHER_SIZE = 0.9f;

  /** A line indented by so many times its size begins a paragraph after a full stop. */
  private static final float INDENT = 0.8f;

  /** A line of fewer letters does not run on to another page. */
  private static final int SHORT = 12;

  /** A line that fills so much of the usual width is full. */
  private static final float FULL = 0.85f;

  private static final Pattern ITEM =
      Pattern.compile(
          "^([•●○▪■➢✓❖\u2022\uF0B7\uF0A7–—]|[-*]\\s|\\(?([a-z]|[ivx]{1,4}|\\d{1,3})[.)]\\s).*");
  private static final String AFTER_END = "\"'”’»)]";
  private static final String SENTENCE_END = ".!?:。！？：؟۔…;";

  private final PdfPages pages;

  PdfFlow(PdfPages pages) {
    this.pages = pages;
  }

  /** Says whether a line begins a paragraph after another. */
  boolean beginsParagraph(PdfLine before, PdfLine line) {
    boolean filled = before.shape() == PdfLine.Shape.FILLED || line.shape() == PdfLine.Shape.FILLED;
    if (filled
        || Math.abs(line.size() - before.size()) > OTHER_SIZE
        || (line.bold() != before.bold() && before.shape() != PdfLine.Shape.RUN_IN)
        || isItem(line)) {
      return true;
    }
    if (line.page() != before.page() || line.bottom() < before.bottom()) {
      return !runsOn(before, line);
    }
    boolean indented =
        line.left() - before.left() > INDENT * line.size()
            && endsSentence(before)
            && !isItem(before);
    return indented || pages.gap(before, line) > PARAGRAPH_GAP;
  }

  /** Says whether a sentence goes on in the next column or on the next page. */
  private boolean runsOn(PdfLine before, PdfLine line) {
    if (line.page() - before.page() > 1
        || before.text().length() < SHORT
        || line.shape() == PdfLine.Shape.ROW
        || before.shape() == PdfLine.Shape.ROW
        || endsSentence(before)) {
      return false;
    }
    char first = line.text().charAt(0);
    boolean full = before.right() - before.left() >= FULL * pages.width();
    return Character.isLowerCase(first) || PdfText.endsBroken(before.text()) || full;
  }

  private static boolean isItem(PdfLine line) {
    String text = line.text();
    boolean word =
        text.length() > 2
            && Character.isLetter(text.charAt(0))
            && Character.isLetter(text.charAt(1));
    boolean mayBe =
        !word || text.charAt(0) == 'i' || text.charAt(0) == 'v' || text.charAt(0) == 'x';
    return mayBe && ITEM.matcher(text).matches();
  }

  private static boolean endsSentence(PdfLine line) {
    String text = line.text();
    int last = text.length() - 1;
    while (last > 0
        && (AFTER_END.indexOf(text.charAt(last)) >= 0 || Character.isDigit(text.charAt(last)))) {
      last--;
    }
    return SENTENCE_END.indexOf(text.charAt(last)) >= 0;
  }
}

package org.compendiumsearch.indexer.extract.pdf;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Lines that may be a heading by their look alone. Immutable.
 *
 * @param first the number of the first line
 * @param count how many lines
 * @param text all of them
 * @param line the first
 * @param number before the words
 * @param above the gap above, in multiples of a paragraph's
 * @param below the gap below
 */
record PdfCandidate(
    int first, int count, String text, PdfLine line, PdfNumber number, float above, float below) {
  /** A heading runs over so many lines at most. */
  static final int MOST_LINES = 4;

  /** The lines of a heading stand no further apart, in multiples of a paragraph's distance. */
  private static final float NEAR = 1.3f;

  private static final float BRIDGED = 3.5f;
  private static final int LONGEST_NUMBER = 24;
  private static final int LONGEST = 220;
  private static final int LONGEST_SENTENCE = 60;
  private static final int MOST_BOLD_LETTERS = 140;

  private static final Pattern CAPTION =
      Pattern.compile(
          "^(figures?|fig\\.|tables?|box(es)?|charts?|graphs?|maps?|plates?|photos?|listings?|source|note|tableau"
              + "|figura|cuadro|gr[aá]fico|tabla|tabelle|abbildung|abb\\.|encadr[eé]|рис\\.|рисунок"
              + "|таблица|شكل|جدول|图|表|algorithm|theorem|lemma|proof|proposition|definition|corollary"
              + "|remark|example)"
              + "[\\s\\p{Z}]*([\\dIVX]+([.:\\-–]\\d+)*|[a-z]?\\d+)?[.:)]?([\\s\\p{Z}].*|$)",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern NUMBERED_CAPTION =
      Pattern.compile("^\\S+\\s*\\d.*|^(source|note)s?:.*");
  private static final Pattern BULLET =
      Pattern.compile("^[•●○▪■–—*·\\-►➢✓❖\u2022\uF0B7\uF0A7].*|^\\(?[a-z\\d]{1,2}\\)\\s.*");
  private static final Pattern ALONE =
      Pattern.compile("^\\p{L}{3,12}\\s(\\d{1,3}|[A-Z]|[IVX]{1,5})[.:]?$");
  private static final Pattern ADDRESS =
      Pattern.compile("(?i).*(https?://|www\\.|\\S@\\S+\\.\\S).*");

  /** Groups candidates of one look. */
  record Look(PdfStyle style, boolean capitals) {}

  Look look() {
    return new Look(line.style(), isCapitals());
  }

  boolean isCapitals() {
    return letters(text) > 3 && text.equals(text.toUpperCase(Locale.ROOT)) && hasCase(text);
  }

  private static boolean hasCase(String text) {
    return !text.toLowerCase(Locale.ROOT).equals(text.toUpperCase(Locale.ROOT));
  }

  private static long letters(String text) {
    return text.codePoints().filter(Character::isLetter).count();
  }

  /** Says whether the words can be a heading at all, whatever they look like. */
  boolean isPossible() {
    long letters = letters(text);
    String words = text.substring(number.end());
    if (letters < 2 || text.length() > LONGEST || letters * 2 < text.replace(" ", "").length()) {
      return false;
    }
    if (BULLET.matcher(text).matches() || ADDRESS.matcher(text).matches() || isCaption()) {
      return false;
    }
    char last = text.charAt(text.length() - 1);
    boolean sentence = last == '.' && text.length() > LONGEST_SENTENCE;
    return !sentence
        && ",;".indexOf(last) < 0
        && !(number.depth() == 0 && !words.isEmpty() && Character.isLowerCase(words.charAt(0)));
  }

  private boolean isCaption() {
    return CAPTION.matcher(text).matches()
        && NUMBERED_CAPTION.matcher(text.toLowerCase(Locale.ROOT)).matches();
  }

  boolean isLarger(PdfPages pages) {
    return line.size() >= pages.body().size() * 1.07f && line.size() >= pages.body().size() + 0.7f;
  }

  /** Says whether it stands out from the body by weight, at the body's size. */
  boolean isHeavier(PdfPages pages) {
    return line.bold() && !pages.body().bold() && line.size() >= pages.body().size() - 0.6f;
  }

  boolean isOtherwiseSetOff(PdfPages pages) {
    PdfStyle body = pages.body();
    boolean other =
        !line.style().family().equals(body.family()) || line.style().italic() != body.italic();
    return line.size() >= body.size() - 0.6f && (other || isCapitals());
  }

  /** Says whether nothing stands beside or close around it. */
  boolean isApart(PdfPages pages) {
    boolean narrow = line.right() - line.left() < 0.95f * pages.width() || count > 1;
    return above > 1.15f && below > 0.9f && narrow && text.length() < MOST_BOLD_LETTERS;
  }

  /** Returns the candidate that begins at a line. */
  static PdfCandidate at(PdfPages pages, int first, java.util.BitSet left) {
    PdfLine line = pages.lines().get(first);
    StringBuilder text = new StringBuilder(line.text());
    int last = first;
    while (last + 1 < pages.lines().size()
        && !left.get(last + 1)
        && goesOn(pages, last, pages.lines().get(last + 1), text)) {
      last++;
      PdfText.join(text, pages.lines().get(last).text());
      if (last - first >= MOST_LINES) {
        return new PdfCandidate(first, last - first + 1, "", line, PdfNumber.NONE, 0, 0);
      }
    }
    String whole = text.toString();
    return new PdfCandidate(
        first,
        last - first + 1,
        whole,
        line,
        PdfNumber.of(whole),
        pages.gapAbove(first),
        pages.gapBelow(last));
  }

  private static boolean goesOn(PdfPages pages, int at, PdfLine next, StringBuilder text) {
    PdfLine line = pages.lines().get(at);
    if (next.page() != line.page() || next.shape() != PdfLine.Shape.PLAIN) {
      return false;
    }
    float gap = pages.gap(line, next);
    boolean near = next.size() == line.size() && next.bold() == line.bold() && gap < NEAR;
    boolean may = near || (next.size() >= line.size() && gap < BRIDGED && isOnlyNumber(text));
    return may && PdfNumber.of(next.text()).depth() == 0 && !BULLET.matcher(next.text()).matches();
  }

  /** "Chapter 3" over the words of the heading. */
  private static boolean isOnlyNumber(StringBuilder text) {
    return text.length() <= LONGEST_NUMBER
        && (ALONE.matcher(text).matches() || PdfNumber.of(text + " X").end() > text.length());
  }
}

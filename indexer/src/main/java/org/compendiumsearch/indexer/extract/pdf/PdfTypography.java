package org.compendiumsearch.indexer.extract.pdf;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds the headings of a document that has no outline, by their type, their number, the space
 * around them and the table of contents. Used once.
 */
final class PdfTypography {
  /** Looks that more than this share of the letters have are no headings'. */
  private static final float MOST_LETTERS = 0.2f;

  /** The titles of a table of contents found in the text that make it count. */
  private static final int ENOUGH_TITLES = 4;

  private final PdfPages pages;
  private final BitSet left;
  private final Map<String, Float> contents;
  private final Map<PdfCandidate.Look, List<PdfCandidate>> looks = new HashMap<>();
  private final Map<PdfCandidate.Look, int[]> tallies = new HashMap<>();
  private final List<PdfCandidate> candidates = new ArrayList<>();

  private PdfTypography(PdfPages pages, BitSet left, Map<String, Float> contents) {
    this.pages = pages;
    this.left = left;
    this.contents = contents;
  }

  /**
   * Finds headings.
   *
   * @param left the lines that are no text
   * @param contents the titles that a table of contents lists, comparable
   */
  static List<PdfHeading> find(PdfPages pages, BitSet left, Map<String, Float> contents) {
    PdfTypography typography = new PdfTypography(pages, left, contents);
    typography.gather();
    List<PdfCandidate> kept = typography.kept();
    return new PdfLevels(pages, kept, contents).headings();
  }

  private void gather() {
    int at = 0;
    while (at < pages.lines().size()) {
      PdfLine line = pages.lines().get(at);
      boolean text = !left.get(at) && line.shape() != PdfLine.Shape.FILLED;
      if (!text || line.shape() == PdfLine.Shape.ROW || isPlain(line)) {
        at++;
        continue;
      }
      PdfCandidate candidate = PdfCandidate.at(pages, at, left);
      PdfCandidate.Look look = new PdfCandidate.Look(line.style(), false);
      int[] tally = tallies.computeIfAbsent(look, l -> new int[2]);
      tally[0] += candidate.text().isEmpty() ? 1 : 0;
      if (!candidate.text().isEmpty() && candidate.isPossible() && standsOut(candidate)) {
        candidates.add(candidate);
        looks.computeIfAbsent(candidate.look(), l -> new ArrayList<>()).add(candidate);
        tally[1]++;
      }
      at += candidate.count();
    }
  }

  /** Most lines have the type of the body; only capitals set them off. */
  private boolean isPlain(PdfLine line) {
    return line.style().equals(pages.body())
        && line.text().codePoints().anyMatch(Character::isLowerCase);
  }

  private boolean isListed(PdfCandidate candidate) {
    return contents.containsKey(PdfText.comparable(candidate.text()))
        || contents.containsKey(PdfNumber.words(candidate.text()));
  }

  private boolean standsOut(PdfCandidate candidate) {
    if (candidate.line().style().isTypewriter() && !pages.body().isTypewriter()) {
      return isListed(candidate) && candidate.number().depth() > 0;
    }
    if (candidate.line().shape() == PdfLine.Shape.RUN_IN && candidate.count() > 1) {
      return false;
    }
    if (candidate.isLarger(pages)) {
      return true;
    }
    if (candidate.isHeavier(pages)) {
      return candidate.isApart(pages);
    }
    boolean known = candidate.number().depth() > 0 || isListed(candidate) || candidate.isCapitals();
    return known && candidate.isOtherwiseSetOff(pages) && candidate.isApart(pages);
  }

  private List<PdfCandidate> kept() {
    long listed = candidates.stream().filter(this::isListed).map(this::words).distinct().count();
    boolean trusted = listed >= ENOUGH_TITLES && listed * 3 >= contents.size();
    int letters = pages.lines().stream().mapToInt(line -> line.text().length()).sum();
    List<PdfCandidate> kept = new ArrayList<>();
    Set<PdfCandidate.Look> good = new java.util.HashSet<>();
    looks.forEach(
        (look, of) -> {
          int[] tally =
              tallies.getOrDefault(new PdfCandidate.Look(look.style(), false), new int[2]);
          int own = of.stream().mapToInt(each -> each.text().length()).sum();
          boolean prose = tally[0] > tally[1] || own > MOST_LETTERS * letters;
          if (!prose && isGood(of, trusted)) {
            good.add(look);
          }
        });
    for (PdfCandidate each : candidates) {
      if (good.contains(each.look()) || (trusted && isListed(each))) {
        kept.add(each);
      }
    }
    return kept;
  }

  private String words(PdfCandidate candidate) {
    return PdfNumber.words(candidate.text());
  }

  /**
   * A look is a heading's by its size, its weight, or the numbers and titles of those that have it.
   */
  private boolean isGood(List<PdfCandidate> of, boolean trusted) {
    PdfCandidate first = of.getFirst();
    long numbered = of.stream().filter(each -> each.number().depth() > 0).count();
    long listed = of.stream().filter(this::isListed).count();
    if (trusted && listed > 0) {
      return listed * 4 >= of.size() || numbered * 2 > of.size();
    }
    if (first.isLarger(pages) || first.isHeavier(pages)) {
      return true;
    }
    return of.size() >= 3 && numbered * 2 > of.size();
  }
}

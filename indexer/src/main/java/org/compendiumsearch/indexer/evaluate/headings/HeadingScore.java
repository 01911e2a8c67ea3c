package org.compendiumsearch.indexer.evaluate.headings;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.compendiumsearch.indexer.extract.pdf.PdfHeadingsCheck.Comparison;
import org.compendiumsearch.indexer.extract.pdf.PdfHeadingsCheck.Place;

/**
 * How many headings were found. Immutable.
 *
 * @param right found, with the same title on the same page
 * @param found how many were found
 * @param sought how many the outline has
 */
record HeadingScore(int right, int found, int sought) {
  static final HeadingScore NONE = new HeadingScore(0, 0, 0);

  /** Compares the headings of levels 1 to {@code deepest}, on both sides. */
  static HeadingScore of(Comparison file, int deepest) {
    List<Place> sought = upTo(deepest, file.outline());
    List<Place> found = upTo(deepest, file.found());
    return new HeadingScore(
        sought.size() - missed(sought, found).size(), found.size(), sought.size());
  }

  private static List<Place> upTo(int deepest, List<Place> places) {
    return places.stream().filter(place -> place.level() <= deepest).toList();
  }

  /** Returns those places that are not among others; each of the others stands for one. */
  static List<Place> missed(List<Place> sought, List<Place> others) {
    List<Place> left = new ArrayList<>(others);
    List<Place> missed = new ArrayList<>();
    for (Place place : sought) {
      if (!left.removeIf(new First(place)::takes)) {
        missed.add(place);
      }
    }
    return missed;
  }

  /** Takes the first equal place only. */
  private static final class First {
    private final Place place;
    private boolean taken;

    First(Place place) {
      this.place = place;
    }

    boolean takes(Place other) {
      boolean same = !taken && place.isSame(other);
      taken |= same;
      return same;
    }
  }

  HeadingScore plus(HeadingScore other) {
    return new HeadingScore(right + other.right, found + other.found, sought + other.sought);
  }

  double precision() {
    return found == 0 ? 0 : (double) right / found;
  }

  double recall() {
    return sought == 0 ? 0 : (double) right / sought;
  }

  /** Returns the harmonic mean of precision and recall. */
  double f1() {
    return found + sought == 0 ? 0 : 2.0 * right / (found + sought);
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT, "precision %.3f recall %.3f F1 %.3f", precision(), recall(), f1());
  }
}

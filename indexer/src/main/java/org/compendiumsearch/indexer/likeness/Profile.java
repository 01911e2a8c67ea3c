package org.compendiumsearch.indexer.likeness;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What a translation leaves as it is: marks in a fixed order (the numbers of a text, or its
 * headings) and how much text stands between them. Immutable.
 *
 * @param marks hashes, in the order of the text
 * @param gaps how many letters stand before each mark, since the one before
 */
@SuppressWarnings("ArrayRecordComponent") // compared by similarity only
record Profile(int[] marks, int[] gaps) {
  /** Longer profiles tell no more. */
  static final int LONGEST = 400;

  private static final int ROW = 3;
  private static final int KEYS = 12;

  /** Fewer stretches between marks can be as long as each other by chance. */
  private static final int ENOUGH = 12;

  /** What part of the marks must stand in the same order. */
  private static final double SAME_ORDER = 0.7;

  /**
   * Returns how alike the lengths of the stretches between common marks are: the correlation of
   * their logarithms, as in the alignment of translations by length (Gale, Church 1993); 0 where
   * too few marks are common.
   */
  double similarity(Profile other) {
    int[][] common = common(other);
    if (common[0].length < ENOUGH
        || common[0].length < SAME_ORDER * Math.max(marks.length, other.marks.length)) {
      return 0;
    }
    return correlation(between(common[0], gaps), between(common[1], other.gaps));
  }

  /** Returns the places of the longest sequence of marks that both have, in each of them. */
  private int[][] common(Profile other) {
    int rows = marks.length;
    int columns = other.marks.length;
    int[][] longest = new int[rows + 1][columns + 1];
    for (int i = rows - 1; i >= 0; i--) {
      for (int j = columns - 1; j >= 0; j--) {
        longest[i][j] =
            marks[i] == other.marks[j]
                ? longest[i + 1][j + 1] + 1
                : Math.max(longest[i + 1][j], longest[i][j + 1]);
      }
    }
    int[][] places = new int[2][longest[0][0]];
    int i = 0;
    int j = 0;
    int found = 0;
    while (i < rows && j < columns) {
      if (marks[i] == other.marks[j]) {
        places[0][found] = i++;
        places[1][found++] = j++;
      } else if (longest[i + 1][j] >= longest[i][j + 1]) {
        i++;
      } else {
        j++;
      }
    }
    return places;
  }

  /** Returns the logarithms of the stretches before each of some marks. */
  private static double[] between(int[] places, int[] gaps) {
    double[] stretches = new double[places.length];
    int next = 0;
    for (int i = 0; i < places.length; i++) {
      long letters = 0;
      for (; next <= places[i]; next++) {
        letters += gaps[next];
      }
      stretches[i] = Math.log1p((double) letters);
    }
    return stretches;
  }

  private static double correlation(double[] one, double[] other) {
    double meanOne = Arrays.stream(one).average().orElse(0);
    double meanOther = Arrays.stream(other).average().orElse(0);
    double both = 0;
    double varianceOne = 0;
    double varianceOther = 0;
    for (int i = 0; i < one.length; i++) {
      double a = one[i] - meanOne;
      double b = other[i] - meanOther;
      both += a * b;
      varianceOne += a * a;
      varianceOther += b * b;
    }
    double spread = Math.sqrt(varianceOne * varianceOther);
    return spread == 0 ? 0 : both / spread;
  }

  /** Returns keys of which translations have some in common: marks that follow each other. */
  List<String> keys(String kind) {
    if (marks.length < ENOUGH) {
      return List.of();
    }
    long[] rows = new long[marks.length - ROW + 1];
    for (int i = 0; i < rows.length; i++) {
      long row = 0;
      for (int j = i; j < i + ROW; j++) {
        row = Mix.of(row * 31 + marks[j]);
      }
      rows[i] = row;
    }
    List<String> keys = new ArrayList<>();
    Arrays.stream(rows)
        .sorted()
        .distinct()
        .limit(KEYS)
        .forEach(row -> keys.add(kind + Long.toHexString(row)));
    return keys;
  }

  /** Returns a key that only profiles with the same marks have; none where they are few. */
  Optional<String> wholeKey() {
    if (marks.length < ENOUGH) {
      return Optional.empty();
    }
    long whole = marks.length;
    for (int mark : marks) {
      whole = Mix.of(whole * 31 + mark);
    }
    return Optional.of(Long.toHexString(whole));
  }

  /** Gathers a profile. One thread at a time. */
  static final class Builder {
    private final int[] marks = new int[LONGEST];
    private final int[] gaps = new int[LONGEST];
    private int size;
    private int letters;

    void letter() {
      letters++;
    }

    void mark(long hash) {
      if (size < LONGEST) {
        marks[size] = (int) Mix.of(hash);
        gaps[size] = letters;
        size++;
        letters = 0;
      }
    }

    Profile build() {
      return new Profile(Arrays.copyOf(marks, size), Arrays.copyOf(gaps, size));
    }
  }
}

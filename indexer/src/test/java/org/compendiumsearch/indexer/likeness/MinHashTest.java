package org.compendiumsearch.indexer.likeness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MinHashTest {
  /** Returns the bins of a text: words that all texts have, then words of its own. */
  private static int[] bins(int common, int own, long seed) {
    MinHash hash = new MinHash();
    new Random(1).longs(common).forEach(hash::add);
    new Random(seed).longs(own).forEach(hash::add);
    return hash.bins();
  }

  @Test
  void findsATextToBeLikeItself() {
    assertThat(MinHash.similarity(bins(1_000, 500, 2), bins(1_000, 500, 2))).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({"3000, 1000, 0.6", "1000, 1000, 0.333", "4500, 250, 0.9", "500, 4500, 0.053"})
  void estimatesWhatPartOfTwoTextsIsTheSame(int common, int own, double share) {
    double sum = 0;
    for (int seed = 2; seed < 42; seed += 2) {
      sum += MinHash.similarity(bins(common, own, seed), bins(common, own, seed + 1));
    }

    assertThat(sum / 20).isCloseTo(share, within(0.04));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 59})
  void tellsNothingOfShortTexts(int words) {
    assertThat(bins(words, 0, 1)).isEmpty();
    assertThat(MinHash.keys(bins(words, 0, 1))).isEmpty();
    assertThat(MinHash.similarity(bins(words, 0, 1), bins(1_000, 0, 1))).isZero();
    assertThat(MinHash.similarity(bins(1_000, 0, 1), bins(words, 0, 1))).isZero();
  }

  @Test
  void tellsShortTextsApartThatAreLongEnough() {
    assertThat(MinHash.similarity(bins(60, 0, 1), bins(60, 0, 1))).isEqualTo(1);
    assertThat(MinHash.similarity(bins(0, 60, 2), bins(0, 60, 3))).isLessThan(0.1);
  }

  @Test
  void givesKeysInCommonToTextsThatAreAlike() {
    int found = 0;
    int mistaken = 0;
    for (int seed = 2; seed < 202; seed += 2) {
      List<String> one = MinHash.keys(bins(3_200, 800, seed));
      found += one.stream().anyMatch(MinHash.keys(bins(3_200, 800, seed + 1))::contains) ? 1 : 0;
      mistaken += one.stream().anyMatch(MinHash.keys(bins(0, 4_000, seed))::contains) ? 1 : 0;
    }

    assertThat(found).isGreaterThanOrEqualTo(97);
    assertThat(mistaken).isZero();
  }
}

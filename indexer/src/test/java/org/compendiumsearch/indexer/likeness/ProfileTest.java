package org.compendiumsearch.indexer.likeness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProfileTest {
  /** Returns a profile of so many marks, with stretches of lengths that follow a seed. */
  private static Profile profile(int marks, long seed, double stretch) {
    Random random = new Random(seed);
    Profile.Builder builder = new Profile.Builder();
    for (int mark = 0; mark < marks; mark++) {
      int letters = (int) (stretch * (20 + random.nextInt(2_000)));
      for (int i = 0; i < letters; i++) {
        builder.letter();
      }
      builder.mark(mark);
    }
    return builder.build();
  }

  @Test
  void findsATranslationThatIsLongerEverywhere() {
    assertThat(profile(30, 1, 1).similarity(profile(30, 1, 1.3))).isCloseTo(1, within(0.01));
  }

  @Test
  void findsNoTranslationWhereStretchesDiffer() {
    for (int seed = 2; seed < 30; seed++) {
      assertThat(profile(30, 1, 1).similarity(profile(30, seed, 1))).isLessThan(0.85);
    }
  }

  @Test
  void passesOverMarksThatOnlyOneHas() {
    Profile whole = profile(40, 1, 1);
    Profile.Builder builder = new Profile.Builder();
    int letters = 0;
    for (int mark = 0; mark < 40; mark++) {
      letters += whole.gaps()[mark];
      if (mark % 5 != 4) {
        for (int i = 0; i < letters; i++) {
          builder.letter();
        }
        builder.mark(mark);
        letters = 0;
      }
    }

    assertThat(whole.similarity(builder.build())).isCloseTo(1, within(0.01));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 11})
  void tellsNothingOfFewMarks(int marks) {
    Profile few = profile(marks, 1, 1);

    assertThat(few.similarity(few)).isZero();
    assertThat(few.keys("v")).isEmpty();
    assertThat(few.wholeKey()).isEmpty();
  }

  @Test
  void tellsNothingWhereMostMarksDiffer() {
    Profile few = profile(12, 1, 1);

    assertThat(few.similarity(profile(40, 1, 1))).isZero();
    assertThat(few.similarity(few)).isCloseTo(1, within(0.001));
  }

  @Test
  void givesTranslationsTheSameKeys() {
    assertThat(profile(30, 1, 1).keys("v"))
        .hasSize(12)
        .isEqualTo(profile(30, 2, 2).keys("v"))
        .allSatisfy(key -> assertThat(key).startsWith("v"));
    assertThat(profile(30, 1, 1).wholeKey()).isEqualTo(profile(30, 2, 2).wholeKey());
    assertThat(profile(30, 1, 1).wholeKey()).isNotEqualTo(profile(31, 1, 1).wholeKey());
  }

  @Test
  void keepsItselfShort() {
    assertThat(profile(500, 1, 0).marks()).hasSize(Profile.LONGEST);
    assertThat(Arrays.stream(profile(3, 1, 0).gaps()).sum()).isZero();
  }
}

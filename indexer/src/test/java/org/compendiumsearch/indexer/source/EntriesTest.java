package org.compendiumsearch.indexer.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EntriesTest {
  @Test
  void readsEachOfTheThreeWays() {
    assertThat(Entries.parse("one")).contains(new Entries(Entries.Kind.ONE, 0));
    assertThat(Entries.parse("sections")).contains(Entries.SECTIONS);
    assertThat(Entries.parse("level-1")).contains(new Entries(Entries.Kind.LEVEL, 1));
    assertThat(Entries.parse("level-6")).contains(new Entries(Entries.Kind.LEVEL, 6));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "One", "level", "level-", "level-0", "level-7", "level-10", "2"})
  void refusesEverythingElse(String text) {
    assertThat(Entries.parse(text)).isEmpty();
  }
}

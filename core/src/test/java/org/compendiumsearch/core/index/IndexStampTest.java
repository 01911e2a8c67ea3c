package org.compendiumsearch.core.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.compendiumsearch.core.error.UnusableIndexException;
import org.junit.jupiter.api.Test;

class IndexStampTest {
  private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

  private static IndexStamp stamp(int schema) {
    return new IndexStamp(schema, NOON, List.of(new Source("corpus", "/data/corpus ü")), "model");
  }

  @Test
  void readsWhatItWrote() {
    IndexStamp stamp = stamp(IndexSchema.VERSION);

    assertThat(IndexStamp.require(stamp.toUserData())).isEqualTo(stamp);
  }

  @Test
  void findsNothingInACommitOfAnotherProgram() {
    assertThat(IndexStamp.of(Map.of("made.by", "another"))).isEmpty();
  }

  @Test
  void readsTheStampOfAnotherVersion() {
    assertThat(IndexStamp.of(stamp(99).toUserData())).contains(stamp(99));
  }

  @Test
  void refusesAnotherVersionAndSaysWhatToDo() {
    assertThatThrownBy(() -> IndexStamp.require(stamp(99).toUserData()))
        .isInstanceOf(UnusableIndexException.class)
        .hasMessage(
            "the index has schema version 99, this program needs version "
                + IndexSchema.VERSION
                + "; run \"./compendium index\" to rebuild it");
  }

  @Test
  void refusesTheCommitOfAnotherProgramAndSaysWhatToDo() {
    assertThatThrownBy(() -> IndexStamp.require(Map.of()))
        .isInstanceOf(UnusableIndexException.class)
        .hasMessage(
            "the index was not made by Compendium Search; choose another data folder with --data,"
                + " or remove its \"index\" folder");
  }
}

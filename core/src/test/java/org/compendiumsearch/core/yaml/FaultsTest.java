package org.compendiumsearch.core.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.compendiumsearch.core.error.InvalidFileException;
import org.junit.jupiter.api.Test;

class FaultsTest {
  private final Faults faults = new Faults("a.md");

  @Test
  void throwsNothingWithoutFaults() {
    assertThat(faults.none()).isTrue();
    assertThatCode(faults::throwIfAny).doesNotThrowAnyException();
  }

  @Test
  void throwsAllOfThemTogether() {
    faults.add(3, "one");
    faults.add(0, "two");

    assertThat(faults.none()).isFalse();
    assertThatThrownBy(faults::throwIfAny)
        .isInstanceOf(InvalidFileException.class)
        .hasMessage("a.md, line 3: one; a.md: two");
  }
}

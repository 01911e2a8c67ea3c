package org.compendiumsearch.core.error;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FaultsForUsersTest {
  @Test
  void tellFileAndLine() {
    assertThat(new FileFault("a.md", 3, "no title")).hasToString("a.md, line 3: no title");
  }

  @Test
  void tellTheFileAloneWhereNoLineIsMeant() {
    assertThat(new FileFault("a.md", 0, "no title")).hasToString("a.md: no title");
  }

  @Test
  void keepAllFaultsOfAFile() {
    List<FileFault> faults = List.of(new FileFault("a", 1, "x"), new FileFault("a", 2, "y"));

    assertThat(new InvalidFileException(faults).faults()).isEqualTo(faults);
  }

  @Test
  void tellParameterAndWhatWouldBeRight() {
    InvalidRequestException fault = new InvalidRequestException("sort", "m", List.of("a", "b"));

    assertThat(fault.parameter()).isEqualTo("sort");
    assertThat(fault.allowed()).containsExactly("a", "b");
  }

  @Test
  void tellWhenAskingAgainMakesSense() {
    assertThat(new UnavailableException("later", Duration.ofSeconds(5)).retryAfter())
        .isEqualTo(Duration.ofSeconds(5));
  }

  @Test
  void tellWhatIsNotThere() {
    assertThat(new NotFoundException("entry", "x"))
        .hasMessage("there is no entry \"x\" in the index");
  }

  @Test
  void keepWhatLedToThem() {
    Exception cause = new IllegalStateException();

    assertThat(new UnusableIndexException("damaged", cause)).hasCause(cause);
  }

  @ParameterizedTest
  @CsvSource({
    "INVALID_REQUEST, CALLER",
    "NOT_FOUND, CALLER",
    "INVALID_FILE, CALLER",
    "UNAVAILABLE, RESOURCES",
    "BUSY, RESOURCES",
    "UNUSABLE_INDEX, SERVER"
  })
  void belongToWhoeverCanMendThem(ErrorCode code, ErrorCode.Category category) {
    assertThat(code.category()).isEqualTo(category);
  }

  @ParameterizedTest
  @CsvSource({
    "DONE, 0",
    "COULD_NOT_RUN, 1",
    "WRONG_COMMAND_LINE, 2",
    "SOME_FILES_NOT_READ, 3",
    "BUSY, 4"
  })
  void endACommandWithAFixedNumber(ExitCode code, int number) {
    assertThat(code.number()).isEqualTo(number);
  }

  @Test
  void letACommandEndByTheirKind() {
    assertThat(ExitCode.of(new BusyException("busy"))).isEqualTo(ExitCode.BUSY);
    assertThat(ExitCode.of(new NotFoundException("entry", "x"))).isEqualTo(ExitCode.COULD_NOT_RUN);
  }
}

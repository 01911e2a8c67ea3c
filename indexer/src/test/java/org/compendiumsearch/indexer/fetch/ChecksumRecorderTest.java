package org.compendiumsearch.indexer.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ChecksumRecorderTest {
  private static final String SUM = "ab".repeat(32);
  private static final String OTHER = "cd".repeat(32);

  @Test
  void leavesEveryOtherCharacterAsItIs() {
    String yaml =
        """
        documents:   # all of them
          - url:   https://a.example/x   # first key
            id: a
            title: "A"
          -   id: b
              title: B
              url: https://b.example/x
        """;

    ChecksumRecorder recorder = ChecksumRecorder.add(yaml, Map.of("a", SUM, "b", OTHER));

    assertThat(recorder.yaml())
        .isEqualTo(
            String.format(
                Locale.ROOT,
                """
                documents:   # all of them
                  - url:   https://a.example/x   # first key
                    sha256: %s
                    id: a
                    title: "A"
                  -   id: b
                      title: B
                      url: https://b.example/x
                      sha256: %s
                """,
                SUM,
                OTHER));
    assertThat(recorder.written()).containsExactlyInAnyOrder("a", "b");
    assertThat(recorder.left()).isEmpty();
  }

  @Test
  void keepsTheEndsOfLinesAndOfTheFile() {
    String windows = "documents:\r\n  - id: a\r\n    url: https://a.example/x\r\n    title: A";

    assertThat(ChecksumRecorder.add(windows, Map.of("a", SUM)).yaml())
        .isEqualTo(windows.replace("/x\r\n", "/x\r\n    sha256: " + SUM + "\r\n"));
    String last = "documents:\n  - id: a\n    url: https://a.example/x";
    assertThat(ChecksumRecorder.add(last, Map.of("a", SUM)).yaml())
        .isEqualTo(last + "\n    sha256: " + SUM);
  }

  @Test
  void aChecksumThatIsThereStays() {
    String yaml =
        "documents:\n  - id: a\n    url: https://a.example/x\n    sha256: " + OTHER + "\n";

    assertThat(ChecksumRecorder.add(yaml, Map.of("a", SUM)).yaml()).isEqualTo(yaml);
  }

  @Test
  void whereThereIsNoPlaceForItItIsLeftToAPerson() {
    String yaml = "documents:\n  - {id: a, title: A, url: \"https://a.example/x\"}\n";

    ChecksumRecorder recorder = ChecksumRecorder.add(yaml, Map.of("a", SUM));

    assertThat(recorder).isEqualTo(new ChecksumRecorder(yaml, List.of(), List.of("a")));
  }

  @Test
  void anAddressOverTwoLinesIsNotTornApart() {
    String yaml = "documents:\n  - id: a\n    url: >-\n      https://a.example/x\n    title: A\n";

    ChecksumRecorder recorder = ChecksumRecorder.add(yaml, Map.of("a", SUM));

    assertThat(recorder).isEqualTo(new ChecksumRecorder(yaml, List.of(), List.of("a")));
  }
}

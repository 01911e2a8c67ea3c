package org.compendiumsearch.indexer.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.compendiumsearch.indexer.extract.ExtractedText;
import org.compendiumsearch.indexer.extract.ExtractionOutcome;
import org.junit.jupiter.api.Test;

class OutcomesTest {
  private static final ExtractedText TEXT =
      new ExtractedText("text/plain", null, null, null, null, List.of());

  private static String told(ExtractionOutcome outcome) {
    return Outcomes.token(outcome) + ": " + Outcomes.cause(outcome);
  }

  @Test
  void saysOfEachOutcomeWhatItIsAndWhatToDo() {
    assertThat(
            List.of(
                told(new ExtractionOutcome.Extracted(TEXT)),
                told(new ExtractionOutcome.Partial(TEXT, "page 3 is broken")),
                told(new ExtractionOutcome.Encrypted()),
                told(new ExtractionOutcome.Empty()),
                told(new ExtractionOutcome.ImageOnly()),
                told(new ExtractionOutcome.TooBig("it unpacks without end")),
                told(new ExtractionOutcome.Unsupported("audio/mpeg")),
                told(new ExtractionOutcome.Corrupt("cut off")),
                told(new ExtractionOutcome.TimedOut(Duration.ofMinutes(2))),
                told(new ExtractionOutcome.Crashed("out of memory")),
                told(new ExtractionOutcome.Unreadable("no permission"))))
        .containsExactly(
            "indexed: null",
            "partial: page 3 is broken",
            "encrypted: it needs a password; save it without one",
            "empty: it holds no text",
            "image-only: it holds pictures only; text recognition (OCR) would be needed",
            "too-big: it unpacks without end",
            "unsupported: nothing here reads files of the kind audio/mpeg",
            "corrupt: cut off",
            "timed-out: reading it did not end within 120 seconds",
            "crashed: out of memory",
            "unreadable: no permission");
  }

  @Test
  void triesAgainWhatMayEndOtherwise() {
    assertThat(List.of("timed-out", "crashed", "unreadable")).allMatch(Outcomes::isWorthAnotherTry);
    assertThat(List.of("indexed", "partial", "corrupt", "encrypted", "empty", "too-big"))
        .noneMatch(Outcomes::isWorthAnotherTry);
  }

  @Test
  void countsWhatIsWhollyReadAsRead() {
    assertThat(List.of("indexed", "unchanged", "duplicate")).allMatch(Outcomes::isRead);
    assertThat(List.of("partial", "corrupt", "empty", "timed-out")).noneMatch(Outcomes::isRead);
  }
}

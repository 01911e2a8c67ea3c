package org.compendiumsearch.core.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.compendiumsearch.core.testing.Entries.entry;

import java.util.List;
import java.util.Optional;
import org.compendiumsearch.core.model.Reason;
import org.junit.jupiter.api.Test;

class InContextTest {
  private static Optional<InContext> find(String text, String... words) {
    Reason reason =
        new Reason(2, 1, List.of(new Reason.Evidence("rule", List.of(words), words.length, 2)));
    return InContext.find(entry("a").title("Boats at sea").text(text).build(), reason);
  }

  @Test
  void showsWordsAsTheyAreWrittenThere() {
    assertThat(find("On Fishing\n Vessels of the bay.", "fishing vessels"))
        .contains(new InContext("On ", "Fishing Vessels", " of the bay."));
  }

  @Test
  void cutsAtWholeWords() {
    String far = "word ".repeat(40);

    InContext found = find(far + "shrimp " + far, "shrimp").orElseThrow();

    assertThat(found.before()).startsWith("…word ").endsWith("word ");
    assertThat(found.after()).startsWith(" word ").endsWith("word…");
    assertThat(found.before().length()).isBetween(60, InContext.AROUND + 1);
    assertThat(found.after().length()).isBetween(60, InContext.AROUND + 1);
  }

  @Test
  void findsWholeWordsOnly() {
    assertThat(find("The fisherman and the fish.", "fish"))
        .hasValueSatisfying(
            found -> assertThat(found.before()).isEqualTo("The fisherman and the "));
  }

  @Test
  void looksIntoTheHeadingsWhereTheTextHasNothing() {
    assertThat(find("Nothing of that.", "boats")).contains(new InContext("", "Boats", " at sea"));
  }

  @Test
  void findsNothingWhereNothingIs() {
    assertThat(find("Nothing of that.", "aeroplane")).isEmpty();
  }

  @Test
  void takesSignsOfPatternsForThemselves() {
    assertThat(find("He paid (much) in fees.", "(much)"))
        .contains(new InContext("He paid ", "(much)", " in fees."));
    assertThat(find("It costs a.b here, not aXb.", "a.b"))
        .contains(new InContext("It costs ", "a.b", " here, not aXb."));
  }
}

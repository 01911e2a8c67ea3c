package org.compendiumsearch.core.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import org.compendiumsearch.core.testing.RandomCases;
import org.junit.jupiter.api.Test;

class SimpleSyntaxRandomTest {
  private static final List<String> PIECES =
      List.of(
          "hotel", "bank", "x", "人口", "ORDER", "OR", " ", " ", " ", "\u3000", "\t", "\"", "“", "”",
          "(", ")", "+", "-", "*", "a-b", "c+d", "e*f", "\u0000", "🙂", "!", "\\", ":", "~", "^");

  private static final Pattern WORDS = Pattern.compile("[\\p{L}]+");

  @Test
  void losesNoWordAndAddsNone() {
    RandomCases.run(
        2_000,
        random -> {
          String text = random(random);

          Clause.Group read = SimpleSyntax.parse(text);

          List<String> found = new ArrayList<>();
          collect(read, found);
          assertThat(withoutOr(String.join(" ", found)))
              .as("read of \"%s\"", text)
              .isEqualTo(withoutOr(text));
        });
  }

  @Test
  void takesAnyCharacters() {
    RandomCases.run(
        1_000,
        random -> {
          StringBuilder text = new StringBuilder();
          for (int i = random.nextInt(60); i > 0; i--) {
            text.append((char) random.nextInt(0x10000));
          }

          assertThat(SimpleSyntax.parse(text.toString())).isNotNull();
        });
  }

  private static String random(RandomGenerator random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(40); i > 0; i--) {
      text.append(PIECES.get(random.nextInt(PIECES.size())));
    }
    return text.toString();
  }

  /** Returns the words of a text in their order; OR is a sign in some places, a word in others. */
  private static List<String> withoutOr(String text) {
    return WORDS
        .matcher(text)
        .results()
        .map(word -> word.group())
        .filter(word -> !word.equals("OR"))
        .toList();
  }

  private static void collect(Clause clause, List<String> into) {
    switch (clause) {
      case Clause.Word word -> into.add(word.text());
      case Clause.Phrase phrase -> into.add(phrase.text());
      case Clause.Prefix prefix -> into.add(prefix.text());
      case Clause.AnyOf any -> any.clauses().forEach(each -> collect(each, into));
      case Clause.Group group -> group.parts().forEach(part -> collect(part.clause(), into));
    }
  }
}

package org.compendiumsearch.bench.passages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.compendiumsearch.bench.passages.Question.Kind;
import org.compendiumsearch.core.query.Filters;
import org.compendiumsearch.core.query.Mode;
import org.compendiumsearch.core.query.SearchRequest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuestionsTest {
  private static final DrawnFacets FACETS = new DrawnFacets(SomePassages.taxonomy());

  @TempDir private Path temp;

  private PassageFile file = new PassageFile(Path.of(""));

  @BeforeEach
  void writePassages() throws IOException {
    file = new PassageFile(SomePassages.write(temp.resolve("passages.jsonl"), 1_000));
  }

  @Test
  void asksTheSameEveryTime() throws IOException {
    List<Question> first = questions(42).mix(200);

    assertThat(questions(42).mix(200)).isEqualTo(first);
    assertThat(questions(43).mix(200)).isNotEqualTo(first);
    assertThat(first).extracting(Question::kind).contains(Kind.values());
  }

  @Test
  void neverAsksForStopWordsAlone() throws IOException {
    assertThat(questions(42).of(Kind.WORDS, 500))
        .extracting(question -> question.request().text().toLowerCase(java.util.Locale.ROOT))
        .doesNotContain("the", "the the");
  }

  @Test
  void narrowsByThreeFacetsAtOnce() throws IOException {
    Set<Integer> chosen =
        questions(42).of(Kind.MULTI_SELECT, 50).stream()
            .map(question -> question.request().filters().values().size())
            .collect(Collectors.toSet());

    assertThat(chosen).containsExactly(3);
  }

  @Test
  void writesTheAddress() {
    Question question =
        new Question(
            Kind.FILTER,
            SearchRequest.forText("\"harbour inspector\"")
                .withFilters(Filters.none().with("region", List.of("africa/x", "asia")))
                .withPage(2, 10));

    assertThat(question.path(Mode.LEXICAL))
        .isEqualTo(
            "/api/v1/search?mode=lexical&q=%22harbour+inspector%22&region=africa%2Fx&region=asia"
                + "&page=2");
  }

  @Test
  void saysWhereThereIsNothingToAskFor() throws IOException {
    Path numbers =
        Files.writeString(temp.resolve("numbers"), "{\"_id\": \"a\", \"text\": \"1 2 3\"}\n");

    assertThatThrownBy(() -> Questions.of(new PassageFile(numbers), 10, FACETS, 42))
        .hasMessageContaining("holds no passage with two words to ask for");
  }

  private Questions questions(long seed) throws IOException {
    return Questions.of(file, 1_000, FACETS, seed);
  }
}

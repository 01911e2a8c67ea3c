package org.compendiumsearch.bench.beside;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.compendiumsearch.bench.passages.Question;
import org.compendiumsearch.bench.passages.Question.Kind;
import org.compendiumsearch.core.analysis.Analyzers;
import org.compendiumsearch.core.query.Filters;
import org.compendiumsearch.core.query.SearchRequest;
import org.junit.jupiter.api.Test;

class AskedTest {
  private final Analyzers analyzers = new Analyzers();

  @Test
  void leavesOutCommonWordsWhereThereAreOthers() {
    Asked asked = words("The Harbour of inspectors");

    assertThat(asked.words()).containsExactly("harbour", "inspectors");
    assertThat(asked.typed()).isEqualTo("the harbour of inspectors");
    assertThat(words("of the").words()).containsExactly("of", "the");
  }

  @Test
  void needsTwoThirdsOfTheWordsRoundedUp() {
    assertThat(words("harbour").needed()).isOne();
    assertThat(words("harbour vessel").needed()).isEqualTo(2);
    assertThat(words("harbour vessel hotel").needed()).isEqualTo(2);
  }

  @Test
  void takesAPhraseWhole() {
    Asked asked = asked(Kind.PHRASE, SearchRequest.forText("\"old harbour\""));

    assertThat(asked.phrase()).isEqualTo("old harbour");
    assertThat(asked.words()).isEmpty();
    assertThat(asked.isBrowse()).isFalse();
  }

  @Test
  void keepsFiltersAndPage() {
    Filters filters = Filters.none().with("sector", List.of("fishing", "hotels"));
    Asked asked =
        asked(
            Kind.FILTER,
            SearchRequest.forText("harbour").withFilters(filters).withPage(2, Asked.SIZE));

    assertThat(asked.filters()).isEqualTo(Map.of("sector", List.of("fishing", "hotels")));
    assertThat(asked.from()).isEqualTo(10);
  }

  private Asked words(String text) {
    return asked(Kind.WORDS, SearchRequest.forText(text));
  }

  private Asked asked(Kind kind, SearchRequest request) {
    return Asked.of(new Question(kind, request), analyzers);
  }
}

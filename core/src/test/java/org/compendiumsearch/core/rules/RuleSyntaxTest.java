package org.compendiumsearch.core.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.compendiumsearch.core.analysis.Analyzers;
import org.compendiumsearch.core.taxonomy.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RuleSyntaxTest {
  private final Analyzers analyzers = new Analyzers();
  private final RuleSyntax syntax = new RuleSyntax(analyzers);

  private static Rule rule(String query) {
    return new Rule("en", query, 1);
  }

  private int matches(String query, String text) {
    EntryText words =
        new EntryText(
            text,
            java.util.List.of(new EntryText.Zone(0, EntryText.Place.BODY)),
            java.util.List.of(),
            1);
    RuleSyntax.Compiled compiled = syntax.compile(rule(query));
    EntryInMemory entry = new EntryInMemory(words, "en", analyzers);
    int count = entry.find(compiled).count();
    boolean possible = entry.possible(new RuleIndex(java.util.List.of(compiled))).get(0);
    assertThat(possible || count == 0).as("a rule that matches is never left out").isTrue();
    return count;
  }

  @ParameterizedTest
  @CsvSource({
    "fisher, 'Fishers at sea', 1",
    "organ, 'an organization', 1",
    "=organ, 'an organization', 0",
    "=organ, 'an organ', 1",
    "fish*, 'fishing for fish', 2",
    "'\"recruitment agenc*\"', 'a recruitment agency', 1",
    "'\"recruitment agenc*\"', 'an agency for recruitment', 0",
    "'\"agenc* recruitment\"~5', 'a recruitment and job agency', 1",
    "'\"-food bank\"', 'the food bank', 0",
    "'\"-food bank\"', 'the food bank and a bank', 1",
    "'fisher AND debt', 'fishers without', 0",
    "'fisher -debt', 'fishers in debt', 0",
    "'fisher debt', 'fishers in debt', 2",
    "'shrimp OR tuna', 'tuna', 1",
  })
  void findsWhatARuleSays(String query, String text, int count) {
    assertThat(matches(query, text)).isEqualTo(count);
  }

  @Test
  void readsTheWeightBehindARule() {
    assertThat(syntax.compile(rule("(a AND b)^2.5")).weight()).isEqualTo(2.5);
    assertThat(syntax.compile(rule("fish")).weight()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({
    "'\"open', 'it is no query'",
    "'(a', 'ends too early'",
    "'title:fish', 'knows no fields, got \"title\"'",
    "'fi*', 'at least 3 letters'",
    "'-fish', 'not only what is not'",
    "'(a^2 OR b)', 'a weight belongs behind the whole rule'",
    "'fish~2', 'belongs behind a phrase'",
    "'/fi.h/', 'no regular expressions'",
    "'[a TO b]', 'no ranges'",
    "'!!!', 'character'",
  })
  void saysWhatIsWrongWithARule(String query, String message) {
    assertThat(syntax.fault(rule(query))).hasValueSatisfying(m -> assertThat(m).contains(message));
  }

  @ParameterizedTest
  @ValueSource(strings = {"fish", "\"a b\"~5", "(a OR b) AND c*d", "fish*"})
  void takesFaultlessRules(String query) {
    assertThat(syntax.fault(rule(query.replace("c*d", "cde*d")))).isEmpty();
  }
}

package org.compendiumsearch.core.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.compendiumsearch.core.analysis.Analyzers;
import org.compendiumsearch.core.taxonomy.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleIndexTest {
  private static final List<String> WORDS =
      List.of("ship", "shipping", "shrimp", "debt", "debts", "port", "=ships", "ship*", "shr*");

  private final Analyzers analyzers = new Analyzers();
  private final RuleSyntax syntax = new RuleSyntax(analyzers);

  private EntryInMemory entry(String text) {
    List<EntryText.Zone> zones = List.of(new EntryText.Zone(0, EntryText.Place.BODY));
    return new EntryInMemory(new EntryText(text, zones, List.of(), 1), "en", analyzers);
  }

  private List<RuleSyntax.Compiled> rules(Stream<String> queries) {
    return queries.map(query -> syntax.compile(new Rule("en", query, 1))).toList();
  }

  @ParameterizedTest
  @CsvSource({
    "shrimp, debt, false",
    "shrimp, 'shrimp and debt', true",
    "shrimp AND debt, 'shrimp', false",
    "shrimp OR debt, 'debts', true",
    "shrimp -debt, 'debt', false",
    "'\"shrimp port\"', 'a port', false",
    "'\"shrimp port\"', 'a port for shrimps', true",
    "shri*, 'ships', false",
    "shri*, 'a shrimp', true",
    "shrimps*, 'a shrimp', false",
    "=shrimps, 'a shrimp', false",
    "'(shrimp port) OR (debt port)', 'shrimp debt', false",
  })
  void leavesOutWhatCannotMatch(String query, String text, boolean possible) {
    RuleIndex index = new RuleIndex(rules(Stream.of(query)));

    assertThat(entry(text).possible(index).get(0)).isEqualTo(possible);
  }

  @Test
  void neverLeavesOutARuleThatMatches() {
    Random random = new Random(7);
    List<RuleSyntax.Compiled> rules = rules(Stream.generate(() -> query(random, 2)).limit(300));
    RuleIndex index = new RuleIndex(rules);
    int matched = 0;
    for (int i = 0; i < 100; i++) {
      EntryInMemory entry = entry(text(random));
      BitSet possible = entry.possible(index);
      for (int rule = 0; rule < rules.size(); rule++) {
        if (entry.find(rules.get(rule)).count() > 0) {
          matched++;
          assertThat(possible.get(rule)).as("%s", rules.get(rule).rule()).isTrue();
        }
      }
    }
    assertThat(matched).isGreaterThan(1_000);
  }

  private static String any(Random random) {
    return WORDS.get(random.nextInt(WORDS.size()));
  }

  private static String query(Random random, int depth) {
    if (depth == 0) {
      return random.nextInt(3) == 0 ? '"' + any(random) + " " + any(random) + '"' : any(random);
    }
    String one = query(random, depth - 1);
    String two = query(random, depth - 1);
    return switch (random.nextInt(4)) {
      case 0 -> "(" + one + " AND " + two + ")";
      case 1 -> "(" + one + " OR " + two + ")";
      case 2 -> "(" + one + " AND NOT " + two + ")";
      default -> one;
    };
  }

  private static String text(Random random) {
    List<String> words = new ArrayList<>();
    for (int i = random.nextInt(6); i >= 0; i--) {
      words.add(any(random).replaceAll("[=*]", ""));
    }
    return String.join(" ", words);
  }
}

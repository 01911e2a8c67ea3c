package org.compendiumsearch.core.rules;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * Finds the rules that an entry's words may fulfil. Most rules ask for words that an entry does not
 * hold: here one look-up for each of its words leaves out all of those at once, where running them
 * costs a query each. Immutable.
 */
final class RuleIndex {
  /** So many characters of a beginning tell most of them apart. */
  private static final int KEY = 4;

  private final List<RuleSyntax.Compiled> rules;
  private final Map<String, Integer> words = new HashMap<>();
  private final Map<String, Integer> beginnings = new HashMap<>();
  private final Map<String, List<String>> beginningsByKey = new HashMap<>();

  /** Which rules can only be fulfilled with a word: those to look at when it is there. */
  private final List<List<Integer>> rulesOf = new ArrayList<>();

  private final BitSet always = new BitSet();

  RuleIndex(List<RuleSyntax.Compiled> rules) {
    this.rules = List.copyOf(rules);
    for (int rule = 0; rule < rules.size(); rule++) {
      number(rules.get(rule).need());
      Set<Integer> signs = signs(rules.get(rule).need());
      if (signs.isEmpty()) {
        always.set(rule);
      }
      for (int sign : signs) {
        rulesOf.get(sign).add(rule);
      }
    }
  }

  private void number(Need need) {
    switch (need) {
      case Need.Word(String term) -> words.computeIfAbsent(term, t -> next());
      case Need.Beginning(String term) ->
          beginnings.computeIfAbsent(
              term,
              t -> {
                beginningsByKey.computeIfAbsent(key(t), k -> new ArrayList<>()).add(t);
                return next();
              });
      case Need.All(List<Need> needs) -> needs.forEach(this::number);
      case Need.Any(List<Need> needs) -> needs.forEach(this::number);
    }
  }

  private int next() {
    rulesOf.add(new ArrayList<>());
    return rulesOf.size() - 1;
  }

  private static String key(String term) {
    return term.length() <= KEY ? term : term.substring(0, KEY);
  }

  private int number(Map<String, Integer> of, String term) {
    return of.getOrDefault(term, -1);
  }

  /** Returns words of which one must be there; none where the need is fulfilled without any. */
  private Set<Integer> signs(Need need) {
    return switch (need) {
      case Need.Word(String term) -> Set.of(number(words, term));
      case Need.Beginning(String term) -> Set.of(number(beginnings, term));
      case Need.All(List<Need> needs) -> fewest(needs);
      case Need.Any(List<Need> needs) -> union(needs);
    };
  }

  private Set<Integer> fewest(List<Need> needs) {
    Set<Integer> fewest = Set.of();
    for (Need each : needs) {
      Set<Integer> signs = signs(each);
      if (!signs.isEmpty() && (fewest.isEmpty() || signs.size() < fewest.size())) {
        fewest = signs;
      }
    }
    return fewest;
  }

  private Set<Integer> union(List<Need> needs) {
    Set<Integer> union = new HashSet<>();
    for (Need each : needs) {
      Set<Integer> signs = signs(each);
      if (signs.isEmpty()) {
        return signs;
      }
      union.addAll(signs);
    }
    return union;
  }

  /** Returns the numbers of the rules that may find something; the others cannot. */
  BitSet possible(@Nullable Terms terms) throws IOException {
    BitSet held = held(terms);
    BitSet possible = (BitSet) always.clone();
    held.stream().forEach(sign -> rulesOf.get(sign).forEach(possible::set));
    for (int rule = possible.nextSetBit(0); rule >= 0; rule = possible.nextSetBit(rule + 1)) {
      if (!isFulfilled(rules.get(rule).need(), held)) {
        possible.clear(rule);
      }
    }
    return possible;
  }

  private BitSet held(@Nullable Terms terms) throws IOException {
    BitSet held = new BitSet();
    if (terms == null) {
      return held;
    }
    TermsEnum each = terms.iterator();
    for (BytesRef bytes = each.next(); bytes != null; bytes = each.next()) {
      String term = bytes.utf8ToString();
      int word = number(words, term);
      if (word >= 0) {
        held.set(word);
      }
      for (int length = 1; length <= Math.min(KEY, term.length()); length++) {
        for (String beginning :
            beginningsByKey.getOrDefault(term.substring(0, length), List.of())) {
          if (term.startsWith(beginning)) {
            held.set(number(beginnings, beginning));
          }
        }
      }
    }
    return held;
  }

  private boolean isFulfilled(Need need, BitSet held) {
    return switch (need) {
      case Need.Word(String term) -> held.get(number(words, term));
      case Need.Beginning(String term) -> held.get(number(beginnings, term));
      case Need.All(List<Need> needs) -> needs.stream().allMatch(each -> isFulfilled(each, held));
      case Need.Any(List<Need> needs) -> needs.stream().anyMatch(each -> isFulfilled(each, held));
    };
  }
}

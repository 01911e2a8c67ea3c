package org.compendiumsearch.core.taxonomy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.compendiumsearch.core.yaml.Faults;
import org.compendiumsearch.core.yaml.YamlMap;

/** Reads the rules of a taxonomy's values, and how sure a value must be. One thread at a time. */
final class RulesReader {
  private static final String LEAST = "least";
  private static final List<String> LIMITS = List.of(LEAST, "share", "most");
  private static final int MOST = 100;

  private final Faults faults;
  private final RuleCheck check;

  RulesReader(Faults faults, RuleCheck check) {
    this.faults = faults;
    this.check = check;
  }

  /** Reads the limits of a facet. */
  Limits limits(Optional<YamlMap> map) {
    if (map.isEmpty()) {
      return Limits.DEFAULT;
    }
    YamlMap assign = map.get();
    assign.refuseKeysBut(LIMITS);
    double least = positive(assign).orElse(Limits.DEFAULT.least());
    double share = assign.number("share").orElse(Limits.DEFAULT.share());
    if (share < 0 || share > 1) {
      faults.add(assign.line("share"), "\"share\" lies between 0 and 1, got \"" + share + "\"");
      share = Limits.DEFAULT.share();
    }
    int most = assign.integer("most").orElse(Limits.DEFAULT.most());
    if (most < 1 || most > MOST) {
      faults.add(
          assign.line("most"), "\"most\" lies between 1 and " + MOST + ", got \"" + most + "\"");
      most = Limits.DEFAULT.most();
    }
    return new Limits(least, share, most);
  }

  /** Reads the smallest score of a value; 0 where it names none. */
  double least(Optional<YamlMap> map) {
    return map.map(this::positive).orElse(OptionalDouble.empty()).orElse(0);
  }

  private OptionalDouble positive(YamlMap map) {
    OptionalDouble least = map.number(LEAST);
    if (least.isPresent() && least.getAsDouble() <= 0) {
      faults.add(map.line(LEAST), "\"least\" must be above 0, got \"" + least.getAsDouble() + "\"");
      return OptionalDouble.empty();
    }
    return least;
  }

  /** Reads the rules of a value, language by language. */
  List<Rule> rules(String value, Optional<YamlMap> map) {
    List<Rule> rules = new ArrayList<>();
    map.ifPresent(
        languages -> {
          for (String language : languages.keys()) {
            if (!language.equals(LEAST)) {
              read(value, language, languages, rules);
            }
          }
        });
    return rules;
  }

  private void read(String value, String language, YamlMap map, List<Rule> into) {
    if (!language.matches("[a-z]{2,3}")) {
      faults.add(
          map.line(language),
          "rules stand under a language code such as \"en\", or \"least\"; got \""
              + language
              + "\"");
      return;
    }
    for (YamlMap.Located query : map.strings(language)) {
      Rule rule = new Rule(language, query.text(), query.line());
      Optional<String> fault = check.fault(rule);
      fault.ifPresent(
          wrong ->
              faults.add(
                  query.line(),
                  "the rule \"" + query.text() + "\" of the value \"" + value + "\": " + wrong));
      if (fault.isEmpty()) {
        into.add(rule);
      }
    }
  }
}

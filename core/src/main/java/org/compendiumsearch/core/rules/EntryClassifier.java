package org.compendiumsearch.core.rules;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.compendiumsearch.core.analysis.Analyzers;
import org.compendiumsearch.core.geography.CountryFinder;
import org.compendiumsearch.core.model.Entry;
import org.compendiumsearch.core.model.Reason;
import org.compendiumsearch.core.taxonomy.Facets;
import org.compendiumsearch.core.taxonomy.Limits;

/**
 * Tells by the words of an entry which facet values it should have. Safe for all threads.
 *
 * <p>The score of a value is the sum over its rules of weight · m / (m + 1), where m is the number
 * of matches, each weighted by where it stands (title, headings and beginning count more) and made
 * smaller in long entries, in which any word stands sooner or later. A value is chosen whose score
 * reaches what it needs, and a certain share of the best value's in its facet.
 */
public final class EntryClassifier {
  /** An entry of this many words is not yet long. */
  private static final double SHORT = 400;

  private final Analyzers analyzers;
  private final RuleBook rules;
  private final CountryMatter countries;

  /** Creates a classifier for a taxonomy whose rules are faultless. */
  public EntryClassifier(Facets facets, Analyzers analyzers) {
    this.analyzers = analyzers;
    this.rules = new RuleBook(facets, new RuleSyntax(analyzers));
    this.countries = new CountryMatter(facets.regions(), new CountryFinder(facets.regions()));
  }

  /**
   * Returns every value for which something speaks, facet by facet, the best first; the entry's own
   * values do not matter.
   */
  public List<Finding> classify(Entry entry) {
    EntryText text = EntryText.of(entry);
    if (text.text().isEmpty()) {
      return List.of();
    }
    List<Finding> findings = new ArrayList<>();
    byRules(text, entry.language())
        .forEach((facet, values) -> findings.addAll(choose(facet, values)));
    findings.addAll(countries.find(text, entry));
    return findings;
  }

  private record Scored(RuleBook.ValueRules rules, List<Reason.Evidence> evidence) {
    double score() {
      return evidence.stream().mapToDouble(Reason.Evidence::score).sum();
    }

    /** Values need scores of different sizes: only this can be compared. */
    double ratio() {
      return score() / rules.limits().least();
    }
  }

  private Map<String, List<Scored>> byRules(EntryText text, String language) {
    Map<String, List<Scored>> byFacet = new LinkedHashMap<>();
    rules.in(language).ifPresent(all -> addByRules(text, language, all, byFacet));
    return byFacet;
  }

  private void addByRules(
      EntryText text, String language, RuleBook.InLanguage all, Map<String, List<Scored>> byFacet) {
    EntryInMemory memory = new EntryInMemory(text, language, analyzers);
    BitSet possible = memory.possible(all.index());
    double shrink = Math.sqrt(Math.max(1, text.words() / SHORT));
    int number = 0;
    for (RuleBook.ValueRules value : all.values()) {
      List<Reason.Evidence> evidence = new ArrayList<>();
      for (RuleSyntax.Compiled rule : value.rules()) {
        if (possible.get(number++)) {
          evidence(rule, memory.find(rule), shrink).ifPresent(evidence::add);
        }
      }
      if (!evidence.isEmpty()) {
        evidence.sort(Comparator.comparingDouble(Reason.Evidence::score).reversed());
        byFacet
            .computeIfAbsent(value.facet(), f -> new ArrayList<>())
            .add(new Scored(value, evidence));
      }
    }
  }

  private static Optional<Reason.Evidence> evidence(
      RuleSyntax.Compiled rule, EntryInMemory.Found found, double shrink) {
    if (found.count() == 0) {
      return Optional.empty();
    }
    double mass = found.mass() / shrink;
    double score = rule.weight() * mass / (mass + 1);
    return Optional.of(
        new Reason.Evidence(rule.rule().query(), found.words(), found.count(), score));
  }

  private static List<Finding> choose(String facet, List<Scored> values) {
    values.sort(Comparator.comparingDouble(Scored::ratio).reversed());
    double best = values.getFirst().ratio();
    List<Finding> findings = new ArrayList<>();
    int chosen = 0;
    for (Scored each : values) {
      Limits limits = each.rules().limits();
      double needed = limits.least() * Math.max(1, limits.share() * best);
      boolean enough = each.score() >= needed && chosen < limits.most();
      chosen += enough ? 1 : 0;
      Reason reason = new Reason(each.score(), needed, each.evidence());
      findings.add(new Finding(facet, each.rules().value(), reason, enough));
    }
    return findings;
  }
}

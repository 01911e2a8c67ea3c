package org.compendiumsearch.indexer.tags;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.compendiumsearch.core.model.Entry;
import org.compendiumsearch.core.model.EntryId;
import org.compendiumsearch.core.model.FacetAssignment;
import org.compendiumsearch.core.model.Reason;
import org.compendiumsearch.core.rules.EntryClassifier;
import org.compendiumsearch.core.rules.Finding;
import org.compendiumsearch.core.search.EntryVisitor;
import org.compendiumsearch.core.search.SnapshotId;
import org.compendiumsearch.core.taxonomy.Facet;
import org.compendiumsearch.core.taxonomy.FacetValue;
import org.compendiumsearch.core.taxonomy.Facets;
import org.compendiumsearch.core.taxonomy.Rule;

/**
 * Counts, while it is walked through entries, how the rules of a taxonomy do. One thread at a time.
 */
final class RuleUse implements EntryVisitor {
  /** In fewer entries of a language a rule need not match. */
  private static final int ENOUGH_ENTRIES = 20;

  private static final double NEARLY_ALL = 0.7;

  /** A value given fewer times tells nothing about its rules. */
  private static final int ENOUGH_VALUES = 5;

  private static final double POOR = 0.5;

  private final Facets facets;
  private final EntryClassifier classifier;
  private final Map<String, Integer> entriesByLanguage = new TreeMap<>();
  private final Map<String, Integer> matches = new HashMap<>();
  private final Map<String, Tally> values = new TreeMap<>();
  private int entries;

  RuleUse(Facets facets, EntryClassifier classifier) {
    this.facets = facets;
    this.classifier = classifier;
  }

  @Override
  public void begin(SnapshotId snapshot, int total) {
    // Nothing depends on how many there are.
  }

  @Override
  public void visit(Entry entry) {
    entries++;
    entriesByLanguage.merge(entry.language(), 1, Integer::sum);
    Map<String, Set<String>> declared = new HashMap<>();
    for (FacetAssignment each : entry.facets()) {
      if (each.assigned() == FacetAssignment.Assigned.DECLARED) {
        declared.computeIfAbsent(each.facet(), f -> new HashSet<>()).add(each.value());
      }
    }
    Map<String, Set<String>> given = new HashMap<>();
    for (Finding finding : classifier.classify(entry)) {
      for (Reason.Evidence each : finding.reason().evidence()) {
        matches.merge(
            key(finding.facet(), finding.value(), entry.language(), each.rule()), 1, Integer::sum);
      }
      if (finding.chosen()) {
        given.computeIfAbsent(finding.facet(), f -> new HashSet<>()).add(finding.value());
      }
    }
    // A section has the values its document declares, whatever the section itself is about.
    if (entry.id().equals(EntryId.whole(entry.document().id()))) {
      compare(given, declared);
    }
  }

  /** Only what is declared in a facet can contradict what rules give. */
  private void compare(Map<String, Set<String>> given, Map<String, Set<String>> declared) {
    for (Facet facet : facets.all()) {
      Set<String> right = declared.getOrDefault(facet.id(), Set.of());
      if (facet.hasRules() && !right.isEmpty()) {
        for (FacetValue value : facet.allValues()) {
          values
              .computeIfAbsent(facet.id() + "/" + value.path(), v -> new Tally())
              .add(
                  given.getOrDefault(facet.id(), Set.of()).contains(value.path()),
                  right.contains(value.path()));
        }
      }
    }
  }

  int entries() {
    return entries;
  }

  /** Returns what is wrong with the rules, a sentence each. */
  List<String> findings(String file) {
    List<String> findings = new ArrayList<>();
    for (Facet facet : facets.all()) {
      for (FacetValue value : facet.allValues()) {
        for (Rule rule : value.rules()) {
          check(file, facet, value, rule, findings);
        }
      }
    }
    values.forEach(
        (name, tally) -> {
          if (tally.right() + tally.wrong() >= ENOUGH_VALUES && tally.precision() < POOR) {
            findings.add(
                String.format(
                    Locale.ROOT,
                    "%s: of %d entries to which rules give it only %d declare it",
                    name,
                    tally.right() + tally.wrong(),
                    tally.right()));
          }
        });
    return findings;
  }

  private void check(String file, Facet facet, FacetValue value, Rule rule, List<String> findings) {
    int of = entriesByLanguage.getOrDefault(rule.language(), 0);
    int matched =
        matches.getOrDefault(key(facet.id(), value.path(), rule.language(), rule.query()), 0);
    if (of < ENOUGH_ENTRIES) {
      return;
    }
    String place =
        file
            + ", line "
            + rule.line()
            + ": the rule \""
            + rule.query()
            + "\" of \""
            + facet.id()
            + "/"
            + value.path()
            + "\" ";
    if (matched == 0) {
      findings.add(place + "matches none of the " + of + " entries in " + rule.language());
    } else if (matched > NEARLY_ALL * of) {
      findings.add(
          place + "matches " + matched + " of the " + of + " entries in " + rule.language());
    }
  }

  private static String key(String facet, String value, String language, String rule) {
    return String.join("\0", facet, value, language, rule);
  }
}

package org.compendiumsearch.core.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.compendiumsearch.core.geography.CountryFinder;
import org.compendiumsearch.core.geography.Regions;
import org.compendiumsearch.core.model.Reason;
import org.compendiumsearch.core.taxonomy.Facets;

/**
 * Which of the countries and regions that an entry names matter to it: those in its title and
 * headings, and those that have weight in its text. Safe for all threads.
 */
final class CountryMatter {
  /** What a country needs in a short entry: "in Kenya" once, or its name at the beginning. */
  private static final double LEAST = 1.4;

  /** What a country needs of the weight of the one that is named most. */
  private static final double SHARE = 0.25;

  private static final double SHORT = 400;
  private static final int MOST_WORDS = 5;
  private static final int COUNTRY_DEPTH = 3;

  private final Regions regions;
  private final CountryFinder finder;

  CountryMatter(Regions regions, CountryFinder finder) {
    this.regions = regions;
    this.finder = finder;
  }

  private static final class Weighed {
    private double mass;
    private int count;
    private final Set<String> words = new LinkedHashSet<>();

    double mass() {
      return mass;
    }
  }

  /** Returns every country and region named, the weightiest first. */
  List<Finding> find(EntryText text, String language) {
    Map<String, Weighed> byPath = new LinkedHashMap<>();
    for (CountryFinder.Mention mention : finder.find(text.text(), language)) {
      Weighed weighed = byPath.computeIfAbsent(mention.path(), p -> new Weighed());
      weighed.mass += mention.weight() * text.weightAt(mention.start());
      weighed.count++;
      if (weighed.words.size() < MOST_WORDS) {
        weighed.words.add(text.text().substring(mention.start(), mention.end()));
      }
    }
    List<Map.Entry<String, Weighed>> ordered = new ArrayList<>(byPath.entrySet());
    ordered.sort(
        Comparator.comparingDouble((Map.Entry<String, Weighed> e) -> e.getValue().mass())
            .reversed());
    double best = ordered.isEmpty() ? 0 : ordered.getFirst().getValue().mass();
    double needed = Math.max(LEAST * Math.sqrt(Math.max(1, text.words() / SHORT)), SHARE * best);
    List<Finding> findings = new ArrayList<>();
    Set<String> chosen = new LinkedHashSet<>();
    for (boolean countries : new boolean[] {true, false}) {
      for (Map.Entry<String, Weighed> each : ordered) {
        if (isCountry(each.getKey()) == countries) {
          boolean enough =
              each.getValue().mass() >= needed
                  && chosen.stream().noneMatch(path -> path.startsWith(each.getKey() + "/"));
          if (enough) {
            chosen.add(each.getKey());
          }
          findings.add(finding(each.getKey(), each.getValue(), needed, enough));
        }
      }
    }
    return findings;
  }

  private static boolean isCountry(String path) {
    return path.split("/", -1).length == COUNTRY_DEPTH;
  }

  private Finding finding(String path, Weighed weighed, double needed, boolean enough) {
    String looked = regions.code(path).toUpperCase(Locale.ROOT);
    Reason.Evidence evidence =
        new Reason.Evidence(
            "names of " + looked, List.copyOf(weighed.words), weighed.count, weighed.mass);
    Reason reason = new Reason(weighed.mass, needed, List.of(evidence));
    return new Finding(Facets.REGION, path, reason, enough);
  }
}

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
import org.compendiumsearch.core.model.Entry;
import org.compendiumsearch.core.model.Reason;
import org.compendiumsearch.core.taxonomy.Facets;
import org.jspecify.annotations.Nullable;

/**
 * Which of the countries and regions that an entry names matter to it: those in its title and
 * headings, those that have weight in its text, and those whose web sites it cites. Safe for all
 * threads.
 */
final class CountryMatter {
  /** What a country needs in a short entry: "in Kenya" once, or its name at the beginning. */
  private static final double LEAST = 1.4;

  /** What a country needs of the weight of the one that is named most. */
  private static final double SHARE = 0.25;

  /** What an address under a country's own end of names is worth. */
  private static final double ADDRESS = 0.5;

  /** One address alone is as often one of another country's newspapers. */
  private static final int LEAST_ADDRESSES = 2;

  private static final int MOST_ADDRESSES = 4;

  private static final double SHORT = 400;
  private static final int MOST_WORDS = 5;
  private static final int COUNTRY_DEPTH = 3;

  private final Regions regions;
  private final CountryFinder finder;
  private final AddressCountries addresses;

  CountryMatter(Regions regions, CountryFinder finder) {
    this.regions = regions;
    this.finder = finder;
    this.addresses = new AddressCountries(regions);
  }

  private static final class Weighed {
    private double mass;
    private int count;
    private final Set<String> words = new LinkedHashSet<>();
    private AddressCountries.@Nullable Cited cited;

    double mass() {
      return mass + cited();
    }

    double cited() {
      return cited == null ? 0 : ADDRESS * Math.min(MOST_ADDRESSES, cited.addresses().size());
    }
  }

  /** Returns every country and region named, the weightiest first. */
  List<Finding> find(EntryText text, Entry entry) {
    Map<String, Weighed> byPath = weigh(text, entry);
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

  private Map<String, Weighed> weigh(EntryText text, Entry entry) {
    Map<String, Weighed> byPath = new LinkedHashMap<>();
    for (CountryFinder.Mention mention : finder.find(text.text(), entry.language())) {
      Weighed weighed = byPath.computeIfAbsent(mention.path(), p -> new Weighed());
      weighed.mass += mention.weight() * text.weightAt(mention.start());
      weighed.count++;
      if (weighed.words.size() < MOST_WORDS) {
        weighed.words.add(text.text().substring(mention.start(), mention.end()));
      }
    }
    addresses
        .in(entry)
        .forEach(
            (path, cited) -> {
              if (cited.addresses().size() >= LEAST_ADDRESSES) {
                byPath.computeIfAbsent(path, p -> new Weighed()).cited = cited;
              }
            });
    return byPath;
  }

  private static boolean isCountry(String path) {
    return path.split("/", -1).length == COUNTRY_DEPTH;
  }

  private Finding finding(String path, Weighed weighed, double needed, boolean enough) {
    String looked = regions.code(path).toUpperCase(Locale.ROOT);
    List<Reason.Evidence> evidence = new ArrayList<>();
    if (weighed.count > 0) {
      evidence.add(
          new Reason.Evidence(
              "names of " + looked, List.copyOf(weighed.words), weighed.count, weighed.mass));
    }
    AddressCountries.Cited cited = weighed.cited;
    if (cited != null) {
      evidence.add(
          new Reason.Evidence(
              "addresses under " + String.join(", ", cited.ends()),
              cited.hosts().stream().limit(MOST_WORDS).toList(),
              cited.addresses().size(),
              weighed.cited()));
    }
    Reason reason = new Reason(weighed.mass(), needed, evidence);
    return new Finding(Facets.REGION, path, reason, enough);
  }
}

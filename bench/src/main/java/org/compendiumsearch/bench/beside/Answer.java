package org.compendiumsearch.bench.beside;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What an engine answered, as far as all engines must agree. Immutable.
 *
 * @param total how many entries match, exactly
 * @param hits how many of them the page shows
 * @param marked how many of those with a word marked in their snippets
 * @param facets facet to value to count, without values that have none
 */
public record Answer(long total, int hits, int marked, Map<String, Map<String, Long>> facets) {
  /** So many values of a facet an answer of the product holds at least, the commonest first. */
  static final int VALUES = 100;

  /** Copies the counts, without those of nothing. */
  public Answer {
    Map<String, Map<String, Long>> copy = new TreeMap<>();
    facets.forEach(
        (facet, counts) -> {
          Map<String, Long> some = new TreeMap<>(counts);
          some.values().removeIf(count -> count == 0);
          if (!some.isEmpty()) {
            copy.put(facet, some);
          }
        });
    facets = copy;
  }

  /**
   * Returns in what another answer differs, in words; nothing where it agrees. Of facets with more
   * values than an answer lists, the counts of the commonest are compared, as which of several
   * equally common ones come last is each engine's own choice.
   */
  List<String> differences(Answer other) {
    List<String> differences = new ArrayList<>();
    if (total != other.total) {
      differences.add("total " + total + " and " + other.total);
    }
    if (hits != other.hits) {
      differences.add("hits shown " + hits + " and " + other.hits);
    }
    TreeSet<String> all = new TreeSet<>(facets.keySet());
    all.addAll(other.facets.keySet());
    for (String facet : all) {
      Map<String, Long> ours = facets.getOrDefault(facet, Map.of());
      Map<String, Long> theirs = other.facets.getOrDefault(facet, Map.of());
      boolean whole = ours.size() < VALUES && theirs.size() < VALUES;
      if (whole ? !ours.equals(theirs) : !commonest(ours).equals(commonest(theirs))) {
        differences.add("counts of " + facet);
      }
    }
    return differences;
  }

  private static List<Long> commonest(Map<String, Long> counts) {
    return counts.values().stream().sorted(Comparator.reverseOrder()).limit(VALUES).toList();
  }
}

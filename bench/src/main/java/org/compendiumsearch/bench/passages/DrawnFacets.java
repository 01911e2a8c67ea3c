package org.compendiumsearch.bench.passages;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.compendiumsearch.core.geography.Regions;
import org.compendiumsearch.core.model.FacetAssignment;
import org.compendiumsearch.core.taxonomy.Facet;
import org.compendiumsearch.core.taxonomy.FacetValue;
import org.compendiumsearch.core.taxonomy.Facets;
import org.compendiumsearch.core.taxonomy.Taxonomy;

/**
 * Facet values of a real taxonomy for passages that have nothing to do with it, so that searches
 * have facets to count and to be narrowed by. They are drawn, and say nothing about a passage: how
 * often a value comes is skewed as in real collections (the n-th of a facet 1/n times as often as
 * the first), and which ones an entry gets depends on its id alone, so that every index of the same
 * passages has the same. What the rules of the taxonomy cost and find is measured by {@code bench
 * indexing} and {@code evaluate-tags}, not here. Safe for all threads.
 */
public final class DrawnFacets implements FacetChoice {
  /** How likely an entry has a value of a facet. */
  private static final double FIRST = 0.7;

  /** How likely it has one more than it has. */
  private static final double FURTHER = 0.3;

  private static final int MOST = 3;
  private static final long SHUFFLE = 42;
  private static final Map<String, Integer> NAMES =
      Map.of(Facets.PUBLISHER, 50, Facets.COLLECTION, 5, Facets.PARTNER, 300);
  private static final Set<String> OF_DOCUMENTS =
      Set.of(Facets.PUBLISHER, Facets.COLLECTION, Facets.KIND, "scope");

  private final Map<String, Skewed<String>> byFacet = new LinkedHashMap<>();

  /** Makes the distributions of a taxonomy's facets and of those that are computed or open. */
  public DrawnFacets(Taxonomy taxonomy) {
    Regions regions = new Regions();
    for (Facet facet : new Facets(taxonomy, regions).all()) {
      List<String> values = values(facet, regions);
      if (!values.isEmpty()) {
        byFacet.put(facet.id(), new Skewed<>(values));
      }
    }
  }

  @Override
  public List<String> facets() {
    return List.copyOf(byFacet.keySet());
  }

  /** Returns the values that all entries of a document share. */
  public List<FacetAssignment> ofDocument(String id, String language) {
    Random random = seeded(id);
    List<FacetAssignment> drawn = new ArrayList<>();
    byFacet.forEach(
        (facet, values) -> {
          if (OF_DOCUMENTS.contains(facet)) {
            drawn.add(FacetAssignment.declared(facet, values.draw(random)));
          }
        });
    drawn.add(FacetAssignment.declared(Facets.LANGUAGE, language));
    return drawn;
  }

  /** Returns the values of an entry beside those of its document. */
  public List<FacetAssignment> ofEntry(String id) {
    Random random = seeded(id);
    List<FacetAssignment> drawn = new ArrayList<>();
    byFacet.forEach(
        (facet, values) -> {
          if (!OF_DOCUMENTS.contains(facet)) {
            some(values, random)
                .forEach(value -> drawn.add(FacetAssignment.declared(facet, value)));
          }
        });
    return drawn;
  }

  @Override
  public String one(String facet, Random random) {
    Skewed<String> values = byFacet.get(facet);
    if (values == null) {
      throw new IllegalArgumentException("no values are drawn of \"" + facet + "\"");
    }
    return values.draw(random);
  }

  private static Set<String> some(Skewed<String> values, Random random) {
    Set<String> some = new LinkedHashSet<>();
    for (double chance = FIRST; some.size() < MOST; chance = FURTHER) {
      if (random.nextDouble() >= chance) {
        break;
      }
      some.add(values.draw(random));
    }
    return some;
  }

  private static List<String> values(Facet facet, Regions regions) {
    return switch (facet.kind()) {
      case LISTED ->
          facet.allValues().stream()
              .filter(value -> value.children().isEmpty())
              .map(FacetValue::path)
              .toList();
      case REGION -> countries(regions);
      case OPEN ->
          IntStream.rangeClosed(1, NAMES.getOrDefault(facet.id(), 0))
              .mapToObj(number -> facet.id() + " " + number)
              .toList();
    };
  }

  /** Shuffled, as the commonest would all begin with the same letter. */
  private static List<String> countries(Regions regions) {
    List<String> countries = new ArrayList<>();
    regions.countries().forEach(code -> regions.ofCountry(code).ifPresent(countries::add));
    Collections.shuffle(countries, new Random(SHUFFLE));
    return countries;
  }

  private static Random seeded(String id) {
    long seed = 0;
    for (int i = 0; i < id.length(); i++) {
      seed = 1_000_003 * seed + id.charAt(i);
    }
    return new Random(seed);
  }
}

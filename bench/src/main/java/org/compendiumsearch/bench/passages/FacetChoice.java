package org.compendiumsearch.bench.passages;

import java.util.List;
import java.util.Random;

/** The facets and values that searches are narrowed by. Safe for all threads. */
public interface FacetChoice {
  /** Returns the facets that have values. */
  List<String> facets();

  /** Draws a value of one of these facets, the common ones more often. */
  String one(String facet, Random random);
}

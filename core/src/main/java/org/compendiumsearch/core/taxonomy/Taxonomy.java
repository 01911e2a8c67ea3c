package org.compendiumsearch.core.taxonomy;

import java.util.List;

/**
 * The facets that a taxonomy file lists, in its order. Immutable.
 *
 * @param facets each with its values
 * @param source the file's text, which travels inside the index so that a server needs no file
 */
public record Taxonomy(List<Facet> facets, String source) {
  /** Copies the facets. */
  public Taxonomy {
    facets = List.copyOf(facets);
  }

  /** Returns a taxonomy without facets. */
  public static Taxonomy empty() {
    return new Taxonomy(List.of(), "");
  }
}

package org.compendiumsearch.bench.beside;

import com.fasterxml.jackson.databind.JsonNode;
import org.compendiumsearch.core.taxonomy.Facets;

/** How an engine is asked over HTTP, and how its answers are read. Safe for all threads. */
interface Dialect {
  /** Marks a word in a snippet. */
  String MARK = "<mark>";

  /** Returns the path of a question; where it is posted, a tab and the body follow. */
  String request(Asked asked);

  /** Reads an answer. */
  Answer read(Asked asked, JsonNode answer);

  /** Returns how many values of a facet the product lists; of closed ones, all. */
  static int limit(String facet) {
    return Facets.isOpen(facet) ? Answer.VALUES : 1000;
  }
}

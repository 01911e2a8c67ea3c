package org.compendiumsearch.core.thesaurus;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One thing and the words for it; any of them finds entries with any other. Immutable.
 *
 * @param id a slug
 * @param terms language, ISO 639-1, to words or phrases
 */
public record Concept(String id, Map<String, List<String>> terms) {
  /** Copies the terms. */
  public Concept {
    Map<String, List<String>> copy = new LinkedHashMap<>();
    terms.forEach((language, words) -> copy.put(language, List.copyOf(words)));
    terms = copy;
  }
}

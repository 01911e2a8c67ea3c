package org.compendiumsearch.core.embedding;

import java.util.Set;

/**
 * How a model is to be used. Immutable.
 *
 * @param pooling how the vectors of a text's tokens become one
 * @param queryPrefix what it expects before a question
 * @param passagePrefix what it expects before a passage
 * @param languages those it knows, ISO 639-1; none where that is not told: then all
 * @param maxTokens what it can take in of a text, with the marks at both ends
 */
record ModelSettings(
    Pooling pooling,
    String queryPrefix,
    String passagePrefix,
    Set<String> languages,
    int maxTokens) {
  /** Copies the languages. */
  ModelSettings {
    languages = Set.copyOf(languages);
  }

  /** How the vectors of tokens become one. */
  enum Pooling {
    /** Their mean. */
    MEAN,
    /** The one of the first token, which stands for the whole. */
    FIRST
  }
}

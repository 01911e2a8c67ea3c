package org.compendiumsearch.core.embedding;

import java.util.Collection;
import java.util.List;

/**
 * Turns texts into vectors of length 1, near each other where the texts mean the like. Safe for all
 * threads.
 */
public interface Embedder extends AutoCloseable {
  /** Returns a name that tells this model, in this state, from all others. */
  String model();

  /** Says whether the model knows one of these languages, ISO 639-1. */
  boolean knows(Collection<String> languages);

  /**
   * Returns the vector of a question.
   *
   * @param text of which a long one counts only up to what the model takes
   */
  float[] query(String text);

  /** Returns the vectors of passages, in their order. */
  List<float[]> passages(List<String> texts);

  @Override
  void close();
}

package org.compendiumsearch.core.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What helps to ask better. Immutable.
 *
 * @param correctedTo the text with unknown words replaced, where they were searched so
 * @param didYouMean another text that may have been meant, which finds something
 * @param nothingFor where nothing was found: the words that the index does not hold
 * @param without the text without those words, where that finds something
 */
public record Hints(
    @Nullable String correctedTo,
    @Nullable String didYouMean,
    List<String> nothingFor,
    @Nullable String without) {
  /** No hints. */
  static final Hints NONE = new Hints(null, null, List.of(), null);

  /** Copies the words. */
  public Hints {
    nothingFor = List.copyOf(nothingFor);
  }
}

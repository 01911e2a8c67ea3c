package org.compendiumsearch.core.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.compendiumsearch.core.search.Synonyms.Form;

/**
 * A word of a query and what it is taken for.
 *
 * @param text as typed
 * @param searched the word looked for: the one typed, or its likeliest spelling
 * @param common whether it is too common to count
 * @param others words that count as this one
 */
record TypedWord(String text, String searched, boolean common, List<Other> others) {
  /** Copies the list. */
  TypedWord {
    others = List.copyOf(others);
  }

  boolean isCorrected() {
    return !searched.equals(text);
  }

  /** Says whether an index holds this word, or one that counts as it. */
  boolean isIn(Vocabulary vocabulary) throws IOException {
    return !others.isEmpty() || vocabulary.holds(searched);
  }

  /** Returns this word with more that count as it. */
  TypedWord with(List<Other> more) {
    List<Other> all = new ArrayList<>(others);
    all.addAll(more);
    return new TypedWord(text, searched, common, all);
  }

  /**
   * Another word, or several that follow each other.
   *
   * @param weight against the typed word's 1
   */
  record Other(Form form, float weight) {}
}

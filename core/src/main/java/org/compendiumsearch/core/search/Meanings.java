package org.compendiumsearch.core.search;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.compendiumsearch.core.embedding.Embedder;
import org.jspecify.annotations.Nullable;

/**
 * Knows what questions mean: the vectors of the last ones are kept, as people page through an
 * answer and change its filters. Safe for all threads.
 */
final class Meanings {
  /** How many questions are kept, at some two kilobytes each. */
  private static final int KEPT = 1_000;

  static final String OTHER_LANGUAGE =
      "the question is likely in a language that the model of this index does not know";

  static final String NO_QUESTION =
      "the text holds no words whose meaning could be looked for, or is in Lucene's syntax";

  /** What a question says beyond this many characters no model takes in. */
  private static final int LONGEST = 4_000;

  private final @Nullable Embedder embedder;
  private final Map<String, float[]> known =
      new LinkedHashMap<>(KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, float[]> eldest) {
          return size() > KEPT;
        }
      };

  Meanings(@Nullable Embedder embedder) {
    this.embedder = embedder;
  }

  /**
   * Returns why nothing can be found by its meaning in an index, or null where it can.
   *
   * @param model which model the vectors of the index are of, null for none
   */
  @Nullable String whyNot(@Nullable String model) {
    if (model == null) {
      return "the index holds no vectors: it was made with --no-vectors";
    }
    if (embedder == null || !model.equals(embedder.model())) {
      return "the vectors of the index are of the model \""
          + model
          + "\", which this program was not started with; name its folder with --embedding-model,"
          + " or run \"./compendium index\" again";
    }
    return null;
  }

  /** Says whether the model knows one of these languages. */
  boolean knows(List<String> languages) {
    return embedder != null && embedder.knows(languages);
  }

  /** Returns the vector of a question, or null where it holds no letter and no digit. */
  float @Nullable [] of(String question) {
    String text = question.substring(0, Math.min(LONGEST, question.length())).strip();
    if (text.codePoints().noneMatch(Character::isLetterOrDigit)) {
      return null;
    }
    synchronized (known) {
      float[] vector = known.get(text);
      if (vector != null) {
        return vector;
      }
    }
    if (embedder == null) {
      throw new IllegalStateException("there is no model");
    }
    float[] vector = embedder.query(text);
    synchronized (known) {
      known.put(text, vector);
    }
    return vector;
  }
}

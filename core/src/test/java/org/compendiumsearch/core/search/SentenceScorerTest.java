package org.compendiumsearch.core.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.apache.lucene.search.uhighlight.Passage;
import org.apache.lucene.search.uhighlight.PassageScorer;
import org.apache.lucene.util.BytesRef;
import org.compendiumsearch.core.testing.RandomCases;
import org.junit.jupiter.api.Test;

class SentenceScorerTest {
  /** Two letters each, a letter apart, so that all of them lie within the shortest passage. */
  private static final int MATCHES = 12;

  @Test
  void weighsAsLucenesScorer() {
    RandomCases.run(
        200,
        random -> {
          Passage passage = new Passage();
          int start = random.nextInt(5_000);
          passage.setStartOffset(start);
          passage.setEndOffset(start + MATCHES + 2 + random.nextInt(300));
          for (int i = random.nextInt(MATCHES); i > 0; i--) {
            int word = random.nextInt(4);
            passage.addMatch(start + i, start + i + 2, new BytesRef("word" + word), word + 1);
          }
          float weight = new SentenceScorer().score(passage, 20_000);

          assertThat(weight).isCloseTo(new PassageScorer().score(passage, 20_000), within(1e-4f));
        });
  }
}

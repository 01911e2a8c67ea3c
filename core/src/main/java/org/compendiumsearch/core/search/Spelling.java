package org.compendiumsearch.core.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.spell.DirectSpellChecker;
import org.apache.lucene.search.spell.LuceneLevenshteinDistance;
import org.apache.lucene.search.spell.SuggestMode;
import org.apache.lucene.search.spell.SuggestWord;
import org.compendiumsearch.core.analysis.Analyzers;
import org.compendiumsearch.core.analysis.Analyzers.Token;
import org.compendiumsearch.core.index.IndexSchema;

/**
 * Finds the words of the index that are spelt much like another, in every language of it. Nothing
 * is built for it: the dictionary of the index is asked. Safe for all threads.
 */
final class Spelling {
  /** Shorter words are as likely right as wrong, in letters. */
  static final int SHORTEST = 4;

  /** Up to this length one wrong letter is forgiven, above it two. */
  private static final int SHORT = 7;

  private static final int CANDIDATES = 5;

  /** How common a word may be for others like it to be looked for, as a part of all entries. */
  private static final float ANY_FREQUENCY = 0.999f;

  private final IndexReader reader;
  private final Analyzers analyzers;
  private final List<String> languages;

  Spelling(IndexReader reader, Analyzers analyzers, List<String> languages) {
    this.reader = reader;
    this.analyzers = analyzers;
    this.languages = languages;
  }

  /** A word of the index. */
  record Candidate(String word, float likeness, int entries) {}

  /** Says whether a word may be a mistake at all: no number, no name of capitals, no short one. */
  static boolean mayBeWrong(String word) {
    return word.codePointCount(0, word.length()) >= SHORTEST
        && word.codePoints().allMatch(Character::isAlphabetic)
        && !word.equals(word.toUpperCase(java.util.Locale.ROOT))
        && !word.codePoints().anyMatch(Character::isIdeographic);
  }

  /** Returns the words most like a word, the likeliest first, itself not among them. */
  List<Candidate> of(String word) throws IOException {
    Map<String, Candidate> found = new LinkedHashMap<>();
    for (String language : languages) {
      List<Token> tokens = analyzers.tokens(language, word);
      if (tokens.size() == 1) {
        String term = Analyzers.surfaceTerm(tokens.getFirst().surface());
        for (String field : List.of(IndexSchema.body(language), IndexSchema.title(language))) {
          for (SuggestWord each :
              checker(term)
                  .suggestSimilar(
                      new Term(field, term), CANDIDATES, reader, SuggestMode.SUGGEST_ALWAYS)) {
            Candidate one = new Candidate(each.string.substring(1), each.score, each.freq);
            found.merge(one.word(), one, (a, b) -> a.entries() >= b.entries() ? a : b);
          }
        }
      }
    }
    List<Candidate> candidates = new ArrayList<>(found.values());
    candidates.sort(
        Comparator.comparing(Candidate::likeness)
            .thenComparing(Candidate::entries)
            .reversed()
            .thenComparing(Candidate::word));
    return candidates;
  }

  private static DirectSpellChecker checker(String term) {
    DirectSpellChecker checker = new DirectSpellChecker();
    checker.setDistance(new LuceneLevenshteinDistance());
    checker.setMinPrefix(1);
    checker.setMinQueryLength(SHORTEST);
    checker.setMaxEdits(term.length() - 1 > SHORT ? 2 : 1);
    checker.setMaxQueryFrequency(ANY_FREQUENCY);
    checker.setThresholdFrequency(0);
    checker.setAccuracy(0);
    return checker;
  }
}

package org.compendiumsearch.core.search;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.compendiumsearch.core.analysis.Analyzers;
import org.compendiumsearch.core.analysis.Analyzers.Token;
import org.compendiumsearch.core.index.IndexSchema;

/** Which words a snapshot holds, in which language, and how often. Safe for all threads. */
final class Vocabulary {
  /** Some two megabytes. */
  private static final int MOST_REMEMBERED = 10_000;

  private final IndexReader reader;
  private final Analyzers analyzers;
  private final List<String> languages;

  /** How many entries have a term; reading a question asks for each of its words many times. */
  private final Map<Word, Integer> frequencies = new ConcurrentHashMap<>();

  private record Word(String language, String term) {}

  /**
   * Creates a vocabulary.
   *
   * @param languages those the index holds
   */
  Vocabulary(IndexReader reader, Analyzers analyzers, List<String> languages) {
    this.reader = reader;
    this.analyzers = analyzers;
    this.languages = languages;
  }

  List<String> languages() {
    return languages;
  }

  /** Says whether every one of some words stands somewhere in a language, in any form. */
  boolean holds(String language, List<Token> words) throws IOException {
    if (words.isEmpty()) {
      return false;
    }
    for (Token word : words) {
      if (frequency(language, word.stem()) == 0) {
        return false;
      }
    }
    return true;
  }

  /** Says whether a word stands in any language of the index, in any form. */
  boolean holds(String text) throws IOException {
    for (String language : languages) {
      if (holds(language, analyzers.tokens(language, text))) {
        return true;
      }
    }
    return false;
  }

  /** Says whether a word stands in a language just so, case and diacritics apart. */
  boolean holdsForm(String language, String text) throws IOException {
    List<Token> tokens = analyzers.tokens(language, text);
    return tokens.size() == 1
        && frequency(language, Analyzers.surfaceTerm(tokens.getFirst().surface())) > 0;
  }

  /** Returns in how many bodies a form stands, over all languages; in titles where in no body. */
  int frequencyOfForm(String surface) throws IOException {
    int entries = 0;
    for (String language : languages) {
      entries += frequency(language, Analyzers.surfaceTerm(surface));
    }
    return entries;
  }

  private int frequency(String language, String term) throws IOException {
    Word asked = new Word(language, term);
    Integer known = frequencies.get(asked);
    if (known != null) {
      return known;
    }
    int entries = lookUp(language, term);
    if (frequencies.size() >= MOST_REMEMBERED) {
      frequencies.clear();
    }
    frequencies.put(asked, entries);
    return entries;
  }

  private int lookUp(String language, String term) throws IOException {
    if (!Analyzers.isSurface(term)) {
      return reader.docFreq(new Term(IndexSchema.words(language), term));
    }
    int entries = reader.docFreq(new Term(IndexSchema.body(language), term));
    if (entries == 0) {
      entries = reader.docFreq(new Term(IndexSchema.title(language), term));
    }
    return entries > 0 ? entries : reader.docFreq(new Term(IndexSchema.heading(language), term));
  }
}

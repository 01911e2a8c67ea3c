package org.compendiumsearch.core.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.compendiumsearch.core.analysis.Analyzers;
import org.compendiumsearch.core.analysis.Analyzers.Token;
import org.compendiumsearch.core.search.Synonyms.Form;
import org.compendiumsearch.core.search.Synonyms.Span;
import org.compendiumsearch.core.search.TypedWord.Other;

/**
 * Takes the words of one query for what they are likeliest meant to be: which are too common to
 * count, which misspelt, and which concepts of the thesaurus they stand for. Used for one request.
 */
final class QueryReader {
  /** So many words tell the language of a query, and may be misspelt or stand for a concept. */
  private static final int ENOUGH = 64;

  /** More misspelt words than these are no question any more. */
  private static final int MOST_CORRECTIONS = 8;

  private static final int LONG = 7;

  private final Lexicon lexicon;
  private final Analyzers analyzers;
  private final List<String> likeliest;
  private final boolean capitalsTell;
  private final Map<String, String> corrections = new LinkedHashMap<>();
  private int budget = ENOUGH;
  private int looksAlike = MOST_CORRECTIONS;

  /**
   * Creates a reader.
   *
   * @param all every word of the query
   */
  QueryReader(Lexicon lexicon, List<String> all) throws IOException {
    this.lexicon = lexicon;
    this.analyzers = lexicon.analyzers();
    this.likeliest = likeliest(all.subList(0, Math.min(all.size(), ENOUGH)));
    this.capitalsTell = all.size() == 1 || !all.stream().allMatch(QueryReader::isCapitals);
  }

  /** Returns the words as typed and the likelier ones that were looked for in their place. */
  Map<String, String> corrections() {
    return corrections;
  }

  /** Returns the languages that know the most of the words. */
  List<String> languages() {
    return likeliest;
  }

  /** Returns what words that follow each other are taken for. */
  List<TypedWord> read(List<String> words) throws IOException {
    if (words.size() > budget) {
      List<TypedWord> plain = new ArrayList<>();
      for (String word : words) {
        plain.add(new TypedWord(word, word, isCommon(word), List.of()));
      }
      return plain;
    }
    budget -= words.size();
    List<String> searched = corrected(words);
    List<Set<Other>> others = others(searched);
    List<TypedWord> typed = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      typed.add(new TypedWord(word, searched.get(i), isCommon(word), List.copyOf(others.get(i))));
    }
    return typed;
  }

  /** Returns the languages that know the most of some words; stop words tell it the surest. */
  private List<String> likeliest(List<String> words) throws IOException {
    Set<String> candidates = new LinkedHashSet<>(lexicon.vocabulary().languages());
    candidates.addAll(Synonyms.languages());
    int best = 0;
    List<String> languages = new ArrayList<>();
    for (String language : candidates) {
      Set<Integer> known = stopWords(language, words);
      int stopWords = known.size();
      boolean isIndexed = lexicon.vocabulary().languages().contains(language);
      if (isIndexed || 2 * words.size() + stopWords > best) {
        addKnown(language, words, known);
        int score = 2 * known.size() + stopWords;
        if (score > best) {
          languages.clear();
          best = score;
        }
        if (score == best && score > 0) {
          languages.add(language);
        }
      }
    }
    return languages.isEmpty() ? List.copyOf(candidates) : languages;
  }

  private Set<Integer> stopWords(String language, List<String> words) {
    Set<Integer> stopWords = new HashSet<>();
    for (int i = 0; i < words.size(); i++) {
      if (isStopWord(language, words.get(i))) {
        stopWords.add(i);
      }
    }
    return stopWords;
  }

  private void addKnown(String language, List<String> words, Set<Integer> known)
      throws IOException {
    for (int i = 0; i < words.size(); i++) {
      if (!known.contains(i) && lexicon.vocabulary().holdsForm(language, words.get(i))) {
        known.add(i);
      }
    }
    if (known.size() < words.size()) {
      for (Span span : lexicon.synonyms().in(language, words)) {
        for (int i = span.from(); i < span.to(); i++) {
          known.add(i);
        }
      }
    }
  }

  private boolean isStopWord(String language, String word) {
    List<Token> tokens = analyzers.tokens(language, word);
    return tokens.size() == 1 && analyzers.isStopWord(language, tokens.getFirst().surface());
  }

  /** Says whether a word is too common to count; WHO and US are names where capitals tell. */
  private boolean isCommon(String word) {
    if (capitalsTell && isCapitals(word) && word.length() > 1) {
      return false;
    }
    return likeliest.stream().allMatch(language -> isStopWord(language, word));
  }

  private static boolean isCapitals(String word) {
    return word.equals(word.toUpperCase(Locale.ROOT))
        && !word.equals(word.toLowerCase(Locale.ROOT));
  }

  private List<String> corrected(List<String> words) throws IOException {
    Set<Integer> concepts = new HashSet<>();
    List<String> searched = new ArrayList<>(words);
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      if (Spelling.mayBeWrong(word) && !isCommon(word) && !lexicon.vocabulary().holds(word)) {
        if (concepts.isEmpty()) {
          concepts.addAll(inConcepts(words));
        }
        boolean look = !concepts.contains(i) && isLongEnough(word) && looksAlike-- > 0;
        List<Spelling.Candidate> alike = look ? lexicon.spelling().of(word) : List.of();
        if (!alike.isEmpty()) {
          searched.set(i, alike.getFirst().word());
          corrections.put(word, alike.getFirst().word());
        }
      }
    }
    return searched;
  }

  /** A word of a language that the index does not hold has to be long to mean one that it does. */
  private boolean isLongEnough(String word) {
    return likeliest.stream().anyMatch(lexicon.vocabulary().languages()::contains)
        || word.length() >= LONG;
  }

  private Set<Integer> inConcepts(List<String> words) {
    Set<Integer> covered = new HashSet<>();
    covered.add(-1);
    for (String language : Synonyms.languages()) {
      for (Span span : lexicon.synonyms().in(language, words)) {
        for (int i = span.from(); i < span.to(); i++) {
          covered.add(i);
        }
      }
    }
    return covered;
  }

  /** Returns, for each word, the other words that count as it. */
  private List<Set<Other>> others(List<String> words) throws IOException {
    List<Set<Other>> others = new ArrayList<>();
    boolean[] unknown = new boolean[words.size()];
    boolean allKnown = true;
    for (int i = 0; i < words.size(); i++) {
      others.add(new LinkedHashSet<>());
      unknown[i] = !lexicon.vocabulary().holds(words.get(i));
      allKnown = allKnown && !unknown[i];
    }
    for (String language : Synonyms.languages()) {
      boolean trusted = likeliest.contains(language);
      if (trusted || !allKnown) {
        for (Span span : lexicon.synonyms().in(language, words)) {
          if (trusted || anyIn(unknown, span)) {
            add(span, words, others);
          }
        }
      }
    }
    return others;
  }

  private static boolean anyIn(boolean[] marked, Span span) {
    for (int i = span.from(); i < span.to(); i++) {
      if (marked[i]) {
        return true;
      }
    }
    return false;
  }

  private void add(Span span, List<String> words, List<Set<Other>> others) throws IOException {
    Vocabulary vocabulary = lexicon.vocabulary();
    for (Form form : lexicon.synonyms().others(span, words, vocabulary.languages())) {
      if (vocabulary.holds(form.language(), form.tokens())) {
        Other other = new Other(form, Ranking.SYNONYM / form.tokens().size());
        for (int i = span.from(); i < span.to(); i++) {
          others.get(i).add(other);
        }
      }
    }
  }
}

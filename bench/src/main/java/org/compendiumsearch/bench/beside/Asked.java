package org.compendiumsearch.bench.beside;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.compendiumsearch.bench.passages.Question;
import org.compendiumsearch.bench.passages.Question.Kind;
import org.compendiumsearch.core.analysis.Analyzers;
import org.jspecify.annotations.Nullable;

/**
 * A question as any engine can be asked it: what the product makes of its words is spelt out.
 * Immutable.
 *
 * @param words of which an entry must hold some; stop words are left out where there are others
 * @param needed how many of them
 * @param typed all words as they were typed, "" where they are a phrase
 * @param phrase whose words must follow each other, instead of words
 * @param filters facet to chosen values, of which one is enough
 * @param page from 1, of ten hits
 */
public record Asked(
    List<String> words,
    int needed,
    String typed,
    @Nullable String phrase,
    Map<String, List<String>> filters,
    int page) {
  /** Hits a page. */
  public static final int SIZE = 10;

  private static final String ENGLISH = "en";

  /** Copies the lists. */
  public Asked {
    words = List.copyOf(words);
    filters = Map.copyOf(filters);
  }

  /** Spells a question out. */
  static Asked of(Question question, Analyzers analyzers) {
    Map<String, List<String>> filters = new TreeMap<>();
    question
        .request()
        .filters()
        .values()
        .forEach((facet, chosen) -> filters.put(facet, List.copyOf(chosen)));
    String text = question.request().text().toLowerCase(Locale.ROOT);
    int page = question.request().page();
    if (question.kind() == Kind.PHRASE) {
      return new Asked(List.of(), 0, "", text.replace("\"", ""), filters, page);
    }
    List<String> all = text.isBlank() ? List.of() : List.of(text.split(" ", -1));
    List<String> telling = new ArrayList<>(all);
    telling.removeIf(word -> analyzers.isStopWord(ENGLISH, word));
    List<String> words = telling.isEmpty() ? all : telling;
    return new Asked(words, needed(words.size()), text, null, filters, page);
  }

  /** Two thirds, rounded up: what the product calls {@code match=most}, of up to five words. */
  private static int needed(int words) {
    return (2 * words + 2) / 3;
  }

  /** Says whether everything is asked for, the newest first. */
  boolean isBrowse() {
    return words.isEmpty() && phrase == null;
  }

  /** Returns every two words that follow each other. */
  List<String> pairs() {
    List<String> pairs = new ArrayList<>();
    for (int i = 1; i < words.size(); i++) {
      pairs.add(words.get(i - 1) + " " + words.get(i));
    }
    return pairs;
  }

  /** Returns how many hits come before those of the page. */
  int from() {
    return (page - 1) * SIZE;
  }
}

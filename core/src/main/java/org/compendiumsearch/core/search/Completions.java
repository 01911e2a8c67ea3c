package org.compendiumsearch.core.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.compendiumsearch.core.analysis.Analyzers;
import org.compendiumsearch.core.analysis.Analyzers.Token;

/**
 * Suggestions of one kind, best first, found by the beginning of any of their words. All in memory:
 * a list of words and, for each, the suggestions that hold it. Immutable and safe for all threads.
 */
final class Completions {
  private final List<Suggestion> suggestions;
  private final WordList words;
  private final int[][] holders;
  private final int[][] wordsOf;

  /**
   * Creates the completions.
   *
   * @param suggestions the best first
   */
  Completions(Analyzers analyzers, List<Suggestion> suggestions) {
    this.suggestions = List.copyOf(suggestions);
    List<List<String>> texts = new ArrayList<>();
    Map<String, Integer> numbers = new TreeMap<>();
    for (Suggestion each : suggestions) {
      List<String> text = words(analyzers, each.text());
      texts.add(text);
      text.forEach(word -> numbers.put(word, 0));
    }
    this.words = new WordList(numbers.keySet().toArray(String[]::new));
    List<List<Integer>> lists = new ArrayList<>();
    for (Map.Entry<String, Integer> each : numbers.entrySet()) {
      each.setValue(lists.size());
      lists.add(new ArrayList<>());
    }
    this.wordsOf = new int[texts.size()][];
    for (int i = 0; i < texts.size(); i++) {
      wordsOf[i] = texts.get(i).stream().mapToInt(numbers::get).sorted().distinct().toArray();
      for (int word : wordsOf[i]) {
        lists.get(word).add(i);
      }
    }
    this.holders =
        lists.stream()
            .map(list -> list.stream().mapToInt(Integer::intValue).toArray())
            .toArray(int[][]::new);
  }

  /** Returns the words of a text as they are looked up here. */
  static List<String> words(Analyzers analyzers, String text) {
    return analyzers.tokens(Analyzers.OTHER, text).stream().map(Token::surface).toList();
  }

  /**
   * Returns the best completions.
   *
   * @param typed at least one word; the last may go on
   */
  List<Suggestion> of(List<String> typed, int size) {
    List<String> whole = typed.subList(0, typed.size() - 1);
    String last = typed.getLast();
    Set<Integer> found = new LinkedHashSet<>(find(exactly(whole), beginning(last), size));
    if (found.size() < size) {
      List<List<WordList.Range>> nearly = whole.stream().map(this::forgiving).toList();
      found.addAll(find(nearly, forgiving(last), size));
    }
    return found.stream().limit(size).map(suggestions::get).toList();
  }

  private List<List<WordList.Range>> exactly(List<String> whole) {
    return whole.stream()
        .map(words::find)
        .map(at -> List.of(at < 0 ? new WordList.Range(0, 0) : new WordList.Range(at, at + 1)))
        .toList();
  }

  private List<WordList.Range> beginning(String prefix) {
    WordList.Range range = words.beginning(prefix);
    return range.isEmpty() ? List.of() : List.of(range);
  }

  private List<WordList.Range> forgiving(String word) {
    List<WordList.Range> ranges = new ArrayList<>(beginning(word));
    if (word.codePointCount(0, word.length()) >= Spelling.SHORTEST) {
      ranges.addAll(words.nearly(word));
    }
    return ranges;
  }

  /** Returns the suggestions with a word of each of the wholes and one of the last, best first. */
  private Set<Integer> find(
      List<List<WordList.Range>> wholes, List<WordList.Range> last, int size) {
    List<List<WordList.Range>> all = new ArrayList<>(wholes);
    all.add(last);
    List<WordList.Range> rarest =
        Collections.min(all, (a, b) -> Long.compare(holders(a), holders(b)));
    boolean alone = all.size() == 1;
    TreeSet<Integer> found = new TreeSet<>();
    for (WordList.Range range : rarest) {
      for (int word = range.from(); word < range.to(); word++) {
        for (int holder : holders[word]) {
          if (found.size() >= size && holder >= found.last()) {
            break;
          }
          if (alone || all.stream().allMatch(each -> holds(holder, each))) {
            found.add(holder);
            if (found.size() > size) {
              found.pollLast();
            }
          }
        }
      }
    }
    return found;
  }

  private long holders(List<WordList.Range> ranges) {
    long count = 0;
    for (WordList.Range range : ranges) {
      for (int word = range.from(); word < range.to(); word++) {
        count += holders[word].length;
      }
    }
    return count;
  }

  private boolean holds(int suggestion, List<WordList.Range> ranges) {
    for (WordList.Range range : ranges) {
      int at = Arrays.binarySearch(wordsOf[suggestion], range.from());
      int place = at < 0 ? -at - 1 : at;
      if (place < wordsOf[suggestion].length && wordsOf[suggestion][place] < range.to()) {
        return true;
      }
    }
    return false;
  }
}

package org.compendiumsearch.core.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntFunction;
import org.compendiumsearch.core.analysis.Analyzers;
import org.compendiumsearch.core.analysis.Analyzers.Token;

/**
 * Suggestions of one kind, best first, found by the beginning of any of their words. In memory are
 * a list of words and, for each, the numbers of the suggestions that hold it. Immutable and safe
 * for all threads.
 */
final class Completions {
  private final IntFunction<Suggestion> suggestions;
  private final WordList words;

  /** The suggestions with each word, and the words of each suggestion, in ascending order. */
  private final int[][] holders;

  private final int[][] wordsOf;

  /**
   * Creates the completions.
   *
   * @param suggestions the best first
   */
  Completions(Analyzers analyzers, List<Suggestion> suggestions) {
    this(analyzers, suggestions.stream().map(Suggestion::text).toList(), suggestions::get);
  }

  /**
   * Creates the completions of texts that are not kept.
   *
   * @param texts those of the best first
   * @param suggestions gives the one of the text at a place
   */
  Completions(Analyzers analyzers, Collection<String> texts, IntFunction<Suggestion> suggestions) {
    this.suggestions = suggestions;
    Map<String, Integer> firstSeen = new HashMap<>();
    List<int[]> byText = new ArrayList<>(texts.size());
    for (String text : texts) {
      byText.add(numbers(words(analyzers, text), firstSeen));
    }
    String[] sorted = firstSeen.keySet().toArray(String[]::new);
    Arrays.sort(sorted);
    this.words = new WordList(sorted);
    int[] places = new int[sorted.length];
    for (int place = 0; place < sorted.length; place++) {
      places[firstSeen.getOrDefault(sorted[place], 0)] = place;
    }
    this.wordsOf = byText.stream().map(text -> placed(text, places)).toArray(int[][]::new);
    this.holders = holders(wordsOf, sorted.length);
  }

  private static int[] numbers(List<String> words, Map<String, Integer> firstSeen) {
    int[] numbers = new int[words.size()];
    for (int i = 0; i < numbers.length; i++) {
      Integer known = firstSeen.putIfAbsent(words.get(i), firstSeen.size());
      numbers[i] = known == null ? firstSeen.size() - 1 : known;
    }
    return numbers;
  }

  private static int[] placed(int[] numbers, int[] places) {
    return Arrays.stream(numbers).map(number -> places[number]).sorted().distinct().toArray();
  }

  private static int[][] holders(int[][] wordsOf, int words) {
    int[] sizes = new int[words];
    for (int[] text : wordsOf) {
      for (int word : text) {
        sizes[word]++;
      }
    }
    int[][] holders = new int[words][];
    for (int word = 0; word < words; word++) {
      holders[word] = new int[sizes[word]];
    }
    int[] filled = new int[words];
    for (int text = 0; text < wordsOf.length; text++) {
      for (int word : wordsOf[text]) {
        holders[word][filled[word]] = text;
        filled[word]++;
      }
    }
    return holders;
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
    return found.stream().limit(size).map(suggestions::apply).toList();
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

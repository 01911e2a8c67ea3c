package org.compendiumsearch.core.search;

import java.io.IOException;
import java.text.BreakIterator;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.uhighlight.LengthGoalBreakIterator;
import org.apache.lucene.search.uhighlight.Passage;
import org.apache.lucene.search.uhighlight.SplittingBreakIterator;
import org.compendiumsearch.core.analysis.Analyzers;
import org.compendiumsearch.core.model.Entry;
import org.compendiumsearch.core.text.Passages;
import org.jspecify.annotations.Nullable;

/**
 * Chooses and marks the sentences that show why an entry was found; an entry found by its title
 * shows its first sentences. Used for one request.
 */
final class Snippets {
  /** The most snippets an entry shows. */
  static final int MOST = 3;

  /** So many are looked at: some may lie in the list of references. */
  private static final int CANDIDATES = 6;

  /** How long a snippet is meant to be, in characters; sentences are kept whole where they can. */
  private static final int LENGTH = 180;

  private static final int LONGEST = 400;

  /** How far from where it should be a cut looks for a space: some scripts have none. */
  private static final int LONG_WORD = 40;

  private final EntryHighlighter highlighter;

  Snippets(IndexSearcher searcher, Analyzers analyzers) {
    this.highlighter =
        new EntryHighlighter(
            searcher, analyzers, new EntryHighlighter.Cut(Snippets::sentences, CANDIDATES, 1));
  }

  /**
   * Returns the snippets of entries.
   *
   * @param entries by their number in the index
   */
  Map<Integer, List<Snippet>> of(Query marking, Map<Integer, Entry> entries) throws IOException {
    Map<Integer, List<Snippet>> snippets = new HashMap<>();
    highlighter
        .passages(marking, entries)
        .forEach(
            (doc, passages) -> {
              Entry entry = entries.get(doc);
              if (entry != null) {
                snippets.put(doc, cut(entry, passages));
              }
            });
    return snippets;
  }

  /** Returns the marked snippets, or the passage found by its meaning where nothing is marked. */
  static List<Snippet> orOf(Passages.@Nullable Passage passage, Entry entry, List<Snippet> marked) {
    boolean isMarked = marked.stream().anyMatch(snippet -> !snippet.marks().isEmpty());
    return isMarked || passage == null || passage.start() == passage.end()
        ? marked
        : List.of(of(entry, passage));
  }

  private static Snippet of(Entry entry, Passages.Passage passage) {
    int end = passage.end();
    if (end - passage.start() > LONGEST + LONG_WORD) {
      int space = entry.text().lastIndexOf(' ', passage.start() + LONGEST);
      end =
          space > passage.start() ? space : wholeCharacter(entry.text(), passage.start() + LONGEST);
    }
    return new SnippetText(entry.text(), passage.start(), end)
        .snippet(entry.pageAt(passage.start()), entry.pageAt(end - 1));
  }

  private static List<Snippet> cut(Entry entry, Passage[] passages) {
    List<Passage> telling =
        Arrays.stream(passages)
            .filter(passage -> firstMatch(passage) < entry.referencesStart())
            .toList();
    List<Passage> candidates = telling.isEmpty() ? Arrays.asList(passages) : telling;
    return candidates.stream()
        .sorted(Comparator.comparing(Passage::getScore).reversed())
        .limit(MOST)
        .sorted(Comparator.comparing(Passage::getStartOffset))
        .map(passage -> cut(entry, passage))
        .toList();
  }

  private static Snippet cut(Entry entry, Passage passage) {
    int matches = passage.getNumMatches();
    int firstMatch = firstMatch(passage);
    SnippetText text = window(entry.text(), passage, firstMatch);
    int lastMatch = firstMatch;
    for (int i = 0; i < matches; i++) {
      if (text.mark(passage.getMatchStarts()[i], passage.getMatchEnds()[i])) {
        lastMatch = passage.getMatchEnds()[i] - 1;
      }
    }
    return text.snippet(entry.pageAt(firstMatch), entry.pageAt(lastMatch));
  }

  /** Returns where the first marked word begins, or the passage where none is marked. */
  private static int firstMatch(Passage passage) {
    return passage.getNumMatches() == 0 ? passage.getStartOffset() : passage.getMatchStarts()[0];
  }

  /** Returns a passage, of one without end only what stands around its first match. */
  private static SnippetText window(String text, Passage passage, int firstMatch) {
    int start = passage.getStartOffset();
    int end = passage.getEndOffset();
    if (end - start > LONGEST) {
      int from = firstMatch - LENGTH / 2;
      if (from > start) {
        int space = text.lastIndexOf(' ', from);
        start = space >= Math.max(start, from - LONG_WORD) ? space + 1 : wholeCharacter(text, from);
      }
      int to = start + LONGEST;
      if (to + LONG_WORD < end) {
        int space = text.indexOf(' ', to);
        end = space >= 0 && space <= to + LONG_WORD ? space : wholeCharacter(text, to);
      }
    }
    return new SnippetText(text, start, end);
  }

  /** Returns the place, or the one before it where it lies within a character. */
  private static int wholeCharacter(String text, int place) {
    return Character.isLowSurrogate(text.charAt(place)) ? place - 1 : place;
  }

  private static BreakIterator sentences(String language) {
    BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.forLanguageTag(language));
    return new SplittingBreakIterator(
        LengthGoalBreakIterator.createClosestToLength(sentences, LENGTH, 0.5f), '\n');
  }
}

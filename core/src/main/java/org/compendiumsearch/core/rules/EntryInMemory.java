package org.compendiumsearch.core.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.memory.MemoryIndex;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.compendiumsearch.core.analysis.Analyzers;

/** One entry, ready to be asked. One thread at a time. */
final class EntryInMemory {
  /** More forms of a word are of no use to a reader. */
  private static final int MOST_WORDS = 5;

  private final EntryText text;
  private final String field;
  private final IndexSearcher searcher;
  private final LeafReaderContext leaf;

  EntryInMemory(EntryText text, String language, Analyzers analyzers) {
    this.text = text;
    this.field = RuleSyntax.field(analyzers.analysisOf(language));
    MemoryIndex memory = new MemoryIndex(true);
    memory.addField(field, text.text(), analyzers.byField());
    this.searcher = memory.createSearcher();
    this.leaf = searcher.getIndexReader().leaves().getFirst();
  }

  /** Returns the numbers of the rules that may find something here. */
  BitSet possible(RuleIndex rules) {
    try {
      return rules.possible(leaf.reader().terms(field));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * What a query found.
   *
   * @param mass the number of matches, each weighted by where it stands
   */
  record Found(double mass, int count, List<String> words) {
    static final Found NOTHING = new Found(0, 0, List.of());
  }

  Found find(RuleSyntax.Compiled rule) {
    try {
      Query ready = searcher.rewrite(rule.query());
      Matches matches =
          searcher.createWeight(ready, ScoreMode.COMPLETE_NO_SCORES, 1).matches(leaf, 0);
      MatchesIterator each = matches == null ? null : matches.getMatches(field);
      if (each == null) {
        return Found.NOTHING;
      }
      double mass = 0;
      int count = 0;
      Set<String> forms = new LinkedHashSet<>();
      while (each.next()) {
        int start = each.startOffset();
        count++;
        mass += text.weightAt(start);
        if (forms.size() < MOST_WORDS) {
          forms.add(word(start, each.endOffset()));
        }
      }
      return new Found(mass, count, List.copyOf(forms));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String word(int start, int end) {
    return text.text().substring(start, end).replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
  }
}

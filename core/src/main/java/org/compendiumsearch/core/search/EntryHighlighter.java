package org.compendiumsearch.core.search;

import java.io.IOException;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.uhighlight.Passage;
import org.apache.lucene.search.uhighlight.PassageFormatter;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.compendiumsearch.core.analysis.Analyzers;
import org.compendiumsearch.core.index.IndexSchema;
import org.compendiumsearch.core.model.Entry;

/** Finds where a query's words stand in the texts of entries. Used for one request. */
final class EntryHighlighter {
  private final IndexSearcher searcher;
  private final Analyzers analyzers;
  private final Cut cut;

  /**
   * How texts are cut into pieces.
   *
   * @param pieces gives the places for a language
   * @param most pieces of a text
   * @param unmarked how many pieces of a text without a mark
   */
  record Cut(Function<String, BreakIterator> pieces, int most, int unmarked) {}

  EntryHighlighter(IndexSearcher searcher, Analyzers analyzers, Cut cut) {
    this.searcher = searcher;
    this.analyzers = analyzers;
    this.cut = cut;
  }

  /**
   * Returns the pieces of each text with the places of the words in it.
   *
   * @param entries by their number in the index
   */
  Map<Integer, Passage[]> passages(Query marking, Map<Integer, Entry> entries) throws IOException {
    Map<String, List<Integer>> byLanguage = new HashMap<>();
    entries.forEach(
        (doc, entry) ->
            byLanguage
                .computeIfAbsent(analyzers.analysisOf(entry.language()), l -> new ArrayList<>())
                .add(doc));
    Map<Integer, Passage[]> passages = new HashMap<>();
    for (Map.Entry<String, List<Integer>> each : byLanguage.entrySet()) {
      String field = IndexSchema.body(each.getKey());
      int[] docs = each.getValue().stream().mapToInt(Integer::intValue).toArray();
      Object[] found = new OfTexts(each.getKey(), entries).of(field, marking, docs);
      for (int i = 0; i < docs.length; i++) {
        passages.put(docs[i], found[i] instanceof Passage[] some ? some : new Passage[0]);
      }
    }
    return passages;
  }

  /** Lucene's highlighter on texts that are at hand already. */
  private final class OfTexts extends UnifiedHighlighter {
    private final Map<Integer, Entry> entries;

    OfTexts(String language, Map<Integer, Entry> entries) {
      super(
          UnifiedHighlighter.builder(EntryHighlighter.this.searcher, analyzers.byField())
              .withMaxLength(Integer.MAX_VALUE - 1)
              .withMaxNoHighlightPassages(cut.unmarked())
              .withWeightMatches(false)
              .withHighlightPhrasesStrictly(true)
              .withBreakIterator(() -> cut.pieces().apply(language))
              .withScorer(new SentenceScorer())
              .withFormatter(new AsPassages()));
      this.entries = entries;
    }

    Object[] of(String field, Query marking, int[] docs) throws IOException {
      return highlightFieldsAsObjects(new String[] {field}, marking, docs, new int[] {cut.most()})
          .getOrDefault(field, new Object[docs.length]);
    }

    /** Known without asking every segment which fields it has. */
    @Override
    protected OffsetSource getOffsetSource(String body) {
      return OffsetSource.POSTINGS;
    }

    @Override
    protected List<CharSequence[]> loadFieldValues(
        String[] fields, DocIdSetIterator docs, int cacheCharsThreshold) throws IOException {
      List<CharSequence[]> texts = new ArrayList<>();
      for (int doc = docs.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = docs.nextDoc()) {
        Entry entry = entries.get(doc);
        texts.add(new CharSequence[] {entry == null ? "" : entry.text()});
      }
      return texts;
    }
  }

  private static final class AsPassages extends PassageFormatter {
    @Override
    public Object format(Passage[] passages, String content) {
      return passages;
    }
  }
}

package org.compendiumsearch.core.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.uhighlight.Passage;
import org.apache.lucene.search.uhighlight.PassageFormatter;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.search.uhighlight.WholeBreakIterator;
import org.compendiumsearch.core.analysis.Analyzers;
import org.compendiumsearch.core.index.EntryMapper;
import org.compendiumsearch.core.index.IndexSchema;
import org.compendiumsearch.core.model.Entry;
import org.compendiumsearch.core.query.SearchRequest;

/** Marks a query's words in whole texts. Used for one request. */
final class WholeTextMarks {
  private final Snapshot snapshot;
  private final Analyzers analyzers;

  WholeTextMarks(Snapshot snapshot, Analyzers analyzers) {
    this.snapshot = snapshot;
    this.analyzers = analyzers;
  }

  /** Returns the entries that a query finds, in reading order, with the words of a request. */
  List<MarkedEntry> in(SearchRequest words, Query wanted) throws IOException {
    int most = Math.max(1, snapshot.reader().maxDoc());
    StoredFields stored = snapshot.searcher().storedFields();
    Map<Integer, Entry> entries = new HashMap<>();
    Map<String, List<Integer>> byLanguage = new HashMap<>();
    for (ScoreDoc each : snapshot.searcher().search(wanted, most).scoreDocs) {
      Entry entry = EntryMapper.fromLucene(stored.document(each.doc));
      entries.put(each.doc, entry);
      byLanguage
          .computeIfAbsent(analyzers.analysisOf(entry.language()), l -> new ArrayList<>())
          .add(each.doc);
    }
    Map<Integer, List<Snippet.Mark>> marks = new HashMap<>();
    if (!words.isBrowse()) {
      Query marking = Understanding.of(snapshot, words, words.text()).query().marking();
      for (Map.Entry<String, List<Integer>> each : byLanguage.entrySet()) {
        marks.putAll(new Marker(entries).marks(marking, each.getKey(), each.getValue()));
      }
    }
    List<MarkedEntry> marked = new ArrayList<>();
    entries.forEach(
        (doc, entry) -> marked.add(new MarkedEntry(entry, marks.getOrDefault(doc, List.of()))));
    marked.sort(Comparator.comparingInt(each -> each.entry().order()));
    return marked;
  }

  private final class Marker extends UnifiedHighlighter {
    private final Map<Integer, Entry> entries;

    Marker(Map<Integer, Entry> entries) {
      super(
          UnifiedHighlighter.builder(snapshot.searcher(), analyzers.byField())
              .withMaxLength(Integer.MAX_VALUE - 1)
              .withMaxNoHighlightPassages(0)
              .withWeightMatches(false)
              .withHighlightPhrasesStrictly(true)
              .withBreakIterator(WholeBreakIterator::new)
              .withFormatter(new AsMarks()));
      this.entries = entries;
    }

    Map<Integer, List<Snippet.Mark>> marks(Query marking, String language, List<Integer> docs)
        throws IOException {
      String field = IndexSchema.body(language);
      int[] numbers = docs.stream().mapToInt(Integer::intValue).toArray();
      Object[] found =
          highlightFieldsAsObjects(new String[] {field}, marking, numbers, new int[] {1})
              .getOrDefault(field, new Object[numbers.length]);
      Map<Integer, List<Snippet.Mark>> marks = new HashMap<>();
      for (int i = 0; i < numbers.length; i++) {
        if (found[i] instanceof Marks some) {
          marks.put(numbers[i], some.all());
        }
      }
      return marks;
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

  private record Marks(List<Snippet.Mark> all) {}

  private static final class AsMarks extends PassageFormatter {
    @Override
    public Object format(Passage[] passages, String content) {
      List<Snippet.Mark> marks = new ArrayList<>();
      for (Passage passage : passages) {
        for (int i = 0; i < passage.getNumMatches(); i++) {
          add(marks, passage.getMatchStarts()[i], passage.getMatchEnds()[i]);
        }
      }
      return new Marks(marks);
    }

    /** Adds a mark; what overlaps the one before lengthens it. */
    private static void add(List<Snippet.Mark> marks, int start, int end) {
      if (!marks.isEmpty() && start < marks.getLast().end()) {
        Snippet.Mark before = marks.removeLast();
        marks.add(new Snippet.Mark(before.start(), Math.max(before.end(), end)));
      } else {
        marks.add(new Snippet.Mark(start, end));
      }
    }
  }
}

package org.compendiumsearch.core.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.uhighlight.Passage;
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

  /** Returns the entries with a term, in reading order, with the words of a request. */
  List<MarkedEntry> in(SearchRequest words, Term term) throws IOException {
    Query wanted =
        new BooleanQuery.Builder()
            .add(Snapshot.ofType(IndexSchema.ENTRY), Occur.FILTER)
            .add(new TermQuery(term), Occur.FILTER)
            .build();
    int most = Math.max(1, snapshot.reader().maxDoc());
    StoredFields stored = snapshot.searcher().storedFields();
    Map<Integer, Entry> entries = new HashMap<>();
    for (ScoreDoc each : snapshot.searcher().search(wanted, most).scoreDocs) {
      entries.put(each.doc, EntryMapper.fromLucene(stored.document(each.doc)));
    }
    Map<Integer, List<Snippet.Mark>> marks = new HashMap<>();
    if (!words.isBrowse()) {
      Query marking = Understanding.of(snapshot, words, words.text()).query().marking();
      EntryHighlighter.Cut whole = new EntryHighlighter.Cut(l -> new WholeBreakIterator(), 1, 0);
      new EntryHighlighter(snapshot.searcher(), analyzers, whole)
          .passages(marking, entries)
          .forEach((doc, passages) -> marks.put(doc, marks(passages)));
    }
    List<MarkedEntry> marked = new ArrayList<>();
    entries.forEach(
        (doc, entry) -> marked.add(new MarkedEntry(entry, marks.getOrDefault(doc, List.of()))));
    marked.sort(Comparator.comparingInt(each -> each.entry().order()));
    return marked;
  }

  private static List<Snippet.Mark> marks(Passage[] passages) {
    List<Snippet.Mark> marks = new ArrayList<>();
    for (Passage passage : passages) {
      for (int i = 0; i < passage.getNumMatches(); i++) {
        add(marks, passage.getMatchStarts()[i], passage.getMatchEnds()[i]);
      }
    }
    return marks;
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

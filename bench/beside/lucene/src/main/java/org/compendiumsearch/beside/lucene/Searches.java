package org.compendiumsearch.beside.lucene;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.facet.DrillDownQuery;
import org.apache.lucene.facet.DrillSideways;
import org.apache.lucene.facet.DrillSideways.DrillSidewaysResult;
import org.apache.lucene.facet.FacetResult;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.LabelAndValue;
import org.apache.lucene.facet.sortedset.DefaultSortedSetDocValuesReaderState;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.uhighlight.DefaultPassageFormatter;
import org.apache.lucene.search.uhighlight.LengthGoalBreakIterator;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.jspecify.annotations.Nullable;

/**
 * Answers as an application would that uses Lucene as it comes: {@code DrillSideways} with {@code
 * SortedSetDocValuesFacetCounts}, and {@code UnifiedHighlighter} on stored texts. Safe for all
 * threads.
 */
final class Searches {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int SIZE = 10;
  private static final int SNIPPETS = 3;
  private static final int LENGTH = 180;
  private static final String MARK = "<mark>";
  private static final Set<String> SHOWN =
      Set.of(Fields.ID, Fields.TITLE, Fields.HEADING, Fields.DOCUMENT, Fields.YEAR, Fields.PAGE);
  private static final Sort NEWEST = new Sort(new SortField(Fields.YEAR, SortField.Type.INT, true));

  private final IndexSearcher searcher;
  private final FacetsConfig facets;
  private final Map<String, Integer> limits;
  private final SortedSetDocValuesReaderState state;
  private final Words words;

  /**
   * Opens an index for searching.
   *
   * @param limits facet to how many values are listed
   * @param plain whether only words and their fields make the score
   */
  Searches(IndexReader reader, Map<String, Integer> limits, boolean plain) throws IOException {
    this.searcher = new IndexSearcher(reader);
    this.facets = Fields.facets(limits.keySet());
    this.limits = limits;
    this.state = new DefaultSortedSetDocValuesReaderState(reader, facets);
    this.words = new Words(Fields.analyzer(), plain);
  }

  /** Answers a question: how many there are, which come first, and all counts. */
  ObjectNode answer(JsonNode asked) throws IOException {
    Query base = words.query(asked);
    DrillDownQuery query = new DrillDownQuery(facets, base);
    asked
        .path("filters")
        .properties()
        .forEach(each -> each.getValue().forEach(v -> query.add(each.getKey(), v.asText())));
    int from = (asked.path("page").asInt() - 1) * SIZE;
    Sort order = base instanceof MatchAllDocsQuery ? NEWEST : null;
    DrillSidewaysResult found = search(query, from + SIZE, order);
    ScoreDoc[] top = found.hits.scoreDocs;
    ScoreDoc[] page = Arrays.copyOfRange(top, Math.min(from, top.length), top.length);
    ObjectNode answer = JSON.createObjectNode().put("total", found.hits.totalHits.value());
    answer
        .put("hits", page.length)
        .put("marked", show(base, new TopDocs(found.hits.totalHits, page)));
    ObjectNode counts = answer.putObject("facets");
    for (Map.Entry<String, Integer> each : limits.entrySet()) {
      ObjectNode of = counts.putObject(each.getKey());
      FacetResult result = found.facets.getTopChildren(each.getValue(), each.getKey());
      if (result != null) {
        for (LabelAndValue value : result.labelValues) {
          of.put(value.label, value.value.longValue());
        }
      }
    }
    return answer;
  }

  private DrillSidewaysResult search(DrillDownQuery query, int top, @Nullable Sort order)
      throws IOException {
    DrillSideways sideways = new DrillSideways(searcher, facets, state);
    return order == null
        ? sideways.search(query, top)
        : sideways.search(query, null, null, top, order, false);
  }

  /** Reads what a page shows and marks the words; returns how many hits have a mark. */
  private int show(Query query, TopDocs page) throws IOException {
    StoredFields stored = searcher.storedFields();
    List<Document> shown = new ArrayList<>();
    for (ScoreDoc each : page.scoreDocs) {
      shown.add(stored.document(each.doc, SHOWN));
    }
    String[] snippets = highlighter().highlight(Fields.BODY, query, page, SNIPPETS);
    int marked = 0;
    for (int i = 0; i < shown.size(); i++) {
      marked += snippets[i] != null && snippets[i].contains(MARK) ? 1 : 0;
    }
    return marked;
  }

  private UnifiedHighlighter highlighter() {
    return UnifiedHighlighter.builder(searcher, Fields.analyzer())
        .withMaxNoHighlightPassages(1)
        .withBreakIterator(
            () ->
                LengthGoalBreakIterator.createClosestToLength(
                    BreakIterator.getSentenceInstance(Locale.ENGLISH), LENGTH, 0.5f))
        .withFormatter(new DefaultPassageFormatter(MARK, "</mark>", "… ", true))
        .build();
  }
}

package org.compendiumsearch.core.search;

import java.io.IOException;
import java.util.Map;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.search.SortedNumericSortField;
import org.apache.lucene.search.TopDocsCollector;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.compendiumsearch.core.index.IndexSchema;
import org.compendiumsearch.core.query.Order;
import org.jspecify.annotations.Nullable;

/** The orders of hits as Lucene keeps them. */
final class HitOrder {
  private HitOrder() {}

  /**
   * Returns a collector of the first hits of an order.
   *
   * @param after the hit they come after, as {@link #place} tells it; null for none
   */
  static TopDocsCollector<?> collector(
      Snapshot snapshot, Order order, int depth, @Nullable ScoreDoc after) {
    int wanted = Math.max(1, Math.min(snapshot.reader().maxDoc(), depth));
    if (order == Order.RELEVANCE) {
      return new TopScoreDocCollectorManager(wanted, after, Integer.MAX_VALUE).newCollector();
    }
    return new TopFieldCollectorManager(sort(order), wanted, (FieldDoc) after, Integer.MAX_VALUE)
        .newCollector();
  }

  /**
   * Returns where the hit of a cursor stands in an order.
   *
   * @throws org.compendiumsearch.core.error.InvalidRequestException where there is no such hit
   */
  static ScoreDoc place(Snapshot snapshot, Order order, Cursor cursor) throws IOException {
    if (order == Order.RELEVANCE) {
      return new ScoreDoc(cursor.doc(), cursor.score());
    }
    Query alone = new ScoredEntries(Map.of(cursor.doc(), 1f));
    TopFieldDocs found = snapshot.searcher().search(alone, 1, sort(order));
    if (found.scoreDocs.length == 0) {
      throw Cursor.gone();
    }
    return found.scoreDocs[0];
  }

  /** Returns an order as Lucene knows it. */
  static Sort sort(Order order) {
    SortField byTitle = new SortField(IndexSchema.TITLE_ORDER, SortField.Type.STRING);
    return switch (order) {
      case NEWEST -> new Sort(byYear(true), byTitle);
      case OLDEST -> new Sort(byYear(false), byTitle);
      case TITLE -> new Sort(byTitle);
      case UPDATED ->
          new Sort(new SortField(IndexSchema.UPDATED, SortField.Type.LONG, true), byTitle);
      case RELEVANCE -> Sort.RELEVANCE;
    };
  }

  private static SortField byYear(boolean newestFirst) {
    int last = newestFirst ? Integer.MIN_VALUE : Integer.MAX_VALUE;
    return new SortedNumericSortField(
        IndexSchema.YEAR, SortField.Type.INT, newestFirst, SortedNumericSelector.Type.MIN, last);
  }
}

package org.compendiumsearch.core.search;

import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.search.SortedNumericSortField;
import org.apache.lucene.search.TopDocsCollector;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.compendiumsearch.core.index.IndexSchema;
import org.compendiumsearch.core.query.Order;

/** The orders of hits as Lucene keeps them. */
final class HitOrder {
  private HitOrder() {}

  /** Returns a collector of the first hits of an order. */
  static TopDocsCollector<?> collector(Snapshot snapshot, Order order, int depth) {
    int wanted = Math.max(1, Math.min(snapshot.reader().maxDoc(), depth));
    if (order == Order.RELEVANCE) {
      return new TopScoreDocCollectorManager(wanted, null, Integer.MAX_VALUE).newCollector();
    }
    return new TopFieldCollectorManager(sort(order), wanted, null, Integer.MAX_VALUE)
        .newCollector();
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

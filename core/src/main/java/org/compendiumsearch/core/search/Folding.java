package org.compendiumsearch.core.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.MultiCollector;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.TotalHitCountCollector;
import org.apache.lucene.search.grouping.AllGroupsCollector;
import org.apache.lucene.search.grouping.FirstPassGroupingCollector;
import org.apache.lucene.search.grouping.GroupDocs;
import org.apache.lucene.search.grouping.SearchGroup;
import org.apache.lucene.search.grouping.TopGroupsCollector;
import org.apache.lucene.util.mutable.MutableValueInt;
import org.jspecify.annotations.Nullable;

/**
 * Folds the hits of a work under its best one: a first pass finds the works whose best hits stand
 * on the page, a second one these hits and how many lie under each. Used for one request.
 */
final class Folding {
  private final Works works;
  private final Sort order;
  private final @Nullable WorksBefore before;
  private final FirstPassGroupingCollector<MutableValueInt> best;
  private final AllGroupsCollector<MutableValueInt> all;
  private final TotalHitCountCollector hits = new TotalHitCountCollector();

  /**
   * Begins to fold.
   *
   * @param depth how many works are wanted at most
   * @param before works that were shown already: counted, but not wanted; or null
   */
  Folding(Works works, Sort order, int depth, @Nullable WorksBefore before) {
    this.works = works;
    this.order = order;
    this.before = before;
    this.best = new FirstPassGroupingCollector<>(new WorkSelector(works), order, depth);
    this.all = new AllGroupsCollector<>(new WorkSelector(works));
  }

  /**
   * A work's best hit.
   *
   * @param hit its place and score
   * @param more how many further hits the work has
   */
  record Folded(ScoreDoc hit, int more) {}

  /** Returns what is to see every hit. */
  Collector firstPass() {
    return MultiCollector.wrap(before == null ? best : before.others(best), all, hits);
  }

  /** Returns how many hits were seen. */
  int total() {
    return hits.getTotalHits();
  }

  /** Returns how many works have hits. */
  int workCount() {
    return all.getGroupCount();
  }

  /**
   * Returns the works of a page.
   *
   * @param selection finds all hits and nothing else
   * @param from how many works come before the page
   */
  List<Folded> page(Snapshot snapshot, Query selection, int from) throws IOException {
    Collection<SearchGroup<MutableValueInt>> groups = best.getTopGroups(from);
    if (groups == null || groups.isEmpty()) {
      return List.of();
    }
    TopGroupsCollector<MutableValueInt> second =
        new TopGroupsCollector<>(new WorkSelector(works), groups, order, order, 1, false);
    snapshot.searcher().search(selection, new InOnePass<>(second));
    List<Folded> page = new ArrayList<>();
    Iterator<SearchGroup<MutableValueInt>> first = groups.iterator();
    for (GroupDocs<MutableValueInt> group : second.getTopGroups(0).groups) {
      ScoreDoc hit = group.scoreDocs()[0];
      // Where a walk goes on is told by the scores of the pass that put the works in their order.
      float score = first.next().sortValues[0] instanceof Float value ? value : hit.score;
      page.add(
          new Folded(new ScoreDoc(hit.doc, score), Math.toIntExact(group.totalHits().value()) - 1));
    }
    return page;
  }
}

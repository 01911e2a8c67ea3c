package org.compendiumsearch.core.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.ExitableDirectoryReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopDocsCollector;
import org.compendiumsearch.core.query.Filters;
import org.compendiumsearch.core.query.Group;
import org.compendiumsearch.core.query.Order;
import org.compendiumsearch.core.query.SearchRequest;
import org.compendiumsearch.core.query.Syntax;
import org.compendiumsearch.core.taxonomy.Facet;
import org.jspecify.annotations.Nullable;

/** Goes over all that matches a request, keeping the best and counting facets. One request. */
final class MatchPass {
  /** So many of all entries are kept in each order they are asked for in. */
  private static final int KEPT = 100;

  private final Snapshot snapshot;
  private final SearchRequest request;
  private final Filters filters;
  private final Order order;

  MatchPass(Snapshot snapshot, SearchRequest request, Filters filters) {
    this.snapshot = snapshot;
    this.request = request;
    this.filters = filters;
    this.order = request.effectiveOrder();
  }

  /**
   * Which of the hits are wanted.
   *
   * @param from how many come before them
   * @param size how many, with one more to tell whether there are any behind
   * @param after the hit they come after, instead of {@code from}
   */
  record Window(int from, int size, @Nullable ScoreDoc after) {
    int depth() {
      return from + size;
    }
  }

  /** What one pass over the matches found: the best of them, or the best of each work. */
  record Found(TopDocs page, @Nullable Folding folding, List<FacetTally> counted, boolean partial) {
    int total() {
      return folding == null ? Math.toIntExact(page.totalHits.value()) : folding.total();
    }

    int results() {
      return folding == null ? total() : folding.workCount();
    }

    /** Returns the hits that stand alone, from the one that {@code from} others come before. */
    List<Folding.Folded> single(int from) {
      ScoreDoc[] best = page.scoreDocs;
      return Arrays.stream(best)
          .skip(Math.min(from, best.length))
          .map(hit -> new Folding.Folded(hit, 0))
          .toList();
    }
  }

  /** Collects what the request's group asks for. */
  Found of(Query query, Window window, Deadline deadline) throws IOException {
    return of(query, window, request.group() == Group.DOCUMENT, deadline);
  }

  /** Collects hits. */
  Found of(Query query, Window window, boolean folds, Deadline deadline) throws IOException {
    boolean keeps = isEverything() && !folds && window.after() == null && window.depth() <= KEPT;
    TopDocs kept = keeps ? snapshot.firstOfAll(order) : null;
    List<FacetTally> known = snapshot.everything();
    if (kept != null && known != null) {
      return new Found(kept, null, wanted(known), false);
    }
    Found found = collect(query, keeps ? new Window(0, KEPT, null) : window, folds, deadline);
    if (keeps && !found.partial()) {
      snapshot.keepFirstOfAll(order, found.page());
    }
    return found;
  }

  private Found collect(Query query, Window window, boolean folds, Deadline deadline)
      throws IOException {
    IndexSearcher searcher = snapshot.searcher(deadline, expands(request));
    List<FacetTally> known = isEverything() ? snapshot.everything() : null;
    List<FacetTally> toCount = known == null ? counted() : List.of();
    List<FacetCollector.Chosen> chosen = chosen(searcher);
    TopDocsCollector<?> top =
        HitOrder.collector(snapshot, order, folds ? 1 : window.depth(), window.after());
    FacetCollector current = null;
    Folding folding = null;
    boolean partial = false;
    try {
      if (folds) {
        WorksBefore before = before(window);
        if (before != null) {
          current = new FacetCollector(before, List.of(), chosen);
          searcher.search(query, new InOnePass<>(current));
        }
        folding = folding(window, before);
      }
      current = new FacetCollector(folding == null ? top : folding.firstPass(), toCount, chosen);
      searcher.search(query, new InOnePass<>(current));
    } catch (ExitableDirectoryReader.ExitingReaderException timeIsUp) {
      if (current != null) {
        current.finish();
      }
      partial = true;
    }
    partial |= searcher.timedOut();
    if (known == null && isEverything() && request.facets() == null && !partial) {
      snapshot.keepEverything(toCount);
    }
    List<FacetTally> counted = known == null ? toCount : wanted(known);
    return new Found(top.topDocs(), folding, counted, partial);
  }

  /** Says whether every entry matches: then a snapshot's counts are always the same. */
  private boolean isEverything() {
    return request.isBrowse() && filters.equals(Filters.none());
  }

  private List<FacetTally> wanted(List<FacetTally> all) {
    return all.stream().filter(each -> request.counts(each.facet())).toList();
  }

  /** Says whether the words may stand for so many others that finding those takes time. */
  static boolean expands(SearchRequest request) {
    return request.syntax() == Syntax.LUCENE || request.text().contains("*");
  }

  private List<FacetTally> counted() {
    List<FacetTally> counted = new ArrayList<>();
    for (Facet facet : snapshot.facets().all()) {
      if (request.counts(facet.id())) {
        counted.add(new FacetTally(facet.id(), snapshot));
      }
    }
    return counted;
  }

  private List<FacetCollector.Chosen> chosen(IndexSearcher searcher) throws IOException {
    List<FacetCollector.Chosen> chosen = new ArrayList<>();
    for (Map.Entry<String, Set<String>> each : filters.values().entrySet()) {
      Query filter = searcher.rewrite(EntrySearch.anyOf(each.getKey(), each.getValue()));
      chosen.add(
          new FacetCollector.Chosen(
              each.getKey(), searcher.createWeight(filter, ScoreMode.COMPLETE_NO_SCORES, 1)));
    }
    return chosen;
  }

  private @Nullable WorksBefore before(Window window) throws IOException {
    ScoreDoc after = window.after();
    return after == null ? null : new WorksBefore(snapshot.works(), HitOrder.sort(order), after);
  }

  private Folding folding(Window window, @Nullable WorksBefore before) throws IOException {
    int within = Math.max(1, Math.min(snapshot.reader().maxDoc(), window.depth()));
    return new Folding(snapshot.works(), HitOrder.sort(order), within, before);
  }
}

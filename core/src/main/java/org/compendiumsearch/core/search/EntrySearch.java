package org.compendiumsearch.core.search;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.document.IntField;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopDocsCollector;
import org.apache.lucene.util.BytesRef;
import org.compendiumsearch.core.analysis.Analyzers;
import org.compendiumsearch.core.index.EntryMapper;
import org.compendiumsearch.core.index.IndexSchema;
import org.compendiumsearch.core.model.Entry;
import org.compendiumsearch.core.model.EntryId;
import org.compendiumsearch.core.query.Filters;
import org.compendiumsearch.core.query.SearchRequest;
import org.compendiumsearch.core.taxonomy.Facet;
import org.jspecify.annotations.Nullable;

/** One search on one snapshot. Used for one request. */
final class EntrySearch {
  private static final Duration UNLIMITED = Duration.ofDays(1);

  private final Snapshot snapshot;
  private final Analyzers analyzers;
  private final SearchRequest request;
  private final Filters filters;
  private final Meanings meanings;
  private @Nullable Asked asked;

  EntrySearch(Snapshot snapshot, Analyzers analyzers, Meanings meanings, SearchRequest request) {
    this.meanings = meanings;
    this.snapshot = snapshot;
    this.analyzers = analyzers;
    this.request = request;
    this.filters = new FilterCheck(snapshot.facets()).check(request);
  }

  /**
   * Answers.
   *
   * @param limit after which the answer is what was found until then
   * @param cursor where a walk through all hits stands, instead of the page; null for the page
   */
  SearchResult run(Duration limit, @Nullable Cursor cursor) throws IOException {
    long start = System.nanoTime();
    Asked text = asked();
    long question = Cursor.questionOf(request, filters, text.mode());
    MatchPass.Window window = window(cursor, question);
    MatchPass.Found found =
        new MatchPass(snapshot, request, filters)
            .of(narrowed(text.query()), window, new Deadline(limit));
    List<Folding.Folded> page = page(found, window.from());
    boolean more = page.size() > request.size();
    page = more ? page.subList(0, request.size()) : page;
    return new SearchResult(
        snapshot.id(),
        text.mode(),
        text.note(),
        filters,
        found.partial() ? Hints.NONE : hints(text, found.total()),
        found.total(),
        found.results(),
        hits(page, text.understanding().query().marking(), text.nearest()),
        more && !found.partial()
            ? Cursor.after(page.getLast().hit(), question, snapshot).text()
            : null,
        facets(found.counted()),
        (System.nanoTime() - start) / 1_000_000,
        found.partial());
  }

  private MatchPass.Window window(@Nullable Cursor cursor, long question) throws IOException {
    int size = request.size() + 1;
    if (cursor == null) {
      return new MatchPass.Window((request.page() - 1) * request.size(), size, null);
    }
    cursor.requireFor(question);
    ScoreDoc after = HitOrder.place(snapshot, request.effectiveOrder(), cursor);
    return new MatchPass.Window(0, size, after);
  }

  private List<Folding.Folded> page(MatchPass.Found found, int from) throws IOException {
    Folding folding = found.folding();
    return folding == null ? found.single(from) : folding.page(snapshot, selection(), from);
  }

  /** Hints are about words: what was found by its meaning alone makes none needless. */
  private Hints hints(Asked text, int total) throws IOException {
    Understanding understood = text.understanding();
    int byWords = text.nearest() == null ? total : count(understood);
    return new QueryHelp(snapshot.lexicon(), request.text())
        .of(understood, byWords, other -> count(Understanding.of(snapshot, request, other)));
  }

  private int count(Understanding understood) throws IOException {
    return snapshot.searcher().count(selection(understood.query().scoring()));
  }

  List<RankedEntry> rank(int depth) throws IOException {
    Query query = narrowed(asked().query());
    MatchPass.Window best = new MatchPass.Window(0, depth, null);
    MatchPass.Found found =
        new MatchPass(snapshot, request.withFacets(List.of()), filters)
            .of(query, best, false, new Deadline(UNLIMITED));
    StoredFields stored = snapshot.searcher().storedFields();
    List<RankedEntry> ranked = new ArrayList<>();
    for (ScoreDoc each : found.page().scoreDocs) {
      String id = stored.document(each.doc, Set.of(IndexSchema.ID)).get(IndexSchema.ID);
      ranked.add(new RankedEntry(new EntryId(id), each.score));
    }
    return ranked;
  }

  /** Hands every hit to a visitor, best first, up to a limit. */
  void walk(int limit, EntryVisitor visitor) throws IOException {
    TopDocsCollector<?> top = HitOrder.collector(snapshot, request.effectiveOrder(), limit, null);
    wholly(new InOnePass<>(new FacetCollector(top, List.of(), List.of())));
    TopDocs found = top.topDocs();
    visitor.begin(snapshot.id(), Math.toIntExact(found.totalHits.value()));
    StoredFields stored = snapshot.searcher().storedFields();
    for (ScoreDoc each : found.scoreDocs) {
      visitor.visit(EntryMapper.fromLucene(stored.document(each.doc)));
    }
  }

  /** Shows every hit to a collector, in time or not at all. */
  <C extends Collector, T> T wholly(CollectorManager<C, T> collecting) throws IOException {
    return snapshot.wholly(selection(), collecting, MatchPass.expands(request));
  }

  /** Returns a query that finds the hits and nothing else. */
  private Query selection() throws IOException {
    return selection(asked().query());
  }

  private Query selection(Query text) {
    BooleanQuery.Builder query = new BooleanQuery.Builder().add(narrowed(text), Occur.MUST);
    filters.values().forEach((facet, values) -> query.add(anyOf(facet, values), Occur.FILTER));
    return query.build();
  }

  /** Counts the hits by the values of a facet. */
  FacetTally count(Facet facet) throws IOException {
    FacetTally tally = new FacetTally(facet.id(), snapshot);
    wholly(FacetCollector.counting(List.of(tally)));
    return tally;
  }

  SearchRequest request() {
    return request;
  }

  /** Returns the chosen values of a facet, as the index holds them. */
  Set<String> chosen(Facet facet) {
    return filters.of(facet.id());
  }

  /** What is near in meaning is looked for once, so that all of an answer is of one set. */
  private Asked asked() throws IOException {
    if (asked == null) {
      asked = Asked.of(snapshot, request, meanings);
    }
    return asked;
  }

  private Query narrowed(Query text) {
    BooleanQuery.Builder query = new BooleanQuery.Builder().add(text, Occur.MUST);
    Integer from = filters.from();
    Integer to = filters.to();
    if (from != null || to != null) {
      int first = from == null ? Integer.MIN_VALUE : from;
      int last = to == null ? Integer.MAX_VALUE : to;
      query.add(IntField.newRangeQuery(IndexSchema.YEAR, first, last), Occur.FILTER);
    }
    if (filters.document() != null) {
      Term document = new Term(IndexSchema.DOCUMENT, filters.document().value());
      query.add(new TermQuery(document), Occur.FILTER);
    }
    return query.build();
  }

  /** Finds what has any of some values of a facet. */
  static Query anyOf(String facet, Collection<String> values) {
    return new TermInSetQuery(
        IndexSchema.facet(facet), values.stream().map(BytesRef::new).toList());
  }

  /** Returns the entries that a query finds, without snippets of any words. */
  List<Hit> like(Query query, int size) throws IOException {
    ScoreDoc[] found = snapshot.searcher().search(query, size).scoreDocs;
    List<Folding.Folded> single =
        Arrays.stream(found).map(hit -> new Folding.Folded(hit, 0)).toList();
    return hits(single, new MatchNoDocsQuery("no words were asked for"), null);
  }

  private List<Hit> hits(List<Folding.Folded> found, Query marking, @Nullable Nearest nearest)
      throws IOException {
    StoredFields stored = snapshot.searcher().storedFields();
    Map<Integer, Entry> entries = new LinkedHashMap<>();
    for (Folding.Folded each : found) {
      int doc = each.hit().doc;
      entries.put(doc, EntryMapper.fromLucene(stored.document(doc)));
    }
    Map<Integer, List<Snippet>> snippets =
        new Snippets(snapshot.searcher(), analyzers).of(marking, entries);
    List<Hit> hits = new ArrayList<>();
    for (Folding.Folded each : found) {
      int doc = each.hit().doc;
      Entry entry = entries.get(doc);
      if (entry != null) {
        float score = Float.isNaN(each.hit().score) ? 0 : each.hit().score;
        List<Snippet> marked = snippets.getOrDefault(doc, List.of());
        if (nearest != null) {
          marked = Snippets.orOf(nearest.passageOf(doc, snapshot), entry, marked);
        }
        hits.add(new Hit(entry, score, marked, each.more()));
      }
    }
    return hits;
  }

  private List<FacetResult> facets(List<FacetTally> counted) {
    FacetResults results = new FacetResults(snapshot.facets(), request.language());
    List<FacetResult> all = new ArrayList<>();
    for (FacetTally each : counted) {
      Facet facet = snapshot.facets().find(each.facet()).orElseThrow();
      boolean whole = request.facets() != null || facet.kind() != Facet.Kind.OPEN;
      int limit = whole ? Integer.MAX_VALUE : FacetResults.OPEN_VALUES;
      all.add(results.of(facet, each, filters.of(each.facet()), limit));
    }
    return all;
  }
}

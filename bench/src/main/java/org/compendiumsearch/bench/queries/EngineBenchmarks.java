package org.compendiumsearch.bench.queries;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.compendiumsearch.bench.queries.AskedIndex.Asked;
import org.compendiumsearch.core.model.Entry;
import org.compendiumsearch.core.model.EntryId;
import org.compendiumsearch.core.query.Clause;
import org.compendiumsearch.core.query.Mode;
import org.compendiumsearch.core.query.SearchRequest;
import org.compendiumsearch.core.query.SimpleSyntax;
import org.compendiumsearch.core.search.EntryVisitor;
import org.compendiumsearch.core.search.MarkedEntry;
import org.compendiumsearch.core.search.RankedEntry;
import org.compendiumsearch.core.search.SearchResult;
import org.compendiumsearch.core.search.SnapshotId;
import org.compendiumsearch.core.search.Suggestion;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.infra.Blackhole;

/**
 * What is measured. Searches count all facets and mark the words of ten hits unless they say
 * otherwise.
 */
@BenchmarkMode(org.openjdk.jmh.annotations.Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class EngineBenchmarks {
  private static final int TEN = 10;
  private static final int EXPORTED = 1_000;

  /** JMH creates it. */
  public EngineBenchmarks() {}

  /** Reads three words as a query, without looking into the index. */
  @Benchmark
  public Clause.Group parse(AskedIndex index) {
    return SimpleSyntax.parse(index.next(Asked.THREE_WORDS).text());
  }

  /** Searches for one word. */
  @Benchmark
  public SearchResult term(AskedIndex index) {
    return index.engine().search(index.next(Asked.TERM));
  }

  /** Searches for three words. */
  @Benchmark
  public SearchResult threeWords(AskedIndex index) {
    return index.engine().search(index.next(Asked.THREE_WORDS));
  }

  /** Searches for three words, and counts no facets. */
  @Benchmark
  public SearchResult threeWordsWithoutFacets(AskedIndex index) {
    return index.engine().search(index.next(Asked.THREE_WORDS).withFacets(List.of()));
  }

  /** Finds ten entries for three words, and neither counts facets nor marks words. */
  @Benchmark
  public List<RankedEntry> threeWordsRankedOnly(AskedIndex index) {
    return index.engine().rank(index.next(Asked.THREE_WORDS), TEN);
  }

  /** Searches for two words that follow each other. */
  @Benchmark
  public SearchResult phrase(AskedIndex index) {
    return index.engine().search(index.next(Asked.PHRASE));
  }

  /** Shows the newest of everything. */
  @Benchmark
  public SearchResult browse(AskedIndex index) {
    return index.engine().search(index.next(Asked.BROWSE));
  }

  /** Searches narrowed by one value. */
  @Benchmark
  public SearchResult filter(AskedIndex index) {
    return index.engine().search(index.next(Asked.FILTER));
  }

  /** Searches narrowed by values of three facets. */
  @Benchmark
  public SearchResult multiSelect(AskedIndex index) {
    return index.engine().search(index.next(Asked.MULTI_SELECT));
  }

  /** Searches for three words by words and by meaning. */
  @Benchmark
  public SearchResult hybrid(AskedIndex index) {
    return index.engine().search(index.next(Asked.THREE_WORDS).withMode(Mode.HYBRID));
  }

  /** Completes the beginning of a word. */
  @Benchmark
  public List<Suggestion> suggest(AskedIndex index) {
    return index.engine().suggest(index.nextBeginning(), TEN, "en");
  }

  /** Marks words in the whole text of the best entry for them, which is found first. */
  @Benchmark
  public List<MarkedEntry> markWhole(AskedIndex index) {
    SearchRequest request = index.next(Asked.TERM);
    List<RankedEntry> best = index.engine().rank(request, 1);
    return best.stream().map(RankedEntry::id).map(id -> marked(index, request, id)).toList();
  }

  private static MarkedEntry marked(AskedIndex index, SearchRequest request, EntryId id) {
    return index.engine().marked(request, id);
  }

  /** Walks through the first thousand entries that one word finds, as an export does. */
  @Benchmark
  public void walk(AskedIndex index, Blackhole consumed) {
    index
        .engine()
        .walk(
            index.next(Asked.TERM),
            EXPORTED,
            new EntryVisitor() {
              @Override
              public void begin(SnapshotId snapshot, int total) {
                consumed.consume(total);
              }

              @Override
              public void visit(Entry entry) {
                consumed.consume(entry);
              }
            });
  }
}

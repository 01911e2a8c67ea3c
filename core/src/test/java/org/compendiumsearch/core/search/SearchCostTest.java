package org.compendiumsearch.core.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.FSDirectory;
import org.compendiumsearch.core.analysis.Analyzers;
import org.compendiumsearch.core.geography.Regions;
import org.compendiumsearch.core.query.Filters;
import org.compendiumsearch.core.query.SearchRequest;
import org.compendiumsearch.core.search.CurrentSnapshot.Opening;
import org.compendiumsearch.core.testing.Entries;
import org.compendiumsearch.core.testing.TinyIndex;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What a search may cost on an index of {@value #ENTRIES} entries, in figures that no other load on
 * the machine changes. A ceiling stands at half as much again as was measured when it was set: who
 * meets it has made searching dearer, or the index another, and raises it knowingly or not at all.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchCostTest {
  private static final int ENTRIES = 1_000;
  private static final int WARM = 100;
  private static final int ROUNDS = 20;
  private static final Duration LIMIT = Duration.ofMinutes(1);
  private static final String[] WORDS = {
    "harbour", "inspector", "recruiter", "passport", "hotel", "bakery", "orchard", "vessel"
  };
  private static final String[] SECTORS = {"hospitality", "banking", "fishing"};
  private static final String[] REGIONS = {
    "africa/eastern-africa/kenya", "asia/southern-asia/india", "europe/northern-europe/norway"
  };

  private final Analyzers analyzers = new Analyzers();
  private final Meanings meanings = new Meanings(null);

  private CountingDirectory directory;
  private CountingReader reader;
  private Snapshot snapshot;

  /**
   * What a kind of search may cost.
   *
   * @param passes over the matches, each by one Lucene search
   * @param bytes read from the index
   * @param allocated in kilobytes
   */
  record Ceiling(SearchRequest request, int passes, long bytes, long allocated) {
    @Override
    public String toString() {
      return request.text() + request.filters().values() + request.page();
    }
  }

  @BeforeAll
  void open(@TempDir Path folder) throws IOException {
    Random random = new Random(42);
    TinyIndex index = TinyIndex.in(folder);
    for (int i = 0; i < ENTRIES; i++) {
      index.put(entry(i, random));
    }
    index.commit();
    directory = new CountingDirectory(FSDirectory.open(folder));
    DirectoryReader plain = DirectoryReader.open(directory);
    reader = CountingReader.of(plain);
    Opening opening = new Opening(new Regions(), analyzers, LIMIT, warmed -> {});
    snapshot = new Snapshot(reader, CommitFiles.of(folder.toRealPath(), plain), opening);
    assertThat(reader.leaves()).hasSize(1);
  }

  private static Entries entry(int number, Random random) {
    List<String> words = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      // Some words stand in many entries and some in few.
      int rank = Math.min(random.nextInt(64), random.nextInt(64));
      words.add(WORDS[rank / WORDS.length] + WORDS[rank % WORDS.length]);
    }
    return Entries.entry("d" + number / 10 + "~s" + number % 10)
        .title("Part " + number)
        .text(String.join(" ", words) + ".")
        .year(2000 + number % 20)
        .facet("sector", SECTORS[random.nextInt(SECTORS.length)])
        .facet("region", REGIONS[random.nextInt(REGIONS.length)]);
  }

  @AfterAll
  void close() throws IOException {
    reader.close();
    directory.close();
  }

  static Stream<Ceiling> ceilings() {
    SearchRequest word = SearchRequest.forText("harbourinspector");
    SearchRequest narrowed =
        word.withFilters(Filters.none().with("sector", List.of("fishing", "banking")));
    SearchRequest more =
        word.withFilters(narrowed.filters().with("region", List.of("africa", "asia")));
    return Stream.of(
        new Ceiling(word, 1, 80_000, 740),
        new Ceiling(
            SearchRequest.forText("harbourinspector hotelvessel bakery"), 1, 108_000, 1_610),
        new Ceiling(SearchRequest.forText("\"harbourinspector harbourharbour\""), 1, 37_700, 440),
        new Ceiling(SearchRequest.browse(), 0, 50_000, 360),
        new Ceiling(narrowed, 1, 81_600, 800),
        new Ceiling(more, 1, 79_800, 850),
        new Ceiling(word.withPage(2, 10), 1, 76_600, 735));
  }

  @ParameterizedTest
  @MethodSource("ceilings")
  void aSearchCostsNoMoreThanItDid(Ceiling ceiling) throws IOException {
    for (int i = 0; i < WARM; i++) {
      search(ceiling.request());
    }
    int passes = Integer.MAX_VALUE;
    long bytes = Long.MAX_VALUE;
    long allocated = Long.MAX_VALUE;
    reader.passes();
    directory.read();
    for (int i = 0; i < ROUNDS; i++) {
      allocated = Math.min(allocated, allocated(ceiling.request()));
      passes = Math.min(passes, reader.passes());
      bytes = Math.min(bytes, directory.read());
    }

    assertThat(passes).as("passes over the matches").isLessThanOrEqualTo(ceiling.passes());
    assertThat(bytes).as("bytes read from the index").isLessThanOrEqualTo(ceiling.bytes());
    assertThat(allocated / 1_000)
        .as("kilobytes allocated")
        .isLessThanOrEqualTo(ceiling.allocated());
  }

  private long allocated(SearchRequest request) throws IOException {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadAllocatedBytes();
    search(request);
    return threads.getCurrentThreadAllocatedBytes() - before;
  }

  private SearchResult search(SearchRequest request) throws IOException {
    return new EntrySearch(snapshot, analyzers, meanings, request).run(LIMIT, null);
  }
}

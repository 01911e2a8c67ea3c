package org.compendiumsearch.core.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.compendiumsearch.core.testing.Entries.entry;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.compendiumsearch.core.analysis.Analyzers;
import org.compendiumsearch.core.error.InvalidRequestException;
import org.compendiumsearch.core.geography.Regions;
import org.compendiumsearch.core.query.Group;
import org.compendiumsearch.core.query.Mode;
import org.compendiumsearch.core.query.Order;
import org.compendiumsearch.core.query.SearchRequest;
import org.compendiumsearch.core.testing.Entries;
import org.compendiumsearch.core.testing.TinyIndex;
import org.compendiumsearch.core.testing.WordVectors;
import org.compendiumsearch.core.testing.engine.EngineFixture;
import org.compendiumsearch.core.testing.engine.WalkContract;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Walks by cursor while the index changes, and by meaning. */
class WalkTest {
  @TempDir private Path folder;

  private TinyIndex index() {
    return TinyIndex.in(folder.resolve("index"));
  }

  private static Entries[] hotels(int from, int to) {
    return IntStream.range(from, to)
        .mapToObj(i -> entry("d" + i / 3 + "-" + from + "~e" + i).text("hotel ".repeat(1 + i % 4)))
        .toArray(Entries[]::new);
  }

  @Test
  void keepsItsSnapshotWhileNewCommitsArrive() {
    TinyIndex index = index().put(hotels(0, 30));
    SearchRequest request = SearchRequest.forText("hotel").withPage(1, 4);
    try (SearchEngine engine = index.open()) {
      List<String> before = EngineFixture.ids(engine, "hotel");
      List<String> met = new ArrayList<>();
      @Nullable SearchResult answer = engine.search(request);
      SnapshotId snapshot = answer.snapshot();
      for (int i = 1; answer != null; i++) {
        answer.hits().stream().map(EngineFixture::id).forEach(met::add);
        assertThat(answer.snapshot()).isEqualTo(snapshot);
        assertThat(answer.total()).isEqualTo(30);
        index.remove("d" + i + "-0").put(hotels(100 * i, 100 * i + 3)).commit();
        engine.refresh();
        assertThat(engine.status().snapshot()).isNotEqualTo(snapshot);
        answer = answer.next() == null ? null : engine.search(request, answer.next());
      }

      assertThat(met).isEqualTo(before);
      assertThat(EngineFixture.ids(engine, "hotel")).isNotEqualTo(before);
    }
  }

  @Test
  void saysToStartAgainWhenItsSnapshotIsGone() {
    TinyIndex index = index().put(hotels(0, 30));
    SearchRequest request = SearchRequest.forText("hotel");
    try (SearchEngine engine = index.open()) {
      String next = String.valueOf(engine.search(request).next());
      for (int i = 0; i < RecentSnapshots.MOST; i++) {
        index.put(hotels(100 + i, 101 + i)).commit();
        engine.refresh();
      }
      assertThat(engine.search(request, next).hits()).hasSize(10);
      String other = String.valueOf(engine.search(request).next());
      for (int i = 0; i < RecentSnapshots.MOST + 1; i++) {
        index.put(hotels(200 + i, 201 + i)).commit();
        engine.refresh();
        assertThat(engine.search(request, next).hits())
            .as("what is walked through is kept longest")
            .hasSize(10);
      }

      assertThatThrownBy(() -> engine.search(request, other))
          .isInstanceOfSatisfying(
              InvalidRequestException.class,
              fault -> assertThat(fault.parameter()).isEqualTo("cursor"))
          .hasMessage(
              "the index has changed since this walk began, and the state it began with is no"
                  + " longer kept; start again without cursor");
    }
  }

  @Test
  void letsGoOfSnapshotsWhoseTimeIsOver() throws IOException {
    TinyIndex index = index().put(hotels(0, 3)).commit();
    AtomicLong now = new AtomicLong(-5);
    RecentSnapshots recent = new RecentSnapshots(now::get);
    try (Directory directory = FSDirectory.open(index.folder())) {
      DirectoryReader reader = DirectoryReader.open(directory);
      CurrentSnapshot.Opening opening =
          new CurrentSnapshot.Opening(
              new Regions(), new Analyzers(), Duration.ofSeconds(5), warmed -> {});
      Snapshot snapshot = new Snapshot(reader, CommitFiles.of(index.folder(), reader), opening);
      Cursor cursor =
          new Cursor(
              reader.getIndexCommit().getGeneration(),
              TinyIndex.COMMITTED_AT.toEpochMilli(),
              0,
              0,
              0);
      recent.keep(snapshot);
      reader.decRef();
      now.addAndGet(RecentSnapshots.KEPT.toNanos());
      assertThat(recent.find(cursor)).isSameAs(snapshot);
      reader.decRef();
      now.addAndGet(RecentSnapshots.KEPT.toNanos());
      recent.expire();
      assertThat(reader.getRefCount()).as("asked for in between").isEqualTo(1);
      now.addAndGet(1);
      recent.expire();

      assertThat(reader.getRefCount()).isZero();
      assertThat(recent.find(cursor)).isNull();
    }
  }

  private static List<SearchRequest> byMeaning() {
    return Stream.of(Mode.values())
        .flatMap(
            mode ->
                Stream.of(Group.values())
                    .flatMap(
                        group ->
                            Stream.of(Order.values())
                                .map(
                                    order ->
                                        SearchRequest.forText("hotel staff of the port")
                                            .withMode(mode)
                                            .withGroup(group)
                                            .withOrder(order)
                                            .withPage(1, 3))))
        .toList();
  }

  @Test
  void meetsEveryHitOnceInEveryMode() {
    Entries[] entries =
        IntStream.range(0, 70)
            .mapToObj(
                i ->
                    entry("d" + i % 11 + "~e" + i)
                        .title("T" + i % 5)
                        .text("hotel ".repeat(i % 3) + "port ".repeat(i % 4) + "staff bank mine"))
            .toArray(Entries[]::new);
    try (SearchEngine engine = index().vectors(new WordVectors()).put(entries).open()) {
      for (SearchRequest request : byMeaning()) {
        List<String> whole = EngineFixture.ids(engine, request.withPage(1, 100));

        assertThat(whole).hasSizeGreaterThan(8).doesNotHaveDuplicates();
        assertThat(WalkContract.walk(engine, request)).as("%s", request).isEqualTo(whole);
      }
    }
  }
}

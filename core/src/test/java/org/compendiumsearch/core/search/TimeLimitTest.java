package org.compendiumsearch.core.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.compendiumsearch.core.testing.Entries.entry;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.compendiumsearch.core.error.UnavailableException;
import org.compendiumsearch.core.model.Entry;
import org.compendiumsearch.core.query.SearchRequest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is answered when the time for a question is up. */
class TimeLimitTest {
  @TempDir private Path folder;
  private IndexFolder files;

  @BeforeEach
  void begin() {
    files = new IndexFolder(folder.resolve("index"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"hotel", "hot*"})
  void answersWithWhatItHasWhenTheTimeIsUp(String text) {
    files.index().put(entry("a").text("hotel").facet("sector", "banking")).commit();
    try (SearchEngine engine = files.open(Duration.ZERO)) {
      SearchResult result = engine.search(SearchRequest.forText(text));

      assertThat(result.partial()).isTrue();
      assertThat(result.total()).isEqualTo(result.hits().size()).isZero();
      assertThat(result.facets()).allSatisfy(facet -> assertThat(facet.values()).isEmpty());
    }
  }

  @Test
  void countsAreWholeOrNotGiven() {
    files.index().put(entry("a").text("hotel").facet("sector", "banking")).commit();
    try (SearchEngine engine = files.open(Duration.ZERO)) {
      SearchRequest request = SearchRequest.forText("hotel");

      for (ThrowingCallable question :
          List.<ThrowingCallable>of(
              () -> engine.timeline(request),
              () -> engine.matrix(request, "sector", "topic"),
              () -> engine.walk(request, 10, new Refusing()),
              () -> engine.facetValues("en"))) {
        assertThatThrownBy(question)
            .isInstanceOf(UnavailableException.class)
            .hasMessage(
                "this takes longer than 0 seconds; ask for less, by a filter or without"
                    + " wildcards");
      }
    }
  }

  /** Nothing may be handed over where not everything was found. */
  private static final class Refusing implements EntryVisitor {
    @Override
    public void begin(SnapshotId snapshot, int total) {
      throw new AssertionError("begun");
    }

    @Override
    public void visit(Entry entry) {
      throw new AssertionError("visited");
    }
  }
}

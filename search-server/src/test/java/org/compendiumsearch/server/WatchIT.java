package org.compendiumsearch.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A folder that changes under the watching indexer while a server answers from its index. */
@Timeout(300)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class WatchIT {
  private static WatchedFolder watched;

  @BeforeAll
  static void start(@TempDir Path temp) throws IOException {
    watched = new WatchedFolder(temp);
  }

  @BeforeEach
  void restore() throws IOException {
    watched.restore();
  }

  @AfterAll
  static void stop() {
    watched.close();
  }

  /**
   * Asks the server again and again until it is closed, and keeps every answer that is not good. It
   * leaves the machine to those that change the index.
   */
  private static final class Reader implements AutoCloseable {
    private static final List<String> PATHS =
        List.of("/api/v1/search?q=wages", "/search?q=debts", "/health/ready", "/api/v1/documents");

    private final AtomicInteger answers = new AtomicInteger();
    private final Queue<String> wrong = new ConcurrentLinkedQueue<>();
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor();
    private final Future<?> asking;

    Reader() {
      asking = thread.scheduleWithFixedDelay(this::ask, 0, 20, TimeUnit.MILLISECONDS);
    }

    private void ask() {
      for (String path : PATHS) {
        try {
          int status = watched.get(path).statusCode();
          if (status == 200) {
            answers.incrementAndGet();
          } else {
            wrong.add(path + " answered " + status);
          }
        } catch (IOException | InterruptedException e) {
          wrong.add(path + " failed: " + e);
        }
      }
    }

    /** Says that every answer until now was a good one, and that there were some. */
    void hasReadAll() {
      assertThat(wrong).isEmpty();
      assertThat(answers.get()).isGreaterThan(PATHS.size());
    }

    @Override
    public void close() {
      asking.cancel(false);
      thread.close();
    }
  }

  @Test
  void followsWhatIsAddedChangedMovedAndRemovedWhileItAnswers() throws Exception {
    assertThat(watched.found("wages")).containsExactly("kilns");
    try (Reader reader = new Reader()) {
      Files.writeString(watched.file("boats.md"), "# Boats\n\nWages on fishing boats.");
      watched.indexed(2);
      assertThat(watched.found("boats")).containsExactly("boats");

      Files.writeString(watched.file("kilns.md"), "# Kilns\n\nDebts in brick kilns.");
      watched.indexed(2);
      assertThat(watched.found("debts")).containsExactly("kilns");
      assertThat(watched.found("wages")).containsExactly("boats");

      Files.createDirectory(watched.file("sea"));
      Files.move(watched.file("boats.md"), watched.file("sea/ships.md"));
      watched.indexed(2);
      assertThat(watched.found("wages")).containsExactly("sea-ships");
      assertThat(watched.get("/api/v1/documents/boats").statusCode()).isEqualTo(308);

      Files.delete(watched.file("kilns.md"));
      watched.indexed(1);
      assertThat(watched.found("debts")).isEmpty();
      assertThat(watched.found("wages")).containsExactly("sea-ships");
      assertThat(watched.get("/api/v1/documents/kilns").statusCode()).isEqualTo(404);
      reader.hasReadAll();
    }
  }

  @Test
  void manyFilesAtOnceAreOneCommit() throws Exception {
    long before = watched.snapshot();
    try (Reader reader = new Reader()) {
      for (int i = 0; i < 30; i++) {
        Files.writeString(watched.file("r" + i + ".md"), "# R" + i + "\n\nFees of a broker.");
      }
      watched.indexed(31);
      reader.hasReadAll();
    }

    assertThat(watched.snapshot()).isEqualTo(before + 1);
    assertThat(watched.search("q=broker&size=100").at("/total/value").asInt()).isEqualTo(30);
  }

  /** Slower than this, nobody could tell a file that grows from one that rests. */
  private static final Duration GAP = Duration.ofMillis(350);

  @Test
  void aFileThatStillGrowsIsNotReadUntilItRests() throws Exception {
    Growth growth = grow(watched.file("growing.md"));

    assumeThat(growth.longest()).as("a machine that writes without long pauses").isLessThan(GAP);
    assertThat(growth.found()).isEmpty();
    watched.indexed(2);
    assertThat(watched.found("harbour")).containsExactly("growing");
    assertThat(watched.found("lighthouse")).containsExactly("growing");
  }

  /**
   * How a file grew.
   *
   * @param longest time between two lines
   * @param found what a search found of it when three seconds had passed and it still grew
   */
  private record Growth(Duration longest, List<String> found) {}

  /** Writes a file line by line until it was searched for, three seconds later. */
  private Growth grow(Path file) throws Exception {
    int lines = 60;
    CountDownLatch left = new CountDownLatch(lines);
    Queue<Long> times = new ConcurrentLinkedQueue<>();
    List<String> found;
    Files.writeString(file, "# Growing\n\nA harbour.\n");
    times.add(System.nanoTime());
    try (ScheduledExecutorService pen = Executors.newSingleThreadScheduledExecutor()) {
      Future<?> writing =
          pen.scheduleAtFixedRate(
              () -> {
                try {
                  String line = left.getCount() == 1 ? "\nA lighthouse.\n" : "More of it.\n";
                  Files.writeString(file, line, StandardOpenOption.APPEND);
                  times.add(System.nanoTime());
                  left.countDown();
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              },
              50,
              50,
              TimeUnit.MILLISECONDS);
      assertThat(left.await(1, TimeUnit.MINUTES)).isTrue();
      found = watched.found("harbour");
      writing.cancel(false);
    }
    List<Long> all = List.copyOf(times);
    long longest = 0;
    for (int i = 1; i < all.size(); i++) {
      longest = Math.max(longest, all.get(i) - all.get(i - 1));
    }
    return new Growth(Duration.ofNanos(longest), found);
  }

  /** The last: what it ends is what the others watch. */
  @Test
  @Order(Integer.MAX_VALUE)
  void endsInGoodOrderWhenItIsAskedTo() throws Exception {
    watched.indexer().destroy();

    assertThat(watched.indexer().waitFor()).isIn(0, 143);
    assertThat(watched.found("wages")).containsExactly("kilns");
  }
}

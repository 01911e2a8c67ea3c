package org.compendiumsearch.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.compendiumsearch.core.testing.Entries.entry;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.compendiumsearch.core.testing.Entries;
import org.compendiumsearch.core.testing.TinyIndex;
import org.compendiumsearch.server.testing.Indexing;
import org.compendiumsearch.server.testing.TestServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a running server does while its index changes, properly or not. */
class FollowingIT {
  private static final String SEARCH = "/api/v1/search?q=kilns&size=100";
  private static final String READY = "/health/ready";
  private static final int RUNS = 4;

  @TempDir private Path temp;

  /** Asks from several threads until it is closed. */
  private static final class Asking implements AutoCloseable {
    private final AtomicBoolean done = new AtomicBoolean();
    private final Queue<Throwable> faults = new ConcurrentLinkedQueue<>();
    private final List<Thread> threads = new ArrayList<>();

    Asking(TestServer server, String path, Consumer<HttpResponse<String>> check) {
      for (int i = 0; i < 4; i++) {
        threads.add(Thread.ofVirtual().start(() -> ask(server, path, check)));
      }
    }

    private void ask(TestServer server, String path, Consumer<HttpResponse<String>> check) {
      try {
        while (!done.get()) {
          check.accept(server.get(path));
        }
      } catch (RuntimeException | AssertionError e) {
        faults.add(e);
      }
    }

    @Override
    public void close() {
      done.set(true);
      for (Thread each : threads) {
        try {
          each.join();
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
          throw new IllegalStateException(e);
        }
      }
      assertThat(faults).isEmpty();
    }
  }

  /** What was answered of each commit; two answers of one must be the same. */
  private static final class Consistent implements Consumer<HttpResponse<String>> {
    private final Map<String, String> answers = new ConcurrentHashMap<>();

    @Override
    public void accept(HttpResponse<String> answer) {
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
      JsonNode json = TestServer.json(answer);
      int total = json.at("/total/value").asInt();
      List<String> ids = new ArrayList<>();
      json.get("hits").forEach(hit -> ids.add(hit.get("id").asText()));
      assertThat(ids).hasSize(total).doesNotHaveDuplicates();
      for (JsonNode facet : json.get("facets")) {
        if (facet.get("name").asText().equals("collection")) {
          assertThat(facet.at("/values/0/count").asInt()).isEqualTo(total);
        }
      }
      ids.sort(Comparator.naturalOrder());
      String before = answers.putIfAbsent(json.at("/snapshot/id").asText(), ids.toString());
      assertThat(before).isIn(null, ids.toString());
    }
  }

  @Test
  void takesEveryCommitOfTheIndexerWithoutOneFailedOrMixedAnswer() throws Exception {
    Path data = temp.resolve("data");
    Path reports = Files.createDirectory(temp.resolve("reports"));
    write(reports, 0);
    Indexing.run(data, reports);
    Consistent consistent = new Consistent();
    try (TestServer server = TestServer.on(data.resolve("index"))) {
      try (Asking asking = new Asking(server, SEARCH, consistent)) {
        for (int run = 1; run <= RUNS; run++) {
          assertThat(asking.faults).isEmpty();
          write(reports, run);
          Indexing.run(data, reports);
          int expected = run + 1;
          server.until(
              SEARCH, answer -> TestServer.json(answer).at("/total/value").asInt() == expected);
        }
      }
    }

    assertThat(consistent.answers).hasSizeGreaterThan(RUNS);
  }

  /** Adds a report, and changes all others. */
  private static void write(Path folder, int run) throws IOException {
    for (int i = 0; i <= run; i++) {
      Files.writeString(
          folder.resolve("report-" + i + ".txt"),
          "Workers in brick kilns keep their papers. Kiln " + i + ", seen in round " + run + ".");
    }
  }

  private Path tinyIndex() {
    Entries[] entries = new Entries[40];
    for (int i = 0; i < entries.length; i++) {
      StringBuilder text = new StringBuilder("kilns ");
      for (int word = 0; word < 400; word++) {
        text.append('w').append(Long.toString(31L * word * (i + 7) + i, 36)).append(' ');
      }
      entries[i] = entry("e" + i).text(text.toString());
    }
    return TinyIndex.in(temp.resolve("index")).put(entries).commit().folder();
  }

  private static boolean isReady(HttpResponse<String> answer) {
    return answer.statusCode() == 200;
  }

  /** Damage may be met before it is noticed: that too is told, and is no fault of the program. */
  private static void isAnswerOrRefusal(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isIn(200, 503);
    if (answer.statusCode() == 503) {
      assertThat(TestServer.header(answer, "Retry-After")).isNotEmpty();
      assertThat(TestServer.json(answer).get("detail").asText())
          .contains("./compendium index")
          .doesNotContain("/index", "Exception");
    } else {
      assertThat(TestServer.json(answer).at("/total/value").asInt()).isEqualTo(40);
    }
  }

  @Test
  void aDeletedIndexIsToldWhileWhatWasOpenIsStillAnswered() throws Exception {
    Path index = tinyIndex();
    try (TestServer server = TestServer.on(index);
        Asking asking = new Asking(server, SEARCH, FollowingIT::isAnswerOrRefusal)) {
      assertThat(asking.faults).isEmpty();
      Path away = temp.resolve("away");
      Files.move(index, away);

      HttpResponse<String> told = server.until(READY, answer -> !isReady(answer));

      assertThat(TestServer.json(told).get("reason").asText())
          .startsWith("the index, or a file of it, is gone; put it back, or run")
          .contains("until then questions are answered from the state of 2026-11-24T10:00:00Z");
      assertThat(server.get(SEARCH).statusCode()).isEqualTo(200);

      Files.move(away, index);
      server.until(READY, FollowingIT::isReady);
    }
  }

  @Test
  void aDamagedIndexIsToldAndRecoveredFromWhenItIsWholeAgain() throws Exception {
    Path index = tinyIndex();
    Path largest;
    try (Stream<Path> files = Files.list(index)) {
      largest = files.max(Comparator.comparing(file -> file.toFile().length())).orElseThrow();
    }
    byte[] whole = Files.readAllBytes(largest);
    try (TestServer server = TestServer.on(index);
        Asking asking = new Asking(server, SEARCH, FollowingIT::isAnswerOrRefusal)) {
      assertThat(asking.faults).isEmpty();
      for (int round = 0; round < 3; round++) {
        overwrite(largest, Arrays.copyOf(whole, 200));

        HttpResponse<String> told = server.until(READY, answer -> !isReady(answer));
        HttpResponse<String> search = server.get(SEARCH);
        HttpResponse<String> page = server.get("/search?q=kilns", "Accept", "text/html");

        assertThat(TestServer.json(told).get("reason").asText())
            .isEqualTo("the index is damaged; run \"./compendium index\" to rebuild it");
        assertThat(search.statusCode()).isEqualTo(503);
        assertThat(TestServer.header(search, "Retry-After")).isEqualTo("5");
        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(TestServer.header(page, "Retry-After")).isEqualTo("5");
        assertThat(server.get("/health/live").statusCode()).isEqualTo(200);

        overwrite(largest, whole);
        server.until(READY, FollowingIT::isReady);
        assertThat(server.get(SEARCH).statusCode()).isEqualTo(200);
      }
    }
  }

  private static void overwrite(Path file, byte[] bytes) throws IOException {
    try (FileChannel out = FileChannel.open(file, StandardOpenOption.WRITE)) {
      out.truncate(bytes.length);
      ByteBuffer rest = ByteBuffer.wrap(bytes);
      while (rest.hasRemaining()) {
        out.write(rest, rest.position());
      }
    }
  }

  @Test
  void anotherIndexMovedInItsPlaceIsTakenWithoutAFailedAnswer() throws Exception {
    Path index = tinyIndex();
    Path other = temp.resolve("other");
    TinyIndex.in(other).put(entry("z").text("kilns")).commit();
    try (TestServer server = TestServer.on(index);
        Asking asking =
            new Asking(server, SEARCH, answer -> assertThat(answer.statusCode()).isEqualTo(200))) {
      assertThat(asking.faults).isEmpty();
      Files.move(index, temp.resolve("away"));
      Files.move(other, index);

      HttpResponse<String> answer =
          server.until(SEARCH, each -> TestServer.json(each).at("/hits/0/id").asText().equals("z"));

      assertThat(TestServer.json(answer).at("/total/value").asInt()).isOne();
      server.until(READY, FollowingIT::isReady);
    }
  }
}

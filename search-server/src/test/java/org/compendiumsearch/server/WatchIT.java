package org.compendiumsearch.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.compendiumsearch.core.search.LuceneSearchEngine;
import org.compendiumsearch.core.search.SearchEngine;
import org.compendiumsearch.indexer.IndexerMain;
import org.compendiumsearch.server.config.ServerConfig;
import org.compendiumsearch.server.testing.Project;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A folder that changes under the watching indexer while a server answers from its index. */
@Timeout(300)
class WatchIT {
  @TempDir private Path temp;
  private final HttpClient client = HttpClient.newHttpClient();
  private Path reports;
  private Process watching;
  private BufferedReader said;
  private SearchEngine engine;
  private SearchServer server;

  @BeforeEach
  void start() throws IOException {
    reports = Files.createDirectory(temp.resolve("reports"));
    Files.writeString(reports.resolve("kilns.md"), "# Kilns\n\nWages in brick kilns.");
    Path data = temp.resolve("data");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "-cp", classPath(), IndexerMain.class.getName(), "index", "--watch", "--no-vectors"));
    command.addAll(List.of("--data", data.toString(), "--corpus", temp.resolve("none").toString()));
    command.add("--taxonomy");
    command.add(Project.corpus().resolve("taxonomy.yaml").toString());
    command.add(reports.toString());
    watching =
        new ProcessBuilder(command)
            .redirectError(temp.resolve("faults.txt").toFile())
            .directory(temp.toFile())
            .start();
    said = watching.inputReader(StandardCharsets.UTF_8);
    awaitLine("Watching for changes");
    ServerConfig config =
        new ServerConfig(
            data.resolve("index"), ServerConfig.DEFAULT_HOST, 0, Duration.ofMillis(200));
    engine = LuceneSearchEngine.open(config.index());
    server = SearchServer.start(config, engine);
  }

  private static String classPath() {
    List<String> parts = new ArrayList<>();
    for (String part : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
      parts.add(Path.of(part).toAbsolutePath().toString());
    }
    return String.join(File.pathSeparator, parts);
  }

  @AfterEach
  void stop() {
    if (server != null) {
      server.close();
      engine.close();
    }
    watching.descendants().forEach(ProcessHandle::destroyForcibly);
    watching.destroyForcibly();
  }

  private String awaitLine(String part) throws IOException {
    StringBuilder all = new StringBuilder();
    for (String line = said.readLine(); line != null; line = said.readLine()) {
      all.append(line).append('\n');
      if (line.contains(part)) {
        return line;
      }
    }
    String faults = Files.readString(temp.resolve("faults.txt"));
    throw new AssertionError("it ended without \"" + part + "\":\n" + all + faults);
  }

  /** Waits for the next round, which must find everything, and has the server look for it. */
  private void indexed(int documents) throws IOException {
    assertThat(awaitLine(" documents,")).contains(documents + " documents,");
    engine.refresh();
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    URI uri = URI.create("http://localhost:" + server.port() + path);
    return client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
  }

  private JsonNode search(String parameters) throws Exception {
    return new ObjectMapper().readTree(get("/api/v1/search?" + parameters).body());
  }

  private List<String> found(String query) throws Exception {
    List<String> ids = new ArrayList<>();
    search("q=" + query).get("hits").forEach(hit -> ids.add(hit.at("/document/id").asText()));
    return ids;
  }

  private long snapshot() throws Exception {
    return search("q=").at("/snapshot/id").asLong();
  }

  /**
   * Asks the server without a pause until it is closed, and keeps every answer that is not good.
   */
  private final class Reader implements AutoCloseable {
    private static final List<String> PATHS =
        List.of("/api/v1/search?q=wages", "/search?q=debts", "/health/ready", "/api/v1/documents");

    private final AtomicBoolean done = new AtomicBoolean();
    private final AtomicInteger answers = new AtomicInteger();
    private final Queue<String> wrong = new ConcurrentLinkedQueue<>();
    private final ExecutorService thread =
        Executors.newSingleThreadExecutor(Thread.ofPlatform().name("reader").factory());

    Reader() {
      thread.execute(this::ask);
    }

    private void ask() {
      for (int i = 0; !done.get(); i++) {
        String path = PATHS.get(i % PATHS.size());
        try {
          int status = get(path).statusCode();
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
      done.set(true);
      thread.close();
    }
  }

  @Test
  void followsWhatIsAddedChangedMovedAndRemovedWhileItAnswers() throws Exception {
    assertThat(found("wages")).containsExactly("kilns");
    try (Reader reader = new Reader()) {
      Files.writeString(reports.resolve("boats.md"), "# Boats\n\nWages on fishing boats.");
      indexed(2);
      assertThat(found("boats")).containsExactly("boats");

      Files.writeString(reports.resolve("kilns.md"), "# Kilns\n\nDebts in brick kilns.");
      indexed(2);
      assertThat(found("debts")).containsExactly("kilns");
      assertThat(found("wages")).containsExactly("boats");

      Files.createDirectory(reports.resolve("sea"));
      Files.move(reports.resolve("boats.md"), reports.resolve("sea/ships.md"));
      indexed(2);
      assertThat(found("wages")).containsExactly("sea-ships");
      assertThat(get("/api/v1/documents/boats").statusCode()).isEqualTo(308);

      Files.delete(reports.resolve("kilns.md"));
      indexed(1);
      assertThat(found("debts")).isEmpty();
      assertThat(found("wages")).containsExactly("sea-ships");
      assertThat(get("/api/v1/documents/kilns").statusCode()).isEqualTo(404);
      reader.hasReadAll();
    }
  }

  @Test
  void manyFilesAtOnceAreOneCommit() throws Exception {
    long before = snapshot();
    try (Reader reader = new Reader()) {
      for (int i = 0; i < 30; i++) {
        Files.writeString(reports.resolve("r" + i + ".md"), "# R" + i + "\n\nFees of a broker.");
      }
      indexed(31);
      reader.hasReadAll();
    }

    assertThat(snapshot()).isEqualTo(before + 1);
    assertThat(search("q=broker&size=100").at("/total/value").asInt()).isEqualTo(30);
  }

  /** Slower than this, nobody could tell a file that grows from one that rests. */
  private static final Duration GAP = Duration.ofMillis(350);

  @Test
  void aFileThatStillGrowsIsNotReadUntilItRests() throws Exception {
    Growth growth = grow(reports.resolve("growing.md"));

    assumeThat(growth.longest()).as("a machine that writes without long pauses").isLessThan(GAP);
    assertThat(growth.found()).isEmpty();
    indexed(2);
    assertThat(found("harbour")).containsExactly("growing");
    assertThat(found("lighthouse")).containsExactly("growing");
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
      found = found("harbour");
      writing.cancel(false);
    }
    List<Long> all = List.copyOf(times);
    long longest = 0;
    for (int i = 1; i < all.size(); i++) {
      longest = Math.max(longest, all.get(i) - all.get(i - 1));
    }
    return new Growth(Duration.ofNanos(longest), found);
  }

  @Test
  void endsInGoodOrderWhenItIsAskedTo() throws Exception {
    watching.destroy();

    assertThat(watching.waitFor()).isIn(0, 143);
    assertThat(found("wages")).containsExactly("kilns");
  }
}

package org.compendiumsearch.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.compendiumsearch.server.config.Load;
import org.compendiumsearch.server.config.Protection;
import org.compendiumsearch.server.testing.Indexing;
import org.compendiumsearch.server.testing.Project;
import org.compendiumsearch.server.testing.TestServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The server at twice what it can do, for as long as {@code -Dsoak.seconds} says (4 in CI). First
 * its rate is measured with as many clients as it has places; then requests are sent at twice that
 * rate, whether or not those before were answered, and never fewer at once than twice what is let
 * in.
 */
class SoakIT {
  private static final long SECONDS = Long.getLong("soak.seconds", 4);
  private static final int PLACES = 2;
  private static final int WAITING = 8;

  /** So many are sent at once, whatever was measured: twice what is let in. */
  private static final int CROWD = 2 * (PLACES + WAITING);

  /** Between two requests, in nanoseconds: the tests share their processors with the server. */
  private static final long PACE = 1_000_000;

  /** Two seconds in the queue, five for a search, and as much again for a machine that is busy. */
  private static final Duration MOST = Duration.ofSeconds(14);

  /** A JVM that is still compiling is slow, and twice a slow rate would be no load. */
  private static final int WARM_UP_SECONDS = SECONDS > 30 ? 20 : 2;

  private static final int MEASURED_SECONDS = 2;
  private static final long HEAP_GROWTH = 48L << 20;
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final List<String> QUESTIONS =
      List.of(
          "/api/v1/search?q=hotel+staff+training",
          "/api/v1/search?q=recruitment+fees&sector=technology&sector=domestic-work",
          "/api/v1/search?size=50",
          "/api/v1/search?q=bank*",
          "/api/v1/search?q=%22supply+chain%22&region=africa",
          "/api/v1/search?q=fishing+vessel&group=document",
          "/api/v1/matrix?q=workers",
          "/api/v1/timeline?q=hotline",
          "/api/v1/suggest?q=traff");

  @TempDir private Path temp;
  private final Map<String, String> right = new ConcurrentHashMap<>();
  private final ConcurrentLinkedQueue<String> wrong = new ConcurrentLinkedQueue<>();

  @Test
  void atTwiceItsRateWhatIsAcceptedIsRightAndTheRestIsToldToComeAgain() throws Exception {
    Indexing.run(temp, Project.corpus());
    Protection narrow = new Protection(new Load(PLACES, WAITING, null), List.of(), List.of());
    try (TestServer server = TestServer.on(temp.resolve("index"), narrow);
        HttpClient client = HttpClient.newHttpClient()) {
      for (String question : QUESTIONS) {
        right.put(question, answered(server.get(question)));
      }
      rate(server, client, WARM_UP_SECONDS);
      double before = rate(server, client, MEASURED_SECONDS);
      long heap = heap();

      Flood flood = flood(server, client, 2 * before);

      long grown = heap() - heap;
      double after =
          Math.max(rate(server, client, MEASURED_SECONDS), rate(server, client, MEASURED_SECONDS));
      report(before, flood, grown, after);
      assertThat(wrong).isEmpty();
      assertThat(flood.accepted.get()).isPositive();
      assertThat(flood.refused.get()).isPositive();
      assertThat(flood.slowest()).isLessThan(MOST.toMillis());
      assertThat(after).isGreaterThan(before / 2);
      assertThat(grown).isLessThan(HEAP_GROWTH);
      assertThat(server.get("/health/ready").statusCode()).isEqualTo(200);
    }
  }

  /** Leaves the figures in {@code target/soak.txt}. */
  private static void report(double before, Flood flood, long grown, double after)
      throws IOException {
    Files.writeString(
        Path.of("target", "soak.txt"),
        String.format(
            Locale.ROOT,
            "%d s at twice %.0f/s: %d accepted (p50 %d ms, p99 %d ms, slowest %d ms), %d told"
                + " to come again; then %.0f/s; heap grown by %.1f MB%n",
            SECONDS,
            before,
            flood.accepted.get(),
            flood.percentile(50),
            flood.percentile(99),
            flood.slowest(),
            flood.refused.get(),
            after,
            grown / 1048576.0));
  }

  /** Returns what must be the same in every answer: all but the time it took. */
  private static String answered(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.uri().toString()).isEqualTo(200);
    return withoutTime(answer.body());
  }

  private static String withoutTime(String body) {
    try {
      JsonNode json = JSON.readTree(body);
      if (json instanceof com.fasterxml.jackson.databind.node.ObjectNode object) {
        object.remove("tookMillis");
      }
      return json.toString();
    } catch (IOException e) {
      return e.toString();
    }
  }

  /** Returns how many a second are answered to as many clients as there are places. */
  private double rate(TestServer server, HttpClient client, int seconds) throws Exception {
    AtomicInteger answered = new AtomicInteger();
    long start = System.nanoTime();
    long end = start + TimeUnit.SECONDS.toNanos(seconds);
    List<Thread> clients = new ArrayList<>();
    for (int i = 0; i < PLACES; i++) {
      int first = i;
      clients.add(
          Thread.ofVirtual()
              .start(
                  () -> {
                    for (int n = first; System.nanoTime() < end; n++) {
                      if (ask(server, client, n) == 200) {
                        answered.incrementAndGet();
                      }
                    }
                  }));
    }
    for (Thread each : clients) {
      each.join();
    }
    return answered.get() * 1e9 / (System.nanoTime() - start);
  }

  /** What became of the requests. */
  private static final class Flood {
    private final AtomicLong accepted = new AtomicLong();
    private final AtomicLong refused = new AtomicLong();
    private final AtomicInteger waiting = new AtomicInteger();
    private final ConcurrentLinkedQueue<Long> millis = new ConcurrentLinkedQueue<>();

    long percentile(int percent) {
      List<Long> sorted = millis.stream().sorted().toList();
      return sorted.isEmpty() ? 0 : sorted.get((sorted.size() - 1) * percent / 100);
    }

    long slowest() {
      return percentile(100);
    }
  }

  private Flood flood(TestServer server, HttpClient client, double perSecond) {
    Flood flood = new Flood();
    long start = System.nanoTime();
    long interval = Math.max(1, (long) (1e9 / perSecond));
    try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
      long due = start;
      for (int n = 0;
          System.nanoTime() - start < TimeUnit.SECONDS.toNanos(SECONDS);
          n++, due += interval) {
        int number = n;
        while (System.nanoTime() < due && flood.waiting.get() >= CROWD) {
          LockSupport.parkNanos(PACE);
        }
        LockSupport.parkNanos(PACE);
        flood.waiting.incrementAndGet();
        clients.execute(() -> flooded(server, client, number, flood));
      }
    }
    return flood;
  }

  private void flooded(TestServer server, HttpClient client, int number, Flood flood) {
    long asked = System.nanoTime();
    int status = ask(server, client, number);
    flood.waiting.decrementAndGet();
    if (status == 200) {
      flood.accepted.incrementAndGet();
      flood.millis.add((System.nanoTime() - asked) / 1_000_000);
    } else if (status == 503) {
      flood.refused.incrementAndGet();
    }
  }

  /** Asks one of the questions, and notes what is wrong with the answer. */
  private int ask(TestServer server, HttpClient client, int number) {
    String question = QUESTIONS.get(number % QUESTIONS.size());
    try {
      HttpResponse<String> answer =
          client.send(
              HttpRequest.newBuilder(server.uri(question)).timeout(MOST).build(),
              BodyHandlers.ofString());
      boolean good =
          switch (answer.statusCode()) {
            case 200 -> withoutTime(answer.body()).equals(right.get(question));
            case 503 -> answer.headers().firstValue("Retry-After").isPresent();
            default -> false;
          };
      if (!good) {
        wrong.add(question + " -> " + answer.statusCode() + " " + answer.body());
      }
      return answer.statusCode();
    } catch (IOException e) {
      wrong.add(question + " -> " + e);
      return 0;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return 0;
    }
  }

  private static long heap() {
    // What is not needed any more must be gone before what remains is counted.
    System.gc();
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }
}

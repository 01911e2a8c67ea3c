package org.compendiumsearch.server.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.UnixOperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.compendiumsearch.server.testing.Contract;
import org.compendiumsearch.server.testing.CorpusServer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends whatever may come from the internet at a running server. {@code -Dtests.fuzz=100000} sends
 * so many, {@code -Dtests.vectors=true} to a server that searches by meaning too; a failure names
 * the seed of its request, which {@code -Dtests.seed=} makes the first.
 */
class FuzzIT {
  private static final Logger LOG = LoggerFactory.getLogger(FuzzIT.class);

  private static final int REQUESTS = Integer.getInteger("tests.fuzz", 3_000);
  private static final long SEED = Long.getLong("tests.seed", System.nanoTime());
  private static final int PEERS = 4;
  private static final int FAULTS_SHOWN = 20;
  private static final long MOST_GROWTH = 48L << 20;
  private static final int MOST_FILES = 40;

  private final CorpusServer server =
      Boolean.getBoolean("tests.vectors") ? CorpusServer.withVectors() : CorpusServer.get();
  private final Contract contract = server.contract();
  private final Queue<String> faults = new ConcurrentLinkedQueue<>();
  private final ConcurrentSkipListMap<Integer, AtomicInteger> statuses =
      new ConcurrentSkipListMap<>();

  @Test
  void nothingThatIsSentBreaksTheServerOrItsDescription() throws Exception {
    LOG.info("sends {} requests, -Dtests.seed={}", REQUESTS, SEED);
    List<String> ids = new ArrayList<>();
    server.search("size=100&facets=none").get("hits").forEach(h -> ids.add(h.get("id").asText()));
    try (Peer peer = new Peer(server.uri("/").getPort())) {
      // By chance alone some would be sent in most runs, and not in every one.
      Unsound.all().forEach(each -> send(SEED, each, peer));
    }
    Requests requests = new Requests(contract, ids);
    int first = REQUESTS / 3;
    send(requests, 0, first);
    long files = openFiles();
    long before = heap();
    send(requests, first, REQUESTS);
    long growth = heap() - before;
    report(growth);

    assertThat(faults).as("-Dtests.seed of each").isEmpty();
    assertThat(statuses.keySet()).contains(200, 304, 400, 404, 405, 414);
    assertThat(growth).as("growth of the heap, in bytes").isLessThan(MOST_GROWTH);
    assertThat(openFiles() - files).as("growth of open files").isLessThan(MOST_FILES);
    assertThat(server.search("q=hotel").at("/total/value").asInt()).isPositive();
  }

  /** Leaves the figures in {@code target/fuzz.txt}. */
  private void report(long growth) throws IOException {
    Files.writeString(
        Path.of("target", "fuzz.txt"),
        String.format(
            Locale.ROOT,
            "%d requests from seed %d: answered with %s (0: closed); heap grown by %.1f MB%n",
            REQUESTS,
            SEED,
            statuses,
            growth / 1048576.0));
  }

  private void send(Requests requests, int from, int to) throws InterruptedException {
    AtomicLong next = new AtomicLong(from);
    List<Thread> peers = new ArrayList<>();
    for (int i = 0; i < PEERS; i++) {
      peers.add(
          Thread.ofPlatform()
              .name("fuzz-" + i)
              .start(
                  () -> {
                    try (Peer peer = new Peer(server.uri("/").getPort())) {
                      for (long n = next.getAndIncrement(); n < to; n = next.getAndIncrement()) {
                        send(SEED + n, requests.of(SEED + n), peer);
                      }
                    } catch (IOException | RuntimeException e) {
                      faults.add("the test itself failed: " + e);
                    }
                  }));
    }
    for (Thread each : peers) {
      each.join();
    }
  }

  private void send(long seed, Sent request, Peer peer) {
    if (faults.size() >= FAULTS_SHOWN) {
      return;
    }
    String wrong;
    try {
      wrong = wrongWith(request, peer.ask(request));
    } catch (IOException | RuntimeException | AssertionError e) {
      wrong = "no answer: " + e;
    }
    if (wrong != null) {
      faults.add(seed + ": " + wrong + "\n    to " + request);
    }
  }

  private @Nullable String wrongWith(Sent request, Peer.@Nullable Reply reply) {
    int status = reply == null ? 0 : reply.status();
    statuses.computeIfAbsent(status, s -> new AtomicInteger()).incrementAndGet();
    if (reply == null) {
      return request.sound() ? "the connection was closed" : null;
    }
    if (status >= 500 && (status != 503 || reply.header("retry-after").isEmpty())) {
      return status + " " + reply.body();
    }
    if (status >= 400 && isTelltale(reply.body())) {
      return "it tells of its inside: " + reply.body();
    }
    if (!reply.header("x-injected").isEmpty()) {
      return "a header was injected";
    }
    Contract.Answer answer =
        new Contract.Answer(status, reply.header("content-type"), reply.body());
    boolean isOfHandlers = request.sound() && request.target().startsWith("/");
    return isOfHandlers ? contract.wrongWith(request.method(), request.target(), answer) : null;
  }

  private static boolean isTelltale(String body) {
    return body.contains("\tat ")
        || body.contains("org.compendiumsearch.")
        || body.contains("org.eclipse.")
        || body.contains("java.lang.");
  }

  private static long heap() {
    MemoryMXBean memory = ManagementFactory.getMemoryMXBean();
    long least = Long.MAX_VALUE;
    for (int i = 0; i < 3; i++) {
      memory.gc();
      least = Math.min(least, memory.getHeapMemoryUsage().getUsed());
    }
    return least;
  }

  private static long openFiles() {
    return ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean unix
        ? unix.getOpenFileDescriptorCount()
        : 0;
  }
}

package org.compendiumsearch.bench.serving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LoadClientTest {
  private final Queue<String> asked = new ConcurrentLinkedQueue<>();
  private HttpServer server = httpServer();

  private static HttpServer httpServer() {
    try {
      return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @BeforeEach
  void start() {
    server.createContext(
        "/",
        exchange -> {
          String path = exchange.getRequestURI().toString();
          String body =
              new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
          asked.add(body.isEmpty() ? path : exchange.getRequestMethod() + " " + path + " " + body);
          byte[] answer = "answer".repeat(1_000).getBytes(StandardCharsets.UTF_8);
          // A length of 0 makes this server send chunks.
          exchange.sendResponseHeaders(
              path.equals("/wrong") ? 400 : 200, path.equals("/chunks") ? 0 : answer.length);
          exchange.getResponseBody().write(answer);
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void asksInTurnAndCountsWhatFailed() throws IOException, InterruptedException {
    Latencies latencies =
        new SocketClient()
            .ask(
                server.getAddress().getPort(),
                List.of("/one", "/chunks", "/wrong"),
                1,
                Duration.ofMillis(300));

    assertThat(asked).startsWith("/one", "/chunks", "/wrong", "/one");
    assertThat(latencies.requests()).isPositive();
    assertThat(latencies.failed()).isPositive();
    assertThat(latencies.requests() + latencies.failed()).isEqualTo(asked.size());
    assertThat(latencies.median()).isPositive().isLessThanOrEqualTo(latencies.p99());
  }

  @Test
  void postsWhatFollowsATab() throws IOException, InterruptedException {
    Latencies latencies =
        new SocketClient()
            .ask(
                server.getAddress().getPort(),
                List.of("/search\t{\"q\": \"é\"}"),
                1,
                Duration.ofMillis(300));

    assertThat(asked).containsOnly("POST /search {\"q\": \"é\"}");
    assertThat(latencies.failed()).isZero();
  }

  @Test
  void asksByManyConnections() throws IOException, InterruptedException {
    Latencies latencies =
        new SocketClient()
            .ask(server.getAddress().getPort(), List.of("/one"), 4, Duration.ofMillis(300));

    assertThat(latencies.requests()).isEqualTo(asked.size());
    assertThat(latencies.failed()).isZero();
  }

  @Test
  void saysWhereThereIsNoServer() {
    int port = server.getAddress().getPort();
    server.stop(0);
    assertThatThrownBy(
            () -> new SocketClient().ask(port, List.of("/one"), 1, Duration.ofMillis(300)))
        .hasMessage("the server at port " + port + " gave no answer");
    server = httpServer();
  }

  @Test
  void readsWhatWrkSays() throws IOException {
    Latencies latencies =
        WrkClient.read("Running 2s test\nFIGURES 1010 10 2000000 500 900 1500 9000\n");

    assertThat(latencies).isEqualTo(new Latencies(1_000, 10, 500, 0.5, 0.9, 1.5, 9));
  }

  @Test
  void showsWhatWrkSaysWhereItGivesNoFigures() {
    assertThatThrownBy(() -> WrkClient.read("unable to connect"))
        .hasMessage("wrk gave no figures:\nunable to connect");
  }

  @Test
  void takesTheNearestRankAsPercentile() {
    long[] nanos = new long[100];
    for (int i = 0; i < nanos.length; i++) {
      nanos[i] = (100L - i) * 1_000_000;
    }

    assertThat(Latencies.of(nanos, 3, 2)).isEqualTo(new Latencies(100, 3, 50, 50, 90, 99, 100));
  }
}

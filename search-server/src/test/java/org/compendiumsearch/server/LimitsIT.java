package org.compendiumsearch.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.compendiumsearch.core.testing.Entries.entry;
import static org.compendiumsearch.server.testing.TestServer.header;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.ByteArrayInputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.compendiumsearch.core.testing.TinyIndex;
import org.compendiumsearch.server.config.Load;
import org.compendiumsearch.server.config.Protection;
import org.compendiumsearch.server.config.Rate;
import org.compendiumsearch.server.testing.TestServer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** How much clients may send and ask for. */
class LimitsIT {
  private static final String SEARCH = "/api/v1/search?q=hotel";

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final int CROWD = 64;

  /** One works, and nobody waits. */
  private static final Protection NARROW =
      new Protection(new Load(1, 0, null), List.of(), List.of());

  @TempDir private static Path temp;

  @BeforeAll
  static void index() {
    TinyIndex.in(temp.resolve("index")).put(entry("a").text("hotel")).commit();
  }

  private static TestServer limited(int requests, String... proxies) {
    Rate rate = new Rate(requests, Duration.ofMinutes(1));
    return TestServer.on(
        temp.resolve("index"), new Protection(new Load(2, 8, rate), List.of(), List.of(proxies)));
  }

  @Test
  void aClientThatAsksForTooMuchIsToldWhenToComeAgain() {
    try (TestServer server = limited(3)) {
      for (int i = 0; i < 3; i++) {
        assertThat(server.get(SEARCH).statusCode()).isEqualTo(200);
      }
      HttpResponse<String> refused = server.get(SEARCH, "Origin", "https://ministry.example");

      assertThat(refused.statusCode()).isEqualTo(429);
      assertThat(header(refused, "Content-Type")).isEqualTo("application/problem+json");
      assertThat(Integer.parseInt(header(refused, "Retry-After"))).isBetween(1, 21);
      assertThat(header(refused, "Access-Control-Allow-Origin")).isEqualTo("*");
      assertThat(header(refused, "Access-Control-Expose-Headers")).contains("Retry-After");
      assertThat(TestServer.json(refused).get("detail").asText())
          .isEqualTo(
              "this client has asked for more than one may; ask again after the seconds that"
                  + " Retry-After names");
      assertThat(server.get("/health/ready").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void behindAProxyThatIsNamedEachClientHasItsOwnLimit() {
    try (TestServer server = limited(1, "127.0.0.1")) {
      assertThat(status(server, "203.0.113.7")).isEqualTo(200);
      assertThat(status(server, "203.0.113.7")).isEqualTo(429);
      assertThat(status(server, "203.0.113.8")).isEqualTo(200);
      // What stands before the address that the proxy saw was made up by the client.
      assertThat(status(server, "198.51.100.1, 203.0.113.7")).isEqualTo(429);
      assertThat(status(server, "nonsense, 203.0.113.9")).isEqualTo(200);
      // One subscriber has a whole network of them.
      assertThat(status(server, "2001:db8:1:2::1")).isEqualTo(200);
      assertThat(status(server, "2001:db8:1:2::ffff")).isEqualTo(429);
      assertThat(status(server, "[2001:db8:1:3::1]:4711")).isEqualTo(200);
    }
  }

  @Test
  void whoeverElseSendsSuchAHeaderIsNotBelieved() {
    try (TestServer server = limited(1)) {
      assertThat(status(server, "203.0.113.7")).isEqualTo(200);
      assertThat(status(server, "203.0.113.8")).isEqualTo(429);
    }
  }

  private static int status(TestServer server, String forwardedFor) {
    return server.get(SEARCH, "X-Forwarded-For", forwardedFor).statusCode();
  }

  @Test
  void aProxyThatIsNotNamedIsToldOfOnce() {
    ListAppender<ILoggingEvent> log = new ListAppender<>();
    Logger logger = (Logger) LoggerFactory.getLogger("org.compendiumsearch.server.http.RateLimit");
    log.start();
    logger.setLevel(Level.WARN);
    logger.addAppender(log);
    try (TestServer unnamed = limited(9);
        TestServer named = limited(9, "127.0.0.1")) {
      unnamed.get(SEARCH);
      assertThat(status(named, "203.0.113.7")).isEqualTo(200);
      assertThat(log.list).isEmpty();

      assertThat(status(unnamed, "203.0.113.7")).isEqualTo(200);
      assertThat(status(unnamed, "203.0.113.8")).isEqualTo(200);

      assertThat(log.list)
          .extracting(ILoggingEvent::getFormattedMessage)
          .containsExactly(
              "a request came with X-Forwarded-For while --rate-limit is on and no --trusted-proxy"
                  + " is named; if a proxy of yours sent it, all its clients share one rate: name"
                  + " its address with --trusted-proxy");
    } finally {
      logger.detachAppender(log);
      logger.setLevel(null);
    }
  }

  @Test
  void whatFindsNoPlaceIsToldToComeAgain() {
    try (TestServer server = TestServer.on(temp.resolve("index"), NARROW)) {
      Set<Integer> statuses = new HashSet<>();
      List<HttpResponse<String>> refused = new ArrayList<>();
      long start = System.nanoTime();
      while (refused.isEmpty() && System.nanoTime() - start < PATIENCE.toNanos()) {
        for (HttpResponse<String> answer : server.together(SEARCH, CROWD)) {
          statuses.add(answer.statusCode());
          if (answer.statusCode() != 200) {
            refused.add(answer);
          }
        }
      }

      assertThat(statuses).containsExactlyInAnyOrder(200, 503);
      assertThat(refused)
          .allSatisfy(
              answer -> {
                assertThat(header(answer, "Retry-After")).isEqualTo("2");
                assertThat(header(answer, "Content-Type")).isEqualTo("application/problem+json");
                assertThat(header(answer, "ETag")).isEmpty();
                assertThat(TestServer.json(answer).get("detail").asText())
                    .isEqualTo(
                        "more is being asked than can be answered at the moment; ask again in a"
                            + " few seconds");
              });
      assertThat(server.get(SEARCH).statusCode()).isEqualTo(200);
    }
  }

  @Test
  void whoSendsABodySlowlyHoldsNoPlace() throws Exception {
    try (TestServer server = TestServer.on(temp.resolve("index"), NARROW);
        Socket slow = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
      slow.setSoTimeout(Math.toIntExact(PATIENCE.toMillis()));
      slow.getOutputStream()
          .write(
              ("POST /oai HTTP/1.1\r\nHost: a\r\nConnection: close\r\nContent-Type:"
                      + " application/x-www-form-urlencoded\r\nContent-Length: 13\r\n\r\nverb")
                  .getBytes(StandardCharsets.US_ASCII));
      for (int i = 0; i < 20; i++) {
        assertThat(server.get("/oai?verb=Identify").statusCode()).isEqualTo(200);
        assertThat(server.get(SEARCH).statusCode()).isEqualTo(200);
      }

      slow.getOutputStream().write("=Identify".getBytes(StandardCharsets.US_ASCII));

      assertThat(new String(slow.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
          .startsWith("HTTP/1.1 200")
          .contains("<Identify>");
    }
  }

  @Test
  void bodiesAndHeadsHaveLimits() {
    byte[] large = new byte[2_000_000];
    try (TestServer server = TestServer.on(temp.resolve("index"))) {
      HttpRequest.Builder post =
          HttpRequest.newBuilder(server.uri("/oai"))
              .header("Content-Type", "application/x-www-form-urlencoded");
      HttpResponse<String> announced =
          server.send(post.POST(BodyPublishers.ofByteArray(large)).build());
      HttpResponse<String> chunked =
          server.send(
              post.POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large)))
                  .build());
      String longAddress = server.rawGet("/api/v1/search?q=" + "a".repeat(90_000));
      String longHead =
          server.raw(
              "GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\nX-A: "
                  + "a".repeat(90_000)
                  + "\r\n\r\n");

      assertThat(announced.statusCode()).isEqualTo(413);
      assertThat(chunked.statusCode()).isEqualTo(413);
      assertThat(TestServer.json(chunked).get("title").asText()).isEqualTo("Content too large");
      assertThat(longAddress).startsWith("HTTP/1.1 414").contains("application/problem+json");
      assertThat(longHead).startsWith("HTTP/1.1 431").contains("application/problem+json");
    }
  }

  @Test
  void clientsThatSendOrReadNothingHoldNobodyUp() throws Exception {
    List<Socket> idle = new ArrayList<>();
    try (TestServer server = TestServer.on(temp.resolve("index"), NARROW)) {
      for (int i = 0; i < 200; i++) {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port());
        String path = i % 2 == 0 ? "/search?q=hotel" : SEARCH;
        String end = i % 4 < 2 ? "" : "\r\n\r\n";
        socket
            .getOutputStream()
            .write(("GET " + path + " HTTP/1.1\r\nHost: a" + end).getBytes(StandardCharsets.UTF_8));
        idle.add(socket);
      }

      server.until(SEARCH, answer -> answer.statusCode() == 200);
      assertThat(server.get(SEARCH).statusCode()).isEqualTo(200);
    } finally {
      for (Socket each : idle) {
        each.close();
      }
    }
  }
}

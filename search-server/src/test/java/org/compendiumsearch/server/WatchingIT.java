package org.compendiumsearch.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.compendiumsearch.core.error.InvalidRequestException;
import org.compendiumsearch.server.config.Extras;
import org.compendiumsearch.server.config.Extras.Reach;
import org.compendiumsearch.server.testing.TestServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an operator can see of a running server. */
class WatchingIT {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @TempDir private Path temp;

  private TestServer server(Extras extras) {
    return TestServer.ofReport(temp.resolve("index"), extras);
  }

  /** The last requests may still be on their way into the measurements when they are read. */
  private static String readUntil(TestServer server, String line) {
    Instant end = Instant.now().plus(PATIENCE);
    String read = "";
    while (!read.contains(line) && Instant.now().isBefore(end)) {
      read = server.get("/metrics").body();
    }
    return read;
  }

  private static double value(String read, String line) {
    Matcher found =
        Pattern.compile("^" + Pattern.quote(line) + " (\\S+)$", Pattern.MULTILINE).matcher(read);
    assertThat(found.find()).as(line + " in " + read).isTrue();
    return Double.parseDouble(found.group(1));
  }

  @Test
  void countsAnswersByEndpointAndStatus() {
    try (TestServer server = server(Extras.USUAL)) {
      server.get("/api/v1/search?q=hotels");
      server.get("/api/v1/search?q=kilns");
      server.get("/api/v1/search?size=many");
      server.get("/api/v1/entries/report~hotels");
      server.get("/api/v1/entries/nothing");
      server.get("/no/such/page/1");
      server.get("/no/such/page/2");

      String read =
          readUntil(
              server, "http_server_requests_seconds_count{endpoint=\"other\",status=\"4xx\"} 2");

      String search = "{endpoint=\"/api/v1/search\",status=";
      assertThat(value(read, "http_server_requests_seconds_count" + search + "\"2xx\"}"))
          .isEqualTo(2);
      assertThat(value(read, "http_server_requests_seconds_count" + search + "\"4xx\"}"))
          .isEqualTo(1);
      assertThat(
              value(read, "http_server_requests_seconds_bucket" + search + "\"2xx\",le=\"+Inf\"}"))
          .isEqualTo(2);
      assertThat(
              value(
                  read,
                  "http_server_requests_seconds_count"
                      + "{endpoint=\"/api/v1/entries/{id}\",status=\"4xx\"}"))
          .isEqualTo(1);
      assertThat(read).contains(search + "\"2xx\",le=\"0.1\"}");
      assertThat(read).doesNotContain("/no/such").doesNotContain("hotels");
    }
  }

  @Test
  void tellsTheIndexTheLoadAndTheMachine() {
    try (TestServer server = server(Extras.USUAL)) {
      HttpResponse<String> answer = server.get("/metrics");

      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.headers().firstValue("Content-Type"))
          .hasValue("text/plain; version=0.0.4; charset=utf-8");
      assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
      assertThat(value(answer.body(), "compendium_index_ready")).isEqualTo(1);
      assertThat(value(answer.body(), "compendium_index_generation")).isEqualTo(1);
      assertThat(value(answer.body(), "compendium_index_entries")).isEqualTo(2);
      assertThat(value(answer.body(), "compendium_index_documents")).isEqualTo(1);
      assertThat(value(answer.body(), "compendium_index_age_seconds")).isPositive();
      assertThat(value(answer.body(), "compendium_searches_running")).isZero();
      assertThat(value(answer.body(), "compendium_searches_waiting")).isZero();
      assertThat(value(answer.body(), "compendium_searches_rejected_total")).isZero();
      assertThat(value(answer.body(), "compendium_requests_limited_total")).isZero();
      assertThat(value(answer.body(), "process_uptime_seconds")).isPositive();
      assertThat(answer.body()).contains("jvm_memory_used_bytes{", "jvm_threads_live_threads ");
    }
  }

  @Test
  void onlyThisMachineReadsTheMeasurementsUnlessTheyArePublic() {
    String[] byProxy = {"X-Forwarded-For", "192.0.2.1"};
    try (TestServer local = TestServer.ofReport(temp.resolve("a"), Extras.USUAL);
        TestServer open =
            TestServer.ofReport(temp.resolve("b"), new Extras(Reach.PUBLIC, null, false));
        TestServer off =
            TestServer.ofReport(temp.resolve("c"), new Extras(Reach.OFF, null, false))) {
      assertThat(local.get("/metrics", byProxy).statusCode()).isEqualTo(403);
      assertThat(open.get("/metrics", byProxy).statusCode()).isEqualTo(200);
      assertThat(off.get("/metrics").statusCode()).isEqualTo(404);
    }
  }

  @Test
  void logsRequestsWithoutAddressesWhereThatIsWanted() throws Exception {
    Path log = temp.resolve("requests.log");
    try (TestServer server = server(new Extras(Reach.OFF, log.toString(), false))) {
      server.get("/api/v1/search?q=brick%20kilns", "X-Forwarded-For", "192.0.2.7");
      server.get("/api/v1/entries/report~hotels", "User-Agent", "somebody's browser");
      server.get("/nothing");
    }

    List<JsonNode> lines = new ArrayList<>();
    for (String line : Files.readAllLines(log)) {
      lines.add(new ObjectMapper().readTree(line));
    }
    assertThat(lines).hasSize(3);
    assertThat(lines.getFirst().fieldNames())
        .toIterable()
        .containsExactlyInAnyOrder(
            "time", "method", "endpoint", "path", "query", "status", "millis");
    assertThat(lines.getFirst().path("query").textValue()).isEqualTo("q=brick%20kilns");
    assertThat(lines.get(1).path("endpoint").textValue()).isEqualTo("/api/v1/entries/{id}");
    assertThat(lines.get(1).path("path").textValue()).isEqualTo("/api/v1/entries/report~hotels");
    assertThat(lines.get(2).path("status").intValue()).isEqualTo(404);
    assertThat(Files.readString(log)).doesNotContain("192.0.2.7", "127.0.0.1", "browser");
  }

  @Test
  void aLogThatCannotBeWrittenStopsTheStart() {
    String nowhere = temp.resolve("no/such/folder/log").toString();

    assertThatThrownBy(() -> server(new Extras(Reach.OFF, nowhere, false)))
        .isInstanceOf(InvalidRequestException.class)
        .hasMessage("cannot write the log of requests to \"" + nowhere + "\"");
  }
}

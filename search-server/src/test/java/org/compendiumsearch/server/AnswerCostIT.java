package org.compendiumsearch.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.compendiumsearch.server.testing.CorpusServer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What an answer may cost over HTTP, in a figure that no other load on the machine changes. A
 * ceiling stands at half as much again as was measured when it was set: who meets it has made
 * answers dearer, and raises it knowingly or not at all.
 */
class AnswerCostIT {
  private static final int WARM = 60;
  private static final int MEASURED = 20;
  private static final int ROUNDS = 3;

  /** All threads count, those of the client too. */
  @ParameterizedTest
  @CsvSource({
    "6690, /api/v1/search?q=hotel+staff",
    "5900, /api/v1/search?q=recruitment+fees&sector=technology&sector=domestic-work",
    "2140, /api/v1/search",
    "10500, /search?q=hotel+staff",
    "146, /api/v1/suggest?q=ho"
  })
  void anAnswerAllocatesNoMoreThanItDid(long kilobytes, String path) throws Exception {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    HttpRequest request = HttpRequest.newBuilder(CorpusServer.get().uri(path)).build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      ask(client, request, WARM);
      long least = Long.MAX_VALUE;
      for (int round = 0; round < ROUNDS; round++) {
        long before = threads.getTotalThreadAllocatedBytes();
        ask(client, request, MEASURED);
        least = Math.min(least, threads.getTotalThreadAllocatedBytes() - before);
      }

      assertThat(least / MEASURED / 1_000)
          .as("kilobytes allocated for %s", path)
          .isLessThanOrEqualTo(kilobytes);
    }
  }

  private static void ask(HttpClient client, HttpRequest request, int times)
      throws IOException, InterruptedException {
    for (int i = 0; i < times; i++) {
      assertThat(client.send(request, BodyHandlers.discarding()).statusCode()).isEqualTo(200);
    }
  }
}

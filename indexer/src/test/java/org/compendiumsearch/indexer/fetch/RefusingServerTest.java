package org.compendiumsearch.indexer.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A server that does not give the document, once or ever. */
class RefusingServerTest extends MisbehavingServer {
  @ParameterizedTest
  @CsvSource({
    "404, NOT_FOUND, 'answers 404: there is no such document'",
    "410, NOT_FOUND, 'answers 410: the document is gone'",
    "403, REFUSED, 'answers 403: it is not given to us; get it by hand'",
    "401, REFUSED, 'answers 401: it is not given to us; get it by hand'",
    "400, REFUSED, 'answers 400'",
    "204, EMPTY, 'answers 204, without a document'",
    "304, REFUSED, 'answers 304'",
  })
  void aRefusalIsToldAndNotTriedAgain(int status, FailureKind kind, String says) {
    fetch.server.on("/r.pdf", status, new byte[0]);

    FetchOutcome outcome = fetch.fetch(fetch.origin("/r.pdf", null, "0".repeat(64)));

    assertThat(outcome).isEqualTo(failed(kind, fetch.url("/r.pdf") + " " + says));
    assertThat(fetch.server.requests()).hasSize(2);
  }

  @Test
  void aFailingServerIsTriedAgainEachTimeAfterALongerWait() {
    fetch.server.on("/r.pdf", 500, new byte[0]);

    FetchOutcome outcome = fetch.fetch("/r.pdf");

    assertThat(outcome)
        .isEqualTo(
            failed(
                FailureKind.SERVER_ERROR,
                fetch.url("/r.pdf") + " answers 500: the server fails, the last of 3 tries"));
    assertThat(fetch.pauses).contains(Duration.ofSeconds(2), Duration.ofSeconds(4));
    assertThat(fetch.told)
        .contains(
            "report: " + fetch.url("/r.pdf") + " answers 500: the server fails; again in 2 s");
  }

  @Test
  void waitsAsLongAsABusyServerAsks() {
    fetch.server.on(
        "/r.pdf",
        (request, out) -> {
          if (fetch.server.requests().size() == 2) {
            ScriptedServer.answer(out, 429, new byte[0], "Retry-After: 17");
          } else {
            ScriptedServer.answer(out, 200, GOOD);
          }
        });

    assertThat(fetch.fetch("/r.pdf")).isInstanceOf(FetchOutcome.Unchanged.class);
    assertThat(fetch.pauses).contains(Duration.ofSeconds(17));
  }

  @Test
  void waitsUntilTheDateThatABusyServerNames() {
    fetch.server.on(
        "/r.pdf",
        (request, out) -> {
          if (fetch.server.requests().size() == 2) {
            ScriptedServer.answer(
                out,
                503,
                new byte[0],
                "Date: Tue, 24 Nov 2026 10:00:00 GMT",
                "Retry-After: Tue, 24 Nov 2026 10:00:41 GMT");
          } else {
            ScriptedServer.answer(out, 200, GOOD);
          }
        });

    assertThat(fetch.fetch("/r.pdf")).isInstanceOf(FetchOutcome.Unchanged.class);
    assertThat(fetch.pauses).contains(Duration.ofSeconds(41));
  }

  @Test
  void doesNotWaitForHours() {
    fetch.server.on("/r.pdf", 503, new byte[0], "Retry-After: 7200");

    assertThat(fetch.fetch("/r.pdf"))
        .isEqualTo(
            failed(
                FailureKind.BUSY,
                fetch.url("/r.pdf")
                    + " answers 503: it has too much to do; it asks to come back in 7,200 s"));
  }
}

package org.compendiumsearch.indexer.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A server that is not reached, falls silent, ends too early or does not speak HTTP. */
class BrokenConnectionTest extends MisbehavingServer {
  @Test
  void aServerThatEndsTooEarlyIsToldAfterTheLastTry() {
    fetch.server.on(
        "/r.pdf",
        (request, out) -> {
          ScriptedServer.head(out, 200, "Content-Length: 1000");
          out.write(GOOD);
        });

    assertThat(fetch.fetch("/r.pdf"))
        .isEqualTo(
            failed(
                FailureKind.CUT_OFF,
                "\"site.example\" ended the connection before all was sent, the last of 3 tries"));
  }

  @Test
  void aServerThatFallsSilentIsLeft() {
    fetch.settings =
        FetchFixture.settings(1_000_000, Duration.ofMillis(200), Duration.ofSeconds(50));
    fetch.server.on(
        "/r.pdf",
        (request, out) -> {
          ScriptedServer.head(out, 200, "Content-Length: 1000");
          fetch.server.fallSilent();
        });

    assertThat(fetch.fetch("/r.pdf"))
        .isEqualTo(
            failed(
                FailureKind.TIMED_OUT,
                "\"site.example\" was silent for too long, the last of 3 tries"));
  }

  @Test
  void aServerThatTakesTooLongInAllIsLeftWhateverItSends() {
    fetch.settings =
        FetchFixture.settings(1L << 40, Duration.ofSeconds(50), Duration.ofMillis(300));
    fetch.server.on(
        "/r.pdf",
        (request, out) -> {
          // A head without an end: not even the status of the answer is complete.
          out.write("HTTP/1.1 200 OK\r\nX-More: ".getBytes(StandardCharsets.UTF_8));
          out.flush();
          fetch.server.fallSilent();
        });

    assertThat(fetch.fetch("/r.pdf"))
        .isEqualTo(
            failed(
                FailureKind.TIMED_OUT,
                "\"site.example\" took more than 300 ms, the last of 3 tries"));
  }

  @Test
  void aHeadWithoutEndIsCutOff() {
    fetch.server.on(
        "/r.pdf",
        (request, out) -> {
          out.write("HTTP/1.1 200 OK\r\n".getBytes(StandardCharsets.UTF_8));
          for (int i = 0; ; i++) {
            out.write(("X-" + i + ": more\r\n").getBytes(StandardCharsets.UTF_8));
          }
        });

    assertThat(fetch.fetch("/r.pdf")).matches(o -> kind(o) == FailureKind.UNREACHABLE, "no HTTP");
  }

  @Test
  void whatIsNoHttpIsTold() {
    fetch.server.on(
        "/r.pdf",
        (request, out) -> out.write("220 mail ready\r\n".getBytes(StandardCharsets.UTF_8)));

    assertThat(((FetchOutcome.Failed) fetch.fetch("/r.pdf")).reason())
        .startsWith("\"site.example\"");
  }

  @Test
  void aHostThatIsNotThereIsTold() {
    Origin nowhere = at("http://nowhere.invalid/r.pdf");

    assertThat(fetch.fetch(nowhere))
        .isEqualTo(failed(FailureKind.UNREACHABLE, "there is no host \"nowhere.invalid\""));
  }

  @Test
  void anAddressOfTheOwnNetworkIsNotConnectedTo() {
    Origin inside = at(fetch.url("private.example", "/r.pdf"));

    assertThat(fetch.fetch(inside))
        .isEqualTo(
            failed(
                FailureKind.PRIVATE_ADDRESS,
                "\"private.example\" is 127.0.0.2, an address of this machine or its own"
                    + " network; allow it with --allow-private if it is meant"));
    assertThat(fetch.server.paths()).hasSize(2);
  }

  private Origin at(String url) {
    return new Origin("report", URI.create(url), null, OriginFormat.PDF, null, Map.of());
  }
}

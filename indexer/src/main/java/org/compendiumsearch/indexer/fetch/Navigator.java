package org.compendiumsearch.indexer.fetch;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.function.Function;

/**
 * Asks for an address as politely as its site wants, and follows where it leads. For all threads.
 */
final class Navigator {
  private final WebClient client;
  private final HostGates gates;
  private final Robots robots;

  Navigator(WebClient client, HostGates gates, Robots robots) {
    this.client = client;
    this.gates = gates;
    this.robots = robots;
  }

  /**
   * Asks, and returns what the reader makes of the last answer.
   *
   * @param headers what to send to each address on the way
   */
  <T> T get(URI start, Function<URI, Map<String, String>> headers, Answer.Reader<T> reader)
      throws FetchFailure, InterruptedException {
    return Redirects.follow(
        start,
        Redirects.MOST,
        at -> {
          Duration rest = robots.check(at);
          return gates.pass(
              WebAddress.host(at),
              rest,
              () -> client.get(at, headers.apply(at), answer -> Redirects.hop(answer, reader)));
        });
  }
}

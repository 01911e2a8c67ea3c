package org.compendiumsearch.server;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;

/**
 * Asks a server what people ask first, so that a JVM that records its start (JEP 514, or class-data
 * sharing before it) has seen the classes and methods that answering takes.
 */
final class Rehearsal {
  private static final List<String> REQUESTS =
      List.of(
          "/health/ready",
          "/",
          "/search?q=hotel+staff",
          "/search?q=hotels&sector=hospitality-tourism",
          "/api/v1/search?q=hotel+staff&mode=lexical",
          "/api/v1/search?q=recruitment+fees&sector=technology&sector=domestic-work",
          "/api/v1/search?size=20",
          "/api/v1/suggest?q=ho",
          "/api/v1/facets",
          "/metrics");

  /** What comes often is compiled with better knowledge. */
  private static final int ROUNDS = 20;

  private Rehearsal() {}

  /**
   * Asks the server at a port of this machine.
   *
   * @throws IOException where one of the requests fails
   */
  static void of(int port) throws IOException, InterruptedException {
    try (HttpClient client = HttpClient.newHttpClient()) {
      for (int round = 0; round < ROUNDS; round++) {
        for (String request : REQUESTS) {
          ask(client, URI.create("http://127.0.0.1:" + port + request));
        }
      }
    }
  }

  private static void ask(HttpClient client, URI address) throws IOException, InterruptedException {
    HttpResponse<Void> answer =
        client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.discarding());
    if (answer.statusCode() != 200) {
      throw new IOException(address + " was answered with " + answer.statusCode());
    }
  }
}

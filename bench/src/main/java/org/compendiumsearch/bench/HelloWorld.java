package org.compendiumsearch.bench;

import io.javalin.Javalin;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;

/** The least that a program on Javalin can be: what a start of the server is measured against. */
final class HelloWorld {
  /** As many as the server is asked when its start is recorded. */
  private static final int REHEARSED = 200;

  private HelloWorld() {}

  /**
   * Serves a greeting.
   *
   * @param arguments the port, and anything more to be asked a while and then end
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    int port = Integer.parseInt(arguments[0]);
    Javalin hello =
        Javalin.create(
            config -> {
              config.startup.showJavalinBanner = false;
              config.routes.get("/", context -> context.result("Hello World"));
            });
    hello.start("127.0.0.1", port);
    if (arguments.length > 1) {
      rehearse(hello.port());
      System.exit(0);
    }
  }

  private static void rehearse(int port) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/")).build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      for (int i = 0; i < REHEARSED; i++) {
        client.send(request, BodyHandlers.discarding());
      }
    }
  }
}

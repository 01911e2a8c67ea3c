package org.compendiumsearch.bench.beside;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.compendiumsearch.bench.serving.Latencies;
import org.compendiumsearch.bench.serving.LoadClient;

/** An engine that is asked over HTTP. */
final class HttpContender implements Contender {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int OK = 200;
  private static final int LINES_AT_ONCE = 2_000;
  private static final String AS_JSON = "application/json";

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final LoadClient load = LoadClient.best();
  private final String name;
  private final Dialect dialect;
  private final Engine engine;
  private final int port;

  /** Takes an engine that has just been started, and waits until it listens. */
  HttpContender(String name, Dialect dialect, Engine engine) throws IOException {
    this.name = name;
    this.dialect = dialect;
    this.engine = engine;
    this.port = engine.port();
  }

  /**
   * How entries are sent to an engine.
   *
   * @param path to which many are posted at once
   * @param mediaType of that
   * @param before each line of an entry
   */
  record Bulk(String path, String mediaType, String before) {}

  @Override
  public String name() {
    return name;
  }

  @Override
  public Engine engine() {
    return engine;
  }

  @Override
  public Answer answer(Asked asked) throws IOException, InterruptedException {
    String request = dialect.request(asked);
    int tab = request.indexOf('\t');
    String answer =
        tab < 0
            ? send(HttpRequest.newBuilder(uri(request)).GET())
            : post(request.substring(0, tab), AS_JSON, request.substring(tab + 1));
    return dialect.read(asked, JSON.readTree(answer));
  }

  @Override
  public Latencies ask(List<Asked> questions, int connections, Duration duration)
      throws IOException, InterruptedException {
    return load.ask(port, questions.stream().map(dialect::request).toList(), connections, duration);
  }

  /** Sends every line of a file. */
  void fill(Path entries, Bulk bulk) throws IOException, InterruptedException {
    try (BufferedReader lines = Files.newBufferedReader(entries)) {
      StringBuilder batch = new StringBuilder();
      int count = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        batch.append(bulk.before()).append(line).append('\n');
        count++;
        if (count % LINES_AT_ONCE == 0) {
          post(bulk.path(), bulk.mediaType(), batch.toString());
          batch.setLength(0);
        }
      }
      if (!batch.isEmpty()) {
        post(bulk.path(), bulk.mediaType(), batch.toString());
      }
    }
  }

  /** Posts something and returns what is answered. */
  String post(String path, String mediaType, String body) throws IOException, InterruptedException {
    return send(
        HttpRequest.newBuilder(uri(path))
            .header("Content-Type", mediaType)
            .POST(BodyPublishers.ofString(body)));
  }

  private String send(HttpRequest.Builder request) throws IOException, InterruptedException {
    HttpResponse<String> answer = client.send(request.build(), BodyHandlers.ofString());
    if (answer.statusCode() != OK) {
      throw new IOException(
          name + " answered with " + answer.statusCode() + ":\n" + answer.body().strip());
    }
    return answer.body();
  }

  private URI uri(String path) {
    return URI.create("http://127.0.0.1:" + port + path);
  }

  @Override
  public void close() throws IOException {
    client.close();
    engine.close();
  }
}

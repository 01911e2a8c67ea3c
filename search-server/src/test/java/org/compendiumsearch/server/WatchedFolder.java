package org.compendiumsearch.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.compendiumsearch.core.search.LuceneSearchEngine;
import org.compendiumsearch.core.search.SearchEngine;
import org.compendiumsearch.indexer.IndexerMain;
import org.compendiumsearch.server.config.ServerConfig;
import org.compendiumsearch.server.testing.Project;

/**
 * A folder that the indexer watches, as a process of its own, and a server that answers from the
 * index. One thread at a time may change the folder; any may ask.
 */
final class WatchedFolder implements AutoCloseable {
  private static final String KILNS = "# Kilns\n\nWages in brick kilns.";
  private static final Pattern ONE_DOCUMENT = Pattern.compile("\\b1 documents,");

  private final HttpClient client = HttpClient.newHttpClient();
  private final Path temp;
  private final Path reports;
  private final Process watching;
  private final BufferedReader said;
  private final SearchEngine engine;
  private final SearchServer server;

  /** Starts both, with one document, the file kilns.md. */
  WatchedFolder(Path temp) throws IOException {
    this.temp = temp;
    reports = Files.createDirectory(temp.resolve("reports"));
    Files.writeString(reports.resolve("kilns.md"), KILNS);
    watching =
        new ProcessBuilder(command())
            .redirectError(temp.resolve("faults.txt").toFile())
            .directory(temp.toFile())
            .start();
    said = watching.inputReader(StandardCharsets.UTF_8);
    awaitLine(line -> line.contains("Watching for changes"));
    ServerConfig config =
        new ServerConfig(
            temp.resolve("data/index"), ServerConfig.DEFAULT_HOST, 0, Duration.ofMillis(200));
    engine = LuceneSearchEngine.open(config.index());
    server = SearchServer.start(config, engine);
  }

  private List<String> command() {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    // Is over before the slow compiler of the JVM has paid for itself.
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
    command.addAll(
        List.of(
            "-cp", classPath(), IndexerMain.class.getName(), "index", "--watch", "--no-vectors"));
    command.addAll(List.of("--data", temp.resolve("data").toString()));
    command.addAll(List.of("--corpus", temp.resolve("none").toString()));
    command.add("--taxonomy");
    command.add(Project.corpus().resolve("taxonomy.yaml").toString());
    command.add(reports.toString());
    return command;
  }

  private static String classPath() {
    List<String> parts = new ArrayList<>();
    for (String part : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
      parts.add(Path.of(part).toAbsolutePath().toString());
    }
    return String.join(File.pathSeparator, parts);
  }

  /** Returns the path of a file in the folder. */
  Path file(String name) {
    return reports.resolve(name);
  }

  /** Returns the indexer. */
  Process indexer() {
    return watching;
  }

  /** Begins again with the one document, whatever the folder holds. */
  void restore() throws IOException {
    boolean changed = false;
    try (Stream<Path> all = Files.walk(reports)) {
      for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
        if (!each.equals(reports) && !each.endsWith("kilns.md")) {
          Files.delete(each);
          changed = true;
        }
      }
    }
    if (changed) {
      Files.writeString(reports.resolve("kilns.md"), KILNS);
      awaitLine(line -> ONE_DOCUMENT.matcher(line).find());
      engine.refresh();
    }
    assertThat(engine.status().documents()).isOne();
  }

  private String awaitLine(Predicate<String> wanted) throws IOException {
    StringBuilder all = new StringBuilder();
    for (String line = said.readLine(); line != null; line = said.readLine()) {
      all.append(line).append('\n');
      if (wanted.test(line)) {
        return line;
      }
    }
    String faults = Files.readString(temp.resolve("faults.txt"));
    throw new AssertionError("it ended after this:\n" + all + faults);
  }

  /** Waits for the next round, which must find everything, and has the server look for it. */
  void indexed(int documents) throws IOException {
    assertThat(awaitLine(line -> line.contains(" documents,"))).contains(documents + " documents,");
    engine.refresh();
  }

  /** Sends a GET request to the server. */
  HttpResponse<String> get(String path) throws IOException, InterruptedException {
    URI uri = URI.create("http://localhost:" + server.port() + path);
    return client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
  }

  /** Returns the answer to a search. */
  JsonNode search(String parameters) throws Exception {
    return new ObjectMapper().readTree(get("/api/v1/search?" + parameters).body());
  }

  /** Returns the documents that a search finds. */
  List<String> found(String query) throws Exception {
    List<String> ids = new ArrayList<>();
    search("q=" + query).get("hits").forEach(hit -> ids.add(hit.at("/document/id").asText()));
    return ids;
  }

  /** Returns the number of the commit that is answered from. */
  long snapshot() throws Exception {
    return search("q=").at("/snapshot/id").asLong();
  }

  @Override
  public void close() {
    server.close();
    engine.close();
    client.close();
    watching.descendants().forEach(ProcessHandle::destroyForcibly);
    watching.destroyForcibly();
  }
}

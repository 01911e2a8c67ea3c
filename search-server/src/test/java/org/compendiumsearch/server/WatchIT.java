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
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.compendiumsearch.core.search.LuceneSearchEngine;
import org.compendiumsearch.core.search.SearchEngine;
import org.compendiumsearch.indexer.IndexerMain;
import org.compendiumsearch.server.config.ServerConfig;
import org.compendiumsearch.server.testing.Project;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A folder that changes under the watching indexer while a server answers from its index. */
@Timeout(300)
class WatchIT {
  @TempDir private Path temp;
  private final HttpClient client = HttpClient.newHttpClient();
  private Path reports;
  private Process watching;
  private BufferedReader said;
  private SearchEngine engine;
  private SearchServer server;

  @BeforeEach
  void start() throws IOException {
    reports = Files.createDirectory(temp.resolve("reports"));
    Files.writeString(reports.resolve("kilns.md"), "# Kilns\n\nWages in brick kilns.");
    Path data = temp.resolve("data");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "-cp", classPath(), IndexerMain.class.getName(), "index", "--watch", "--no-vectors"));
    command.addAll(List.of("--data", data.toString(), "--corpus", temp.resolve("none").toString()));
    command.add("--taxonomy");
    command.add(Project.corpus().resolve("taxonomy.yaml").toString());
    command.add(reports.toString());
    watching =
        new ProcessBuilder(command)
            .redirectError(temp.resolve("faults.txt").toFile())
            .directory(temp.toFile())
            .start();
    said = watching.inputReader(StandardCharsets.UTF_8);
    awaitLine("Watching for changes");
    ServerConfig config =
        new ServerConfig(data.resolve("index"), ServerConfig.DEFAULT_HOST, 0, Duration.ofHours(1));
    engine = LuceneSearchEngine.open(config.index());
    server = SearchServer.start(config, engine);
  }

  private static String classPath() {
    List<String> parts = new ArrayList<>();
    for (String part : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
      parts.add(Path.of(part).toAbsolutePath().toString());
    }
    return String.join(File.pathSeparator, parts);
  }

  @AfterEach
  void stop() {
    if (server != null) {
      server.close();
      engine.close();
    }
    watching.descendants().forEach(ProcessHandle::destroyForcibly);
    watching.destroyForcibly();
  }

  private void awaitLine(String part) throws IOException {
    StringBuilder all = new StringBuilder();
    for (String line = said.readLine(); line != null; line = said.readLine()) {
      all.append(line).append('\n');
      if (line.contains(part)) {
        return;
      }
    }
    String faults = Files.readString(temp.resolve("faults.txt"));
    throw new AssertionError("it ended without \"" + part + "\":\n" + all + faults);
  }

  /** Waits until the changes are indexed, and has the server look for them. */
  private void indexed(int documents) throws IOException {
    awaitLine(documents + " documents,");
    engine.refresh();
  }

  private List<String> found(String query) throws Exception {
    URI uri = URI.create("http://localhost:" + server.port() + "/api/v1/search?q=" + query);
    JsonNode answer =
        new ObjectMapper()
            .readTree(
                client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString()).body());
    List<String> ids = new ArrayList<>();
    answer.get("hits").forEach(hit -> ids.add(hit.at("/document/id").asText()));
    return ids;
  }

  @Test
  void followsWhatIsAddedChangedMovedAndRemoved() throws Exception {
    assertThat(found("wages")).containsExactly("kilns");

    Files.writeString(reports.resolve("boats.md"), "# Boats\n\nWages on fishing boats.");
    indexed(2);
    assertThat(found("boats")).containsExactly("boats");

    Files.writeString(reports.resolve("kilns.md"), "# Kilns\n\nDebts in brick kilns.");
    indexed(2);
    assertThat(found("debts")).containsExactly("kilns");
    assertThat(found("wages")).containsExactly("boats");

    Files.createDirectory(reports.resolve("sea"));
    Files.move(reports.resolve("boats.md"), reports.resolve("sea/ships.md"));
    indexed(2);
    assertThat(found("wages")).containsExactly("sea-ships");

    Files.delete(reports.resolve("kilns.md"));
    indexed(1);
    assertThat(found("debts")).isEmpty();
    assertThat(found("wages")).containsExactly("sea-ships");
  }

  @Test
  void endsInGoodOrderWhenItIsAskedTo() throws Exception {
    watching.destroy();

    assertThat(watching.waitFor()).isIn(0, 143);
    assertThat(found("wages")).containsExactly("kilns");
  }
}

package org.compendiumsearch.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.compendiumsearch.core.testing.Entries;
import org.compendiumsearch.core.testing.TinyIndex;
import org.compendiumsearch.server.testing.CorpusServer;
import org.compendiumsearch.server.testing.Project;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The programs as an operator sets them up: real processes with settings from everywhere. */
class OperatingIT {
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  /**
   * An eighth more than was measured (7,931 on JDK 25): each class is time at a start, whatever the
   * machine is doing. Who meets this loads less, or raises it knowingly.
   */
  private static final int MOST_CLASSES = 9_000;

  @TempDir private Path temp;
  private final Map<String, String> environment = new HashMap<>();
  private final List<Process> running = new ArrayList<>();

  @AfterEach
  void stopWhatWasStarted() {
    running.forEach(Process::destroy);
  }

  private record Ended(int code, String out, String err) {}

  private Process start(String... arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of(Project.root() + "/compendium"));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.directory(temp.toFile());
    builder.redirectError(temp.resolve("err").toFile());
    builder.environment().put("COMPENDIUM_BUILT", "yes");
    builder.environment().putAll(environment);
    Process process = builder.start();
    running.add(process);
    return process;
  }

  private Ended run(String... arguments) throws Exception {
    Process process = start(arguments);
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
    return new Ended(process.exitValue(), out, Files.readString(temp.resolve("err")));
  }

  private static String address(Process server) throws IOException {
    var lines = server.inputReader(StandardCharsets.UTF_8);
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      if (line.startsWith("Compendium Search answers on ")) {
        return line.substring(line.indexOf("http"));
      }
    }
    throw new AssertionError("the server ended without an address");
  }

  private static String get(String address) throws Exception {
    return HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString())
        .body();
  }

  private void makeIndex() {
    TinyIndex.in(temp.resolve("data/index"))
        .put(Entries.entry("one").text("Workers in brick kilns keep their papers."))
        .commit();
  }

  @Test
  void printsTheSettingsOfBothProgramsWithTheirOrigins() throws Exception {
    Path file =
        Files.writeString(
            temp.resolve("site.yaml"),
            """
            data: site-data
            serve:
              port: 8081
            index:
              parser-jvm: [-Xss2m, -Dsun.arch=x]
              threads: 2
            """);
    environment.put("COMPENDIUM_CONFIG", file.toString());
    environment.put("COMPENDIUM_METRICS", "off");

    Ended serve = run("serve", "--host", "::1", "--print-config");
    Ended index = run("index", "--print-config");

    assertThat(serve.err()).isEmpty();
    assertThat(serve.code()).isZero();
    assertThat(serve.out())
        .startsWith("serve:\n  # file " + file + ", line 1\n  data: site-data\n")
        .contains("  # file " + file + ", line 3\n  port: 8081\n")
        .contains("  # flag\n  host: ::1\n")
        .contains("  # environment COMPENDIUM_METRICS\n  metrics: off\n".replace("off", "'off'"));
    assertThat(index.out())
        .contains("  # default\n  corpus: " + Project.corpus() + "\n")
        .contains("line 5\n  parser-jvm:\n  - -Xss2m\n  - -Dsun.arch=x\n")
        .contains("line 6\n  threads: 2\n");
    assertThat(temp.resolve("site-data")).doesNotExist();
  }

  @Test
  void startsNothingWithAWrongFile() throws Exception {
    Files.createDirectories(temp.resolve("data"));
    Path file = Files.writeString(temp.resolve("data/compendium.yaml"), "serve:\n  prot: 1\n");
    environment.put("COMPENDIUM_DATA", temp.resolve("data").toString());

    Ended serve = run("serve");
    environment.put("COMPENDIUM_PORT", "many");
    Files.delete(file);
    Ended port = run("serve");

    assertThat(serve)
        .isEqualTo(
            new Ended(2, "", file + ", line 2: unknown key \"prot\", did you mean \"port\"?\n"));
    assertThat(port.code()).isEqualTo(2);
    assertThat(port.err())
        .isEqualTo(
            "environment COMPENDIUM_PORT: Invalid value for option '--port': 'many' is not an"
                + " int\n");
  }

  @Test
  void searchesWhereTheFileSaysAndLogsNoWords() throws Exception {
    makeIndex();
    Path file = Files.writeString(temp.resolve("site.yaml"), "data: data\nserve:\n  port: 0\n");
    environment.put("COMPENDIUM_CONFIG", file.toString());

    Process server = start("serve");
    String site = address(server);
    String found = get(site + "/api/v1/search?q=kilns");
    get(site + "/api/v1/search?q=kilns+secretword");
    get(site + "/api/v1/search?syntax=lucene&q=secretword:(");
    get(site + "/search?q=%22secretword&page=999999");
    get(site + "/api/v1/entries/secretword");
    server.destroy();
    assertThat(server.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();

    assertThat(found).contains("\"id\":\"one\"");
    assertThat(Files.readString(temp.resolve("err"))).doesNotContain("secretword");
    assertThat(run("search", "kilns").out()).contains("entry one");
  }

  @Test
  void writesItsLogAsJson() throws Exception {
    environment.put("COMPENDIUM_LOG_FORMAT", "json");
    Process server = start("serve", "--log-level", "debug", "--port", "0", "--data", "nothing");
    address(server);
    List<String> lines = List.of();
    Instant end = Instant.now().plus(PATIENCE);
    while (lines.isEmpty() && Instant.now().isBefore(end)) {
      lines = Files.readAllLines(temp.resolve("err"));
    }
    server.destroy();

    JsonNode line = new ObjectMapper().readTree(lines.getFirst());
    assertThat(line.path("level").textValue()).isEqualTo("DEBUG");
    assertThat(line.path("loggerName").textValue()).startsWith("org.compendiumsearch.");
    assertThat(line.path("formattedMessage").textValue()).isNotEmpty();
  }

  @Test
  void loadsNeitherMeasurementsNorAssistantsBeforeTheyAreNeeded() throws Exception {
    makeIndex();
    Path loaded = temp.resolve("loaded");
    environment.put("JAVA_TOOL_OPTIONS", "-Xlog:class+load:file=" + loaded);
    // A start archive gives all classes that it holds at once, needed or not.
    environment.put("COMPENDIUM_ARCHIVES", temp.resolve("none").toString());

    Process server = start("serve", "--port", "0", "--data", "data");
    String site = address(server);
    String atStart = Files.readString(loaded);
    get(site + "/metrics");
    String afterwards = Files.readString(loaded);

    assertThat(atStart)
        .contains("org.compendiumsearch.server.SearchServer ")
        .doesNotContain("io.micrometer.", "io.prometheus.", "io.modelcontextprotocol.", "reactor.");
    assertThat(afterwards)
        .contains("io.micrometer.")
        .doesNotContain("io.modelcontextprotocol.", "reactor.core");
  }

  @Test
  void loadsNoMoreClassesUntilItsFirstAnswerThanItDid() throws Exception {
    Path loaded = temp.resolve("loaded");
    environment.put("JAVA_TOOL_OPTIONS", "-Xlog:class+load:file=" + loaded);
    environment.put("COMPENDIUM_ARCHIVES", temp.resolve("none").toString());
    Path data = CorpusServer.get().index().resolveSibling("");

    Process server = start("serve", "--port", "0", "--data", data.toString());
    String found = get(address(server) + "/api/v1/search?q=hotel+staff&mode=lexical");
    List<String> classes = Files.readAllLines(loaded);

    assertThat(found).contains("\"hits\"");
    assertThat(classes.stream().filter(line -> line.contains(" source: ")).count())
        .as("classes loaded until the first answer")
        .isLessThanOrEqualTo(MOST_CLASSES);
  }
}

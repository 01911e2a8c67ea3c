package org.compendiumsearch.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.compendiumsearch.server.testing.Project;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher, as a user types it. */
class LauncherIT {
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  /** What starts have learnt, and one run has made of the corpus: the tests begin with both. */
  @TempDir private static Path made;

  private static Ended prepared;
  private static Ended indexed;

  @TempDir private Path temp;

  @BeforeAll
  static void indexTheCorpus() throws Exception {
    prepared = run(made, Map.of(), "prepare");
    indexed = run(made, Map.of(), "index");

    assertThat(indexed.code()).as(indexed.out()).isZero();
    assertThat(indexed.out()).contains("271 documents").contains("271 indexed");
  }

  private static Path archives() {
    return made.resolve("archives of a start");
  }

  /** Begins where that run ended. */
  private void withTheCorpus() throws IOException {
    Path data = temp.resolve("data");
    try (Stream<Path> all = Files.walk(made.resolve("data"))) {
      for (Path each : all.toList()) {
        Files.copy(each, data.resolve(made.resolve("data").relativize(each).toString()));
      }
    }
  }

  private record Ended(int code, String out) {}

  private Process start(Map<String, String> environment, String... arguments) throws IOException {
    return start(temp, environment, arguments);
  }

  private static Process start(Path temp, Map<String, String> environment, String... arguments)
      throws IOException {
    List<String> command = new ArrayList<>(List.of(Project.root() + "/compendium"));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.directory(temp.toFile());
    builder.environment().put("COMPENDIUM_BUILT", "yes");
    builder.environment().put("COMPENDIUM_ARCHIVES", archives().toString());
    builder.environment().put("COMPENDIUM_DATA", temp.resolve("data").toString());
    // Vectors matter elsewhere, and take longer than all else.
    builder.environment().put("COMPENDIUM_VECTORS", "false");
    builder.environment().putAll(environment);
    return builder.start();
  }

  private Ended run(Map<String, String> environment, String... arguments)
      throws IOException, InterruptedException {
    return run(temp, environment, arguments);
  }

  private static Ended run(Path temp, Map<String, String> environment, String... arguments)
      throws IOException, InterruptedException {
    Process process = start(temp, environment, arguments);
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
    return new Ended(process.exitValue(), out);
  }

  @Test
  void findsTheCorpusUnchanged() throws Exception {
    withTheCorpus();

    Ended again = run(Map.of(), "index");

    assertThat(again.code()).isZero();
    assertThat(again.out()).contains("271 unchanged");
    assertThat(temp.resolve("data/report.json")).exists();
  }

  @Test
  void searchesFromTheTerminal() throws Exception {
    withTheCorpus();

    Ended text = run(Map.of(), "search", "hotel staff", "--sector", "hospitality-tourism");
    Ended json = run(Map.of(), "search", "hotel staff", "--size=1", "--format", "json");
    Ended wrong = run(Map.of(), "search", "hotel", "--sektor", "technology");

    assertThat(text.code()).isZero();
    assertThat(text.out()).contains("1. ").contains(" results, page 1");
    assertThat(json.out()).startsWith("{\"query\":{\"q\":\"hotel staff\"");
    assertThat(wrong.code()).isEqualTo(2);
    assertThat(wrong.out()).contains("unknown parameter \"sektor\", did you mean sector?");
  }

  @Test
  void servesAndStopsWhenTold() throws Exception {
    withTheCorpus();
    Process server = start(Map.of(), "serve", "--port", "0");

    HttpResponse<String> answer = get(address(server) + "/api/v1/search?q=hotel");
    server.destroy();

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(server.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void aloneItIndexesAndServesAlsoWithoutWhatStartsHaveLearnt() throws Exception {
    Path corpus = Files.createDirectory(temp.resolve("corpus"));
    Files.copy(Project.corpus().resolve("taxonomy.yaml"), corpus.resolve("taxonomy.yaml"));
    Files.writeString(corpus.resolve("note.txt"), "A note on recruitment fees.");
    Process both =
        start(
            Map.of(
                "COMPENDIUM_PORT", "0",
                "COMPENDIUM_CORPUS", corpus.toString(),
                "COMPENDIUM_ARCHIVES", temp.resolve("none").toString()));

    HttpResponse<String> answer = get(address(both) + "/api/v1/search?q=recruitment");
    both.destroy();

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("\"id\":\"note\"");
  }

  private static HttpResponse<String> get(String address) throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(
          HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString());
    }
  }

  private static String address(Process server) throws IOException {
    var lines = server.inputReader();
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      if (line.startsWith("Compendium Search answers on ")) {
        return line.substring(line.indexOf("http"));
      }
    }
    throw new AssertionError("the server ended without an address");
  }

  @Test
  void startsFromWhatAnEarlierStartHasLearnt() throws Exception {
    withTheCorpus();

    Ended search = run(Map.of(), "search", "hotel staff");

    assertThat(prepared).isEqualTo(new Ended(0, ""));
    assertThat(archives().resolve("indexer")).isNotEmptyFile();
    assertThat(archives().resolve("parser")).isNotEmptyFile();
    assertThat(archives().resolve("search-server")).isNotEmptyFile();
    assertThat(indexed.out()).doesNotContainIgnoringCase("warning");
    assertThat(search.out()).contains(" results, page 1").doesNotContainIgnoringCase("warning");
  }

  @Test
  void withoutAnIndexItServesAndSaysWhatToDo() throws Exception {
    Process server = start(Map.of(), "serve", "--port", "0");

    HttpResponse<String> search = get(address(server) + "/api/v1/search?q=hotel");
    server.destroy();

    assertThat(search.statusCode()).isEqualTo(503);
    assertThat(search.headers().firstValue("Retry-After")).hasValue("5");
    assertThat(search.body())
        .contains("there is no index yet; run \\\"./compendium index\\\" to make one");
  }

  @Test
  void aPortInUseIsToldAndEndsWithOne() throws Exception {
    try (ServerSocket taken = new ServerSocket(0)) {
      String port = Integer.toString(taken.getLocalPort());

      Ended ended = run(Map.of(), "serve", "--host", "0.0.0.0", "--port", port);

      assertThat(ended.code()).isEqualTo(1);
      assertThat(ended.out())
          .contains(port + ": the port is in use or not allowed; choose another");
    }
  }

  @Test
  void aWrongCommandLineEndsWithTwo() throws Exception {
    assertThat(run(Map.of(), "bogus"))
        .isEqualTo(
            new Ended(
                2, "compendium: unknown command \"bogus\"; \"./compendium help\" lists them\n"));
    assertThat(run(Map.of(), "index", "--bogus").code()).isEqualTo(2);
    assertThat(run(Map.of(), "serve", "--port", "many").code()).isEqualTo(2);
    assertThat(run(Map.of(), "--bogus").code()).isEqualTo(2);
  }

  @Test
  void helpListsTheCommands() throws Exception {
    Ended help = run(Map.of(), "help");

    assertThat(help.code()).isZero();
    assertThat(help.out()).contains("index", "serve", "search", "test", "Exit codes");
  }

  @Test
  void aMissingFolderIsTold() throws Exception {
    Ended ended = run(Map.of(), "index", "no-such-folder");

    assertThat(ended.code()).isEqualTo(1);
    assertThat(ended.out()).contains("there is no folder \"no-such-folder\"");
  }

  @Test
  void filesThatCannotBeReadEndWithThreeAndAreListed() throws Exception {
    Path folder = Files.createDirectory(temp.resolve("reports"));
    Files.writeString(folder.resolve("broken.pdf"), "%PDF-1.7\nnot really");
    Files.writeString(folder.resolve("good.txt"), "Workers in brick kilns keep their papers.");

    withTheCorpus();
    Ended ended = run(Map.of(), "index", folder.toString());
    Ended search = run(Map.of(), "search", "brick kilns papers");

    assertThat(ended.code()).isEqualTo(3);
    assertThat(ended.out()).contains("reports/broken.pdf  [corrupt]");
    assertThat(search.out()).contains("entry good");
  }

  @Test
  void takesTheNewestOfSeveralJdks() throws Exception {
    Path old = fakeJdk("jdk-17", "17.0.1");

    Ended ended = run(Map.of("JAVA_HOME", old.toString()), "search", "--help");

    assertThat(ended.code()).isZero();
    assertThat(ended.out()).contains("Searches the index from the terminal");
  }

  private Path fakeJdk(String name, String version) throws IOException {
    Path bin = Files.createDirectories(temp.resolve(name).resolve("bin"));
    for (String tool : List.of("java", "javac")) {
      Path file = Files.writeString(bin.resolve(tool), "#!/bin/sh\nexit 99\n");
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
    Files.writeString(temp.resolve(name).resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
    return temp.resolve(name);
  }
}

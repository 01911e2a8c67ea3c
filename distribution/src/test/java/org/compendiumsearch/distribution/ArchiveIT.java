package org.compendiumsearch.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The archive, unpacked and run where there is a JDK and a handful of tools of every system: no
 * Maven, no home folder with libraries, nothing of the project beside it.
 */
class ArchiveIT {
  private static final List<String> TOOLS =
      List.of("dirname", "cat", "sed", "find", "head", "mkdir", "rm", "mv", "readlink");

  @TempDir private static Path temp;
  private static Path archive;
  private static Path unpacked;

  private record Ended(int code, String out) {}

  @BeforeAll
  static void unpack() throws Exception {
    try (Stream<Path> made = Files.list(Path.of("target"))) {
      archive =
          made.filter(file -> file.toString().endsWith(".tar.gz"))
              .findFirst()
              .orElseThrow(() -> new AssertionError("the build made no archive"));
    }
    Process tar =
        new ProcessBuilder("tar", "xzf", archive.toString(), "-C", temp.toString())
            .inheritIO()
            .start();
    assertThat(tar.waitFor()).isZero();
    String name = archive.getFileName().toString().replace(".tar.gz", "");
    unpacked = temp.resolve(name);
    Path tools = Files.createDirectory(temp.resolve("bin"));
    for (String tool : TOOLS) {
      // Not links: no test folder may lead out of itself when it is deleted.
      Path script =
          Files.writeString(tools.resolve(tool), "#!/bin/sh\nexec " + whereIs(tool) + " \"$@\"\n");
      Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
  }

  private static Path whereIs(String tool) {
    return Arrays.stream(System.getenv("PATH").split(":", -1))
        .map(folder -> Path.of(folder, tool))
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(() -> new AssertionError("there is no " + tool + " on this machine"));
  }

  private static Process start(String... arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of(unpacked.resolve("compendium").toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.directory(temp.toFile());
    builder.environment().clear();
    builder
        .environment()
        .putAll(
            Map.of(
                "PATH", temp.resolve("bin").toString(),
                "HOME", temp.resolve("nobody").toString(),
                "JAVA_HOME", System.getProperty("java.home")));
    return builder.start();
  }

  private static Ended run(String... arguments) throws Exception {
    Process process = start(arguments);
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
    return new Ended(process.exitValue(), out);
  }

  @Test
  void indexesServesAndAnswers() throws Exception {
    Path reports = Files.createDirectories(temp.resolve("reports"));
    Files.writeString(reports.resolve("kilns.txt"), "Workers in brick kilns keep their papers.");
    String taxonomy = unpacked.resolve("corpus/taxonomy.yaml").toString();

    Ended index =
        run("index", "--corpus", reports.toString(), "--taxonomy", taxonomy, "--no-vectors");
    Ended search = run("search", "brick kilns");
    Process server = start("serve", "--port", "0");
    String address = address(server);
    HttpResponse<String> answer =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(URI.create(address + "/api/v1/search?q=kilns")).build(),
                BodyHandlers.ofString());
    server.destroy();

    assertThat(index.out()).contains("1 documents");
    assertThat(index.code()).isZero();
    assertThat(unpacked.resolve("data/report.json")).exists();
    assertThat(search.out()).contains("entry kilns");
    assertThat(answer.body()).contains("\"id\":\"kilns\"");
    assertThat(server.waitFor(2, TimeUnit.MINUTES)).isTrue();
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

  @Test
  void whatNeedsTheSourceSaysSo() throws Exception {
    for (String command : List.of("test", "package", "bench")) {
      assertThat(run(command))
          .isEqualTo(
              new Ended(
                  2,
                  "compendium: \""
                      + command
                      + "\" needs the source of Compendium Search; this is the archive made of"
                      + " it\n"));
    }
  }

  @Test
  void knowsItsShippedCorpus() throws Exception {
    Ended check = run("corpus", "check");

    assertThat(check.code()).as(check.out()).isZero();
  }

  @Test
  void carriesLicencesNoticesAndItsMaterials() throws Exception {
    assertThat(unpacked.resolve("LICENSE")).isNotEmptyFile();
    assertThat(unpacked.resolve("NOTICE")).isNotEmptyFile();
    assertThat(unpacked.resolve("docs/operating.md")).isNotEmptyFile();
    assertThat(unpacked.resolve("packaging/compendium.service")).isNotEmptyFile();
    JsonNode bom = new ObjectMapper().readTree(unpacked.resolve("bom.json").toFile());
    assertThat(bom.path("bomFormat").textValue()).isEqualTo("CycloneDX");
    List<String> named = bom.path("components").findValuesAsText("purl");
    String licences = Files.readString(unpacked.resolve("THIRD-PARTY.txt"));
    try (Stream<Path> libraries = Files.list(unpacked.resolve("programs/lib"))) {
      for (Path library : libraries.toList()) {
        String file = library.getFileName().toString().replace(".jar", "");
        String name = file.replaceFirst("-\\d.*$", "");
        assertThat(named).as(file).anyMatch(purl -> purl.contains("/" + name + "@"));
        if (!file.contains("SNAPSHOT")) {
          assertThat(licences).as(file).contains(":" + name + ":");
        }
      }
    }
    assertThat(licences).doesNotContainIgnoringCase("unknown license");
  }

  @Test
  void isTheSameWhoeverMakesIt() throws Exception {
    Process list =
        new ProcessBuilder("tar", "tvzf", archive.toString(), "--numeric-owner", "--utc")
            .redirectErrorStream(true)
            .start();
    List<String> entries =
        new String(list.getInputStream().readAllBytes(), StandardCharsets.UTF_8).lines().toList();

    assertThat(entries).hasSizeGreaterThan(300);
    assertThat(entries)
        .allSatisfy(
            entry ->
                assertThat(entry)
                    .matches(
                        "[d-]rw[x-]r-[x-]r-[x-] +0/0 +\\d+ 2026-11-01 00:00 compendium-search-.*"));
    assertThat(entries).noneMatch(entry -> entry.contains("_briefs-source"));
  }
}

package org.compendiumsearch.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.compendiumsearch.core.testing.Entries.entry;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.compendiumsearch.core.testing.TinyIndex;
import org.compendiumsearch.server.testing.Project;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The server as a process of its own: how it is told its limits, and how it ends. */
class StoppingIT {
  private static final String BODY = "verb=Identify";

  @TempDir private Path temp;

  private Process start() throws IOException {
    Path index = TinyIndex.in(temp.resolve("data/index")).put(entry("a")).commit().folder();
    // Nothing is written while it serves; where the tests run as root, the permission says nothing.
    Files.setPosixFilePermissions(index, PosixFilePermissions.fromString("r-xr-xr-x"));
    ProcessBuilder builder =
        new ProcessBuilder(Project.root() + "/compendium", "serve", "--port=0", "--max-searches=2");
    builder.directory(temp.toFile()).redirectErrorStream(true);
    builder.environment().put("COMPENDIUM_BUILT", "yes");
    builder.environment().put("COMPENDIUM_DATA", temp.resolve("data").toString());
    builder.environment().put("COMPENDIUM_TRUSTED_PROXY", "10.0.0.0/8,127.0.0.2");
    return builder.start();
  }

  private static int port(BufferedReader lines) throws IOException {
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      if (line.startsWith("Compendium Search answers on ")) {
        return Integer.parseInt(line.substring(line.lastIndexOf(':') + 1));
      }
    }
    throw new AssertionError("the server ended without an address");
  }

  @Test
  void whatIsUnderWayIsAnsweredAndNothingNewIsTaken() throws Exception {
    Process process = start();
    BufferedReader lines = process.inputReader(StandardCharsets.UTF_8);
    int port = port(lines);
    long files = filesOfTheIndex();
    // A first search takes its time, and the request that follows may take fifteen seconds only.
    assertThat(status(port, "/api/v1/search?q=text")).isEqualTo(200);
    try (Socket underWay = new Socket(InetAddress.getLoopbackAddress(), port)) {
      underWay.setSoTimeout(30_000);
      underWay
          .getOutputStream()
          .write(
              ("POST /oai HTTP/1.1\r\nHost: localhost\r\n"
                      + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: "
                      + BODY.length()
                      + "\r\n\r\nverb=")
                  .getBytes(StandardCharsets.US_ASCII));
      // Answered one after the other: the request before has been read up to its body.
      assertThat(status(port, "/health/live")).isEqualTo(200);

      // Unlike the process itself, its handle leaves open what the server has written.
      process.toHandle().destroy();
      untilRefused(port);
      underWay.getOutputStream().write("Identify".getBytes(StandardCharsets.US_ASCII));
      String answer = new String(underWay.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

      assertThat(answer).startsWith("HTTP/1.1 200").contains("<OAI-PMH");
    }
    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isEqualTo(143);
    assertThat(lines.lines()).isEmpty();
    assertThat(filesOfTheIndex()).isEqualTo(files);
  }

  private long filesOfTheIndex() throws IOException {
    try (Stream<Path> files = Files.list(temp.resolve("data/index"))) {
      return files.count();
    }
  }

  private static int status(int port, String path) throws IOException, InterruptedException {
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).build();
      HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
      return answer.statusCode();
    }
  }

  private static void untilRefused(int port) {
    assertThatThrownBy(
            () -> {
              long start = System.nanoTime();
              while (System.nanoTime() - start < TimeUnit.SECONDS.toNanos(20)) {
                new Socket(InetAddress.getLoopbackAddress(), port).close();
              }
            })
        .isInstanceOf(ConnectException.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --rate-limit=fast         | --rate-limit must be a number of requests
          --allow-origin=example.org| --allow-origin must be an origin as browsers send it
          --trusted-proxy=localhost | --trusted-proxy must be an address such as 127.0.0.1
          --max-searches=0          | --max-searches must be between 1 and 10000, got 0
          --max-searches=many       | Invalid value for option '--max-searches'
          """)
  void aWrongLimitEndsWithTwo(String option, String message) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream print = new PrintStream(out, true, StandardCharsets.UTF_8);

    int code =
        SearchServerMain.run(
            print, print, "serve", "--port=0", "--data=" + temp.resolve("none"), option.strip());

    assertThat(code).isEqualTo(2);
    assertThat(out.toString(StandardCharsets.UTF_8)).contains(message);
  }
}

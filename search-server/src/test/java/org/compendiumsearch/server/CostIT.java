package org.compendiumsearch.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.compendiumsearch.server.testing.CorpusServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What the server may cost, in figures that no other load on the machine changes. A ceiling stands
 * at half as much again as was measured when it was set: who meets it has made the server dearer,
 * and raises it knowingly or not at all.
 */
class CostIT {
  private static final int WARM = 300;
  private static final int MEASURED = 50;
  private static final int ROUNDS = 5;
  private static final int MOST_CLASSES = 1;
  private static final Pattern ADDRESS = Pattern.compile("answers on http://localhost:(\\d+)");
  private static final Pattern LENGTH = Pattern.compile("(?i)content-length: (\\d+)");

  @TempDir private Path temp;

  /** All threads count, those of the other side too, which makes next to nothing. */
  @ParameterizedTest
  @CsvSource({
    "1, /api/v1/search?q=hotel+staff",
    "1, /api/v1/search?q=recruitment+fees&sector=technology&sector=domestic-work",
    "1, /api/v1/search",
    "1, /search?q=hotel+staff",
    "1, /api/v1/suggest?q=ho"
  })
  void anAnswerAllocatesNoMoreThanItDid(long kilobytes, String path) throws IOException {
    URI site = CorpusServer.get().uri(path);
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), site.getPort())) {
      ask(socket, path, WARM);
      long least = Long.MAX_VALUE;
      for (int round = 0; round < ROUNDS; round++) {
        long before = threads.getTotalThreadAllocatedBytes();
        ask(socket, path, MEASURED);
        least = Math.min(least, threads.getTotalThreadAllocatedBytes() - before);
      }
      assertThat(least / MEASURED / 1_000)
          .as("kilobytes allocated for %s", path)
          .isLessThanOrEqualTo(kilobytes);
    }
  }

  private static void ask(Socket socket, String path, int times) throws IOException {
    byte[] request =
        ("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n")
            .getBytes(StandardCharsets.US_ASCII);
    OutputStream out = socket.getOutputStream();
    byte[] buffer = new byte[1 << 20];
    for (int i = 0; i < times; i++) {
      out.write(request);
      assertThat(answer(socket.getInputStream(), buffer)).as(path).isEqualTo(200);
    }
  }

  /** Reads an answer that tells its length; returns its status. */
  private static int answer(InputStream in, byte[] buffer) throws IOException {
    int read = 0;
    int head = -1;
    int length = 0;
    while (head < 0 || read < head + length) {
      int more = in.read(buffer, read, buffer.length - read);
      if (more < 0) {
        throw new IOException("the connection was closed within an answer");
      }
      read += more;
      if (head < 0) {
        String start = new String(buffer, 0, read, StandardCharsets.ISO_8859_1);
        int end = start.indexOf("\r\n\r\n");
        Matcher told = LENGTH.matcher(start);
        if (end >= 0) {
          assertThat(told.find()).as("tells its length: %s", start).isTrue();
          head = end + 4;
          length = Integer.parseInt(told.group(1));
        }
      }
    }
    return Integer.parseInt(new String(buffer, 9, 3, StandardCharsets.US_ASCII));
  }

  @Test
  void aStartLoadsNoMoreClassesThanItDid() throws IOException {
    Path log = temp.resolve("classes");
    Process server =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xlog:class+load:file=" + log,
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                SearchServerMain.class.getName(),
                "serve",
                "--data",
                CorpusServer.get().index().getParent().toString(),
                "--port",
                "0")
            .redirectErrorStream(true)
            .start();
    try {
      URI first =
          URI.create(
              String.format(
                  Locale.ROOT,
                  "http://127.0.0.1:%d/api/v1/search?q=hotel+staff&mode=lexical",
                  port(server)));
      HttpURLConnection answer = (HttpURLConnection) first.toURL().openConnection();
      assertThat(answer.getResponseCode()).isEqualTo(200);
      try (Stream<String> lines = Files.lines(log)) {
        assertThat(lines.filter(line -> line.contains("source:")).count())
            .as("classes loaded until the first answer")
            .isLessThanOrEqualTo(MOST_CLASSES);
      }
    } finally {
      server.destroy();
    }
  }

  private static int port(Process server) throws IOException {
    StringBuilder said = new StringBuilder();
    BufferedReader lines =
        new BufferedReader(new InputStreamReader(server.getInputStream(), StandardCharsets.UTF_8));
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      said.append(line).append('\n');
      Matcher address = ADDRESS.matcher(line);
      if (address.find()) {
        return Integer.parseInt(address.group(1));
      }
    }
    throw new IOException("the server did not start:\n" + said);
  }
}

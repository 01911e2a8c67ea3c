package org.compendiumsearch.bench;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/**
 * One start of a server: from the start of its process to its first answer. Immutable.
 *
 * @param seconds until the last byte of the answer was there
 * @param anonymous memory of its own then, in megabytes ({@code RssAnon})
 * @param resident all that it held in memory then, mapped files included ({@code VmRSS})
 */
record ServerStart(double seconds, double anonymous, double resident) {
  private static final double KILOBYTES = 1024;

  /** Between two knocks at a port that nobody listens at yet, in nanoseconds. */
  private static final long PAUSE = 500_000;

  /**
   * Starts a server, asks it once it listens, and ends it.
   *
   * @param command what starts it, at this port
   * @param path what is asked
   * @throws IOException where it ends before, or answers with anything but 200; the message holds
   *     what it said
   */
  static ServerStart of(List<String> command, int port, String path)
      throws IOException, InterruptedException {
    Path said = Files.createTempFile("bench-start", ".log");
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile());
    long start = System.nanoTime();
    Process process = builder.start();
    try {
      String answer = firstAnswer(process, port, path);
      double seconds = (System.nanoTime() - start) / 1e9;
      if (!answer.startsWith("HTTP/1.1 200 ")) {
        throw new IOException(path + " was answered with " + answer);
      }
      List<String> status = Files.readAllLines(Path.of("/proc", "" + process.pid(), "status"));
      return new ServerStart(seconds, megabytes(status, "RssAnon:"), megabytes(status, "VmRSS:"));
    } catch (IOException e) {
      throw new IOException(e.getMessage() + "; it said: " + Files.readString(said), e);
    } finally {
      process.destroyForcibly().waitFor();
      Files.delete(said);
    }
  }

  private static String firstAnswer(Process process, int port, String path) throws IOException {
    while (process.isAlive()) {
      try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
        String request =
            "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      } catch (ConnectException nobodyYet) {
        LockSupport.parkNanos(PAUSE);
      }
    }
    throw new IOException("the server ended before it answered");
  }

  private static double megabytes(List<String> status, String name) throws IOException {
    for (String line : status) {
      if (line.startsWith(name)) {
        return Long.parseLong(line.replaceAll("\\D", "")) / KILOBYTES;
      }
    }
    throw new IOException("this system does not tell the " + name + " of a process");
  }

  /** Returns a port that was free a moment ago. */
  static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}

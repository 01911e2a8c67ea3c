package org.compendiumsearch.indexer.fetch;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

/**
 * A server on this machine that sends exactly what a script says, byte by byte, however wrong. What
 * no script is for is not found.
 */
final class ScriptedServer implements AutoCloseable {
  private final ServerSocket socket;
  private final Map<String, Script> scripts = new ConcurrentHashMap<>();
  private final List<Request> requests = new CopyOnWriteArrayList<>();
  private final List<Socket> open = new CopyOnWriteArrayList<>();
  private final CountDownLatch closed = new CountDownLatch(1);

  /** What was asked. */
  record Request(String path, Map<String, String> headers) {
    String header(String name) {
      return headers.getOrDefault(name.toLowerCase(Locale.ROOT), "");
    }
  }

  /** What to do with a request. */
  @FunctionalInterface
  interface Script {
    void play(Request request, OutputStream out) throws IOException;
  }

  ScriptedServer() {
    try {
      socket = new ServerSocket(0, 50, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread.ofVirtual().name("scripted-server").start(this::accept);
  }

  int port() {
    return socket.getLocalPort();
  }

  void on(String path, Script script) {
    scripts.put(path, script);
  }

  /** Answers with a status, headers as {@code "Name: value"} and a body. */
  void on(String path, int status, byte[] body, String... headers) {
    on(path, (request, out) -> answer(out, status, body, headers));
  }

  void on(String path, int status, String body, String... headers) {
    on(path, status, body.getBytes(StandardCharsets.UTF_8), headers);
  }

  static void answer(OutputStream out, int status, byte[] body, String... headers)
      throws IOException {
    List<String> all = new ArrayList<>(List.of(headers));
    if (all.stream().noneMatch(h -> h.toLowerCase(Locale.ROOT).startsWith("content-length"))) {
      all.add("Content-Length: " + body.length);
    }
    head(out, status, all.toArray(String[]::new));
    out.write(body);
    out.flush();
  }

  static void head(OutputStream out, int status, String... headers) throws IOException {
    StringBuilder head = new StringBuilder("HTTP/1.1 " + status + " Scripted\r\n");
    for (String header : headers) {
      head.append(header).append("\r\n");
    }
    out.write(head.append("Connection: close\r\n\r\n").toString().getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  /** Says nothing more until the test is over. */
  void fallSilent() {
    try {
      closed.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Returns what was asked for so far, without robots.txt. */
  List<Request> requests() {
    return requests.stream().filter(r -> !r.path().equals("/robots.txt")).toList();
  }

  /** Returns all paths that were asked for, in order. */
  List<String> paths() {
    return requests.stream().map(Request::path).toList();
  }

  private void accept() {
    while (!socket.isClosed()) {
      try {
        Socket connection = socket.accept();
        open.add(connection);
        Thread.ofVirtual().name("scripted-answer").start(() -> serve(connection));
      } catch (IOException over) {
        return;
      }
    }
  }

  private void serve(Socket connection) {
    try (connection) {
      Request request = read(connection);
      requests.add(request);
      Script script =
          scripts.getOrDefault(
              request.path(), (asked, out) -> answer(out, 404, new byte[0], "X-Scripted: none"));
      script.play(request, connection.getOutputStream());
      connection.shutdownOutput();
    } catch (IOException theClientHasGone) {
      // Often the point of the test.
    }
  }

  private static Request read(Socket connection) throws IOException {
    BufferedReader in =
        new BufferedReader(
            new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8));
    String first = String.valueOf(in.readLine());
    Map<String, String> headers = new TreeMap<>();
    for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
      int colon = line.indexOf(':');
      headers.put(line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 2));
    }
    String[] parts = first.split(" ", -1);
    return new Request(parts.length > 1 ? parts[1] : first, headers);
  }

  @Override
  public void close() {
    closed.countDown();
    try {
      socket.close();
      for (Socket connection : open) {
        connection.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package org.compendiumsearch.bench.serving;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Asks by plain sockets with HTTP/1.1 and kept connections, a thread each: Java's own client takes
 * about as much of the processors as the server that is measured.
 */
final class SocketClient implements LoadClient {
  private static final int BUFFER = 1 << 16;
  private static final int OK = 200;
  private static final String HTTP = " HTTP/1.1\r\nHost: 127.0.0.1\r\n";

  @Override
  public String name() {
    return "plain sockets of Java";
  }

  private record Asked(List<Long> nanos, long failed) {}

  @Override
  public Latencies ask(int port, List<String> paths, int connections, Duration duration)
      throws IOException, InterruptedException {
    List<byte[]> requests = paths.stream().map(SocketClient::request).toList();
    AtomicInteger next = new AtomicInteger();
    long start = System.nanoTime();
    long end = start + duration.toNanos();
    List<Future<Asked>> all = new ArrayList<>();
    try (ExecutorService threads =
        Executors.newFixedThreadPool(
            connections, Thread.ofPlatform().name("asking-", 1).factory())) {
      Callable<Asked> asking = () -> ask(port, requests, next, end);
      for (int i = 0; i < connections; i++) {
        all.add(threads.submit(asking));
      }
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    long failed = 0;
    List<Long> nanos = new ArrayList<>();
    for (Future<Asked> each : all) {
      try {
        nanos.addAll(each.get().nanos());
        failed += each.get().failed();
      } catch (ExecutionException e) {
        throw new IOException("the server at port " + port + " gave no answer", e.getCause());
      }
    }
    return Latencies.of(nanos.stream().mapToLong(Long::longValue).toArray(), failed, seconds);
  }

  private static byte[] request(String path) {
    int tab = path.indexOf('\t');
    if (tab < 0) {
      return ("GET " + path + HTTP + "\r\n").getBytes(StandardCharsets.US_ASCII);
    }
    byte[] body = path.substring(tab + 1).getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream request = new ByteArrayOutputStream();
    String head =
        "POST "
            + path.substring(0, tab)
            + HTTP
            + "Content-Type: application/json\r\nContent-Length: "
            + body.length
            + "\r\n\r\n";
    request.writeBytes(head.getBytes(StandardCharsets.US_ASCII));
    request.writeBytes(body);
    return request.toByteArray();
  }

  private static Asked ask(int port, List<byte[]> requests, AtomicInteger next, long end)
      throws IOException {
    List<Long> nanos = new ArrayList<>();
    long failed = 0;
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setTcpNoDelay(true);
      OutputStream out = socket.getOutputStream();
      InputStream in = new BufferedInputStream(socket.getInputStream(), BUFFER);
      for (long now = System.nanoTime(); now < end; now = System.nanoTime()) {
        out.write(requests.get(Math.floorMod(next.getAndIncrement(), requests.size())));
        if (answer(in) == OK) {
          nanos.add(System.nanoTime() - now);
        } else {
          failed++;
        }
      }
    }
    return new Asked(nanos, failed);
  }

  /** Reads an answer to its end (RFC 9112); returns its status. */
  private static int answer(InputStream in) throws IOException {
    String status = line(in);
    long length = 0;
    boolean chunked = false;
    for (String header = line(in); !header.isEmpty(); header = line(in)) {
      String lower = header.toLowerCase(Locale.ROOT);
      if (lower.startsWith("content-length:")) {
        length = Long.parseLong(lower.substring(lower.indexOf(':') + 1).strip());
      }
      chunked |= lower.startsWith("transfer-encoding:") && lower.endsWith("chunked");
    }
    if (chunked) {
      for (long size = size(line(in)); size > 0; size = size(line(in))) {
        in.skipNBytes(size);
        line(in);
      }
      line(in);
    } else {
      in.skipNBytes(length);
    }
    return Integer.parseInt(status.split(" ", -1)[1]);
  }

  private static long size(String line) {
    int extension = line.indexOf(';');
    return Long.parseLong(extension < 0 ? line : line.substring(0, extension), 16);
  }

  private static String line(InputStream in) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int c = in.read(); c != '\n'; c = in.read()) {
      if (c < 0) {
        throw new IOException("the connection was closed within an answer");
      }
      if (c != '\r') {
        line.append((char) c);
      }
    }
    return line.toString();
  }
}

package org.compendiumsearch.server.fuzz;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Speaks HTTP/1.1 by the byte: sends whatever it is given, on one connection as long as the server
 * keeps it. One thread at a time.
 */
final class Peer implements AutoCloseable {
  private static final int PATIENCE_MILLIS = 20_000;
  private static final int SHORT_PATIENCE_MILLIS = 300;
  private static final int LONGEST_LINE = 200_000;

  private final int port;
  private @Nullable Socket socket;
  private @Nullable InputStream in;

  Peer(int port) {
    this.port = port;
  }

  /**
   * What came back.
   *
   * @param headers by name in small letters
   */
  record Reply(int status, Map<String, String> headers, String body) {
    String header(String name) {
      return headers.getOrDefault(name, "");
    }
  }

  /**
   * Sends a request and reads the answer; null where the server closed the connection instead, or
   * waits for the rest of what is unsound.
   *
   * @throws IOException where a sound request is not answered as HTTP has it
   */
  @Nullable Reply ask(Sent request) throws IOException {
    Socket open = socket == null ? connect() : socket;
    try {
      open.setSoTimeout(request.sound() ? PATIENCE_MILLIS : SHORT_PATIENCE_MILLIS);
      request.to(open.getOutputStream());
      InputStream stream = in;
      if (stream == null) {
        throw new EOFException();
      }
      Reply reply = read(stream, request.method().equals("HEAD"));
      if (!request.sound() || !reply.header("connection").isEmpty() || reply.status() >= 400) {
        close();
      }
      return reply;
    } catch (SocketTimeoutException e) {
      close();
      if (request.sound()) {
        throw e;
      }
      return null;
    } catch (IOException e) {
      close();
      if (request.sound() && !(e instanceof EOFException)) {
        throw e;
      }
      return null;
    }
  }

  private Socket connect() throws IOException {
    Socket open = new Socket("localhost", port);
    open.setTcpNoDelay(true);
    // A reset at the end leaves no port waiting: there are not enough of them.
    open.setSoLinger(true, 0);
    socket = open;
    in = new BufferedInputStream(open.getInputStream());
    return open;
  }

  private static Reply read(InputStream in, boolean isHead) throws IOException {
    String[] first = line(in).split(" ", 3);
    if (first.length < 2 || !first[0].startsWith("HTTP/1.")) {
      throw new IOException("no status line: " + String.join(" ", first));
    }
    int status = Integer.parseInt(first[1]);
    Map<String, String> headers = new HashMap<>();
    for (String line = line(in); !line.isEmpty(); line = line(in)) {
      int colon = line.indexOf(':');
      headers.put(
          line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
    }
    if (status < 200) {
      return read(in, isHead);
    }
    byte[] body = isHead || status == 204 || status == 304 ? new byte[0] : body(in, headers);
    if (headers.getOrDefault("content-encoding", "").equals("gzip") && body.length > 0) {
      body = new GZIPInputStream(new ByteArrayInputStream(body)).readAllBytes();
    }
    return new Reply(status, headers, new String(body, StandardCharsets.UTF_8));
  }

  private static byte[] body(InputStream in, Map<String, String> headers) throws IOException {
    String length = headers.get("content-length");
    if (length != null) {
      return in.readNBytes(Integer.parseInt(length));
    }
    if (!headers.getOrDefault("transfer-encoding", "").equals("chunked")) {
      return in.readAllBytes();
    }
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (int size = size(in); size > 0; size = size(in)) {
      all.write(in.readNBytes(size));
      line(in);
    }
    line(in);
    return all.toByteArray();
  }

  private static int size(InputStream in) throws IOException {
    return Integer.parseInt(line(in).strip(), 16);
  }

  private static String line(InputStream in) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int next = in.read(); next != '\n'; next = in.read()) {
      if (next < 0) {
        throw new EOFException();
      }
      if (line.length() > LONGEST_LINE) {
        throw new IOException("a line has no end");
      }
      line.append((char) next);
    }
    return line.toString().strip();
  }

  @Override
  public void close() throws IOException {
    if (socket != null) {
      socket.close();
      socket = null;
      in = null;
    }
  }
}

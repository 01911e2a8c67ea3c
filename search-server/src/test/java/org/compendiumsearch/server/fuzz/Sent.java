package org.compendiumsearch.server.fuzz;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** A request as bytes. Immutable. */
final class Sent {
  private final String method;
  private final String target;
  private final byte[] bytes;
  private final boolean sound;

  /**
   * Creates a request.
   *
   * @param method as the first line has it
   * @param target as the first line has it
   * @param bytes all of it
   * @param sound whether it is HTTP as the standard has it, so that an answer must come
   */
  Sent(String method, String target, byte[] bytes, boolean sound) {
    this.method = method;
    this.target = target;
    this.bytes = bytes.clone();
    this.sound = sound;
  }

  /** Writes a request of version 1.1. */
  static Sent of(String method, String target, List<String> headers, byte[] body) {
    StringBuilder head = new StringBuilder();
    head.append(method).append(' ').append(target).append(" HTTP/1.1\r\n");
    headers.forEach(header -> head.append(header).append("\r\n"));
    head.append("\r\n");
    byte[] before = head.toString().getBytes(StandardCharsets.ISO_8859_1);
    byte[] all = Arrays.copyOf(before, before.length + body.length);
    System.arraycopy(body, 0, all, before.length, body.length);
    return new Sent(method, target, all, true);
  }

  String method() {
    return method;
  }

  String target() {
    return target;
  }

  boolean sound() {
    return sound;
  }

  void to(OutputStream out) throws IOException {
    out.write(bytes);
    out.flush();
  }

  @Override
  public String toString() {
    String text = new String(bytes, StandardCharsets.ISO_8859_1).replace("\r\n", "\\r\\n");
    return text.length() > 900 ? text.substring(0, 900) + "… of " + bytes.length : text;
  }
}

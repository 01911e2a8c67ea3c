package org.compendiumsearch.server.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SplittableRandom;

/** What only looks like HTTP, or does not even do that. */
final class Unsound {
  private static final String HOST = "Host: localhost\r\n";
  private static final List<String> HEADS =
      List.of(
          "GET / HTTP/0.9\r\n\r\n",
          "GET / HTTP/1.0\r\n\r\n",
          "GET / HTTP/2.0\r\n" + HOST + "\r\n",
          "GET / HTTP/9.9\r\n" + HOST + "\r\n",
          "GET / HTTQ/1.1\r\n" + HOST + "\r\n",
          "GET /\r\n\r\n",
          "GET\r\n\r\n",
          " GET / HTTP/1.1\r\n" + HOST + "\r\n",
          "GET  /  HTTP/1.1\r\n" + HOST + "\r\n",
          "GET / HTTP/1.1\n" + HOST.strip() + "\n\n",
          "GET / HTTP/1.1\r\n\r\n",
          "GET / HTTP/1.1\r\n" + HOST + HOST + "\r\n",
          "GET / HTTP/1.1\r\nHost: a b\r\n\r\n",
          "GET / HTTP/1.1\r\nHost: localhost:99999999\r\n\r\n",
          "GET / HTTP/1.1\r\nHost: [::1\r\n\r\n",
          "GET / HTTP/1.1\r\nHost:\r\n\r\n",
          "GET / HTTP/1.1\r\n" + HOST + "no colon\r\n\r\n",
          "GET / HTTP/1.1\r\n" + HOST + ": no name\r\n\r\n",
          "GET / HTTP/1.1\r\n" + HOST + "A: b\r\n folded\r\n\r\n",
          "GET / HTTP/1.1\r\n" + HOST + "A\0: b\r\n\r\n",
          "GET / HTTP/1.1\r\n" + HOST + "A: \0\u0001\u007f\r\n\r\n",
          "GET / HTTP/1.1\r\n" + HOST + "X: " + "y".repeat(100_000) + "\r\n\r\n",
          "GET / HTTP/1.1\r\n" + HOST + "X: y\r\n".repeat(3_000) + "\r\n",
          "GET /" + "a".repeat(100_000) + " HTTP/1.1\r\n" + HOST + "\r\n",
          "GET /?" + "a=b&".repeat(15_000) + " HTTP/1.1\r\n" + HOST + "\r\n",
          "POST /oai HTTP/1.1\r\n" + HOST + "Content-Length: -1\r\n\r\n",
          "POST /oai HTTP/1.1\r\n" + HOST + "Content-Length: x\r\n\r\n",
          "POST /oai HTTP/1.1\r\n" + HOST + "Content-Length: 5\r\nContent-Length: 6\r\n\r\nverb=1",
          "POST /oai HTTP/1.1\r\n" + HOST + "Content-Length: 99999999999999999999\r\n\r\n",
          "POST /oai HTTP/1.1\r\n" + HOST + "Content-Length: 50\r\n\r\nverb=",
          "POST /oai HTTP/1.1\r\n" + HOST + "Transfer-Encoding: chunked\r\n\r\nzz\r\n",
          "POST /oai HTTP/1.1\r\n" + HOST + "Transfer-Encoding: chunked\r\n\r\n-1\r\n\r\n",
          "POST /oai HTTP/1.1\r\n" + HOST + "Transfer-Encoding: gzip\r\n\r\n",
          "POST /oai HTTP/1.1\r\n"
              + HOST
              + "Transfer-Encoding: chunked\r\nContent-Length: 4\r\n\r\n0\r\n\r\n",
          "POST /oai HTTP/1.1\r\n"
              + HOST
              + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 7\r\n\r\nverb=%z",
          "GET / HTTP/1.1\r\n" + HOST + "Expect: 100-continue\r\nContent-Length: 3\r\n\r\n",
          "GET / HTTP/1.1\r\n" + HOST + "Upgrade: h2c\r\nConnection: Upgrade\r\n\r\n",
          "GET /api/v1/search HTTP/1.1\r\n"
              + HOST
              + "Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: x\r\n\r\n",
          "CONNECT other.example:443 HTTP/1.1\r\n" + HOST + "\r\n",
          "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
          "OPTIONS * HTTP/1.1\r\n" + HOST + "\r\n",
          "GET /api/v1/search?q=\u00e9\u00ff HTTP/1.1\r\n" + HOST + "\r\n",
          "GET /search?q=<> HTTP/1.1\r\n" + HOST + "\r\n",
          "GET /%zz HTTP/1.1\r\n" + HOST + "\r\n",
          "GET /%00 HTTP/1.1\r\n" + HOST + "\r\n",
          "GET /search?%zz=%zz HTTP/1.1\r\n" + HOST + "\r\n",
          "GET #x HTTP/1.1\r\n" + HOST + "\r\n",
          "\u0016\u0003\u0001\u0002\u0000\u0001\u0000\u0001\u00fc\u0003\u0003",
          "\0\0\0\0",
          "\r\n\r\n\r\n");

  private Unsound() {}

  /** Returns every one as it stands. */
  static List<Sent> all() {
    return HEADS.stream().map(Unsound::asItStands).toList();
  }

  private static Sent asItStands(String head) {
    return new Sent("?", "?", head.getBytes(StandardCharsets.ISO_8859_1), false);
  }

  static Sent of(SplittableRandom random, Texts texts) {
    byte[] head = texts.oneOf(HEADS).getBytes(StandardCharsets.ISO_8859_1);
    if (texts.once(3)) {
      // A byte or two of it are something else.
      for (int i = random.nextInt(1, 4); i > 0; i--) {
        head[random.nextInt(head.length)] = (byte) random.nextInt(256);
      }
    }
    byte[] all = texts.once(10) ? texts.bytes(3_000) : head;
    return new Sent("?", "?", all, false);
  }
}

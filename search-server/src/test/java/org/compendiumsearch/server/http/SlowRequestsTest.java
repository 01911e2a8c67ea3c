package org.compendiumsearch.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Connections whose requests do not arrive. */
class SlowRequestsTest {
  private static final byte[] WHOLE =
      "GET / HTTP/1.1\r\nHost: a\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] BEGUN =
      "GET / HTTP/1.1\r\nHost: a\r\nX-Slow: ".getBytes(StandardCharsets.US_ASCII);

  private final ScheduledExecutorService dripping = Executors.newSingleThreadScheduledExecutor();
  private Server server;
  private ServerConnector connector;

  @BeforeEach
  void start() throws Exception {
    server = new Server();
    connector = new ServerConnector(server);
    connector.setPort(0);
    server.addConnector(connector);
    server.setHandler(
        new Handler.Abstract() {
          @Override
          public boolean handle(Request request, Response response, Callback callback) {
            callback.succeeded();
            return true;
          }
        });
    server.addBean(new SlowRequests(server, Duration.ofMillis(1_500)));
    server.start();
  }

  @AfterEach
  void stop() throws Exception {
    dripping.shutdownNow();
    server.stop();
  }

  private Socket connect() throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), connector.getLocalPort());
    socket.setSoTimeout(20_000);
    return socket;
  }

  /** Sends a byte now and then, which keeps every idle time-out away. */
  private Future<?> drip(Socket socket) {
    return dripping.scheduleWithFixedDelay(
        () -> {
          try {
            socket.getOutputStream().write('a');
          } catch (IOException closed) {
            throw new IllegalStateException(closed);
          }
        },
        0,
        100,
        TimeUnit.MILLISECONDS);
  }

  @Test
  void oneByteNowAndThenDoesNotHoldAConnection() throws Exception {
    try (Socket socket = connect()) {
      socket.getOutputStream().write(BEGUN);
      Future<?> drops = drip(socket);

      assertThat(untilClosed(socket)).isEmpty();
      drops.cancel(true);
    }
  }

  @Test
  void norDoesItAfterAWholeRequest() throws Exception {
    try (Socket socket = connect()) {
      socket.getOutputStream().write(WHOLE);
      socket.getOutputStream().write(BEGUN);
      Future<?> drops = drip(socket);

      assertThat(untilClosed(socket)).startsWith("HTTP/1.1 200");
      drops.cancel(true);
    }
  }

  @Test
  void aConnectionThatWaitsForItsNextRequestIsLeftAlone() throws Exception {
    try (Socket idle = connect();
        Socket slow = connect()) {
      idle.getOutputStream().write(WHOLE);
      idle.getInputStream().readNBytes(12);
      slow.getOutputStream().write(BEGUN);
      Future<?> drops = drip(slow);
      untilClosed(slow);
      drops.cancel(true);
      idle.setSoTimeout(100);

      idle.getOutputStream().write(WHOLE);

      assertThat(new String(idle.getInputStream().readNBytes(12), StandardCharsets.US_ASCII))
          .isNotEmpty();
      assertThat(isOpen(idle)).isTrue();
    }
  }

  private static boolean isOpen(Socket socket) throws IOException {
    try {
      int next = socket.getInputStream().read();
      while (next >= 0) {
        next = socket.getInputStream().read();
      }
      return false;
    } catch (SocketTimeoutException nothingMore) {
      return true;
    }
  }

  private static String untilClosed(Socket socket) throws IOException {
    StringBuilder answer = new StringBuilder();
    InputStream in = socket.getInputStream();
    try {
      for (int next = in.read(); next >= 0; next = in.read()) {
        answer.append((char) next);
      }
    } catch (SocketTimeoutException held) {
      throw new AssertionError("the connection is still open", held);
    } catch (IOException reset) {
      // Closed while a byte was on its way.
      return answer.toString();
    }
    return answer.toString();
  }
}

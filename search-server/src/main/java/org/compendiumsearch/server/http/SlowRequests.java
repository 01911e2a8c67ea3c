package org.compendiumsearch.server.http;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.util.component.AbstractLifeCycle;
import org.eclipse.jetty.util.thread.ScheduledExecutorScheduler;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * Closes connections whose request does not arrive in time. Jetty's idle time-out starts anew with
 * every byte, so that one byte now and then would hold a connection for good (the attack called
 * Slowloris).
 */
final class SlowRequests extends AbstractLifeCycle {
  private static final Duration EVERY = Duration.ofSeconds(1);

  private final Server server;
  private final Duration limit;
  private final Scheduler scheduler = new ScheduledExecutorScheduler("slow-requests", true);

  /** Used by the scheduler's thread only. */
  private Map<EndPoint, Seen> seen = new HashMap<>();

  /**
   * Where a connection stood.
   *
   * @param requests how many had arrived, up to the end of their headers
   * @param bytes how many had arrived
   * @param since when no byte of a further request had
   */
  private record Seen(long requests, long bytes, long since) {}

  SlowRequests(Server server, Duration limit) {
    this.server = server;
    this.limit = limit;
  }

  @Override
  protected void doStart() throws Exception {
    scheduler.start();
    again();
  }

  @Override
  protected void doStop() throws Exception {
    scheduler.stop();
  }

  private void again() {
    scheduler.schedule(this::look, EVERY.toMillis(), TimeUnit.MILLISECONDS);
  }

  private void look() {
    try {
      long now = System.nanoTime();
      Map<EndPoint, Seen> open = new HashMap<>();
      for (Connector connector : server.getConnectors()) {
        for (EndPoint endPoint : connector.getConnectedEndPoints()) {
          look(endPoint, now, open);
        }
      }
      seen = open;
    } finally {
      again();
    }
  }

  private void look(EndPoint endPoint, long now, Map<EndPoint, Seen> open) {
    Connection connection = endPoint.getConnection();
    if (connection == null) {
      return;
    }
    Seen before = seen.getOrDefault(endPoint, new Seen(0, 0, now));
    long requests = connection.getMessagesIn();
    long bytes = connection.getBytesIn();
    if (requests != before.requests() || bytes == before.bytes()) {
      open.put(endPoint, new Seen(requests, bytes, now));
    } else if (now - before.since() > limit.toNanos()) {
      endPoint.close();
    } else {
      open.put(endPoint, before);
    }
  }
}

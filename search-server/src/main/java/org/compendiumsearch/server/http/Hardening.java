package org.compendiumsearch.server.http;

import io.javalin.config.JavalinConfig;
import java.time.Duration;
import org.eclipse.jetty.server.AbstractConnector;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.server.handler.MinimumDataRateHandler;
import org.eclipse.jetty.server.handler.SizeLimitHandler;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.component.LifeCycle;

/** What keeps the HTTP server standing whatever clients send, or do not send. */
public final class Hardening {
  /** What a request line and its headers may have together, in bytes. */
  private static final int MAX_HEAD = 72 * 1024;

  /** What a request body may have, in bytes. */
  private static final long MAX_BODY = 1024 * 1024;

  /** How many may be connected; whoever comes then waits until another goes. */
  private static final int MAX_CONNECTIONS = 1_000;

  private static final Duration IDLE = Duration.ofSeconds(30);

  /** How long a connection may be idle while no more are let in. */
  private static final Duration IDLE_WHEN_FULL = Duration.ofSeconds(2);

  /** How long a request may take to arrive. */
  private static final Duration ARRIVAL = Duration.ofSeconds(15);

  /** How slowly an export may be read, in bytes a second, on average: it holds a place. */
  private static final long SLOWEST = 5_000;

  /** How long a connection may be idle while the server stops. */
  private static final Duration IDLE_WHEN_STOPPING = Duration.ofSeconds(5);

  /** How long what is under way may take when the server stops. */
  private static final Duration DRAIN = Duration.ofSeconds(15);

  private Hardening() {}

  /** Adds the limits to a server that is not started yet. */
  public static void addTo(JavalinConfig config) {
    config.http.maxRequestSize = MAX_BODY;
    config.jetty.modifyHttpConfiguration(Hardening::limit);
    config.jetty.modifyServer(Hardening::limit);
  }

  private static void limit(HttpConfiguration http) {
    http.setRequestHeaderSize(MAX_HEAD);
    http.setSendServerVersion(false);
    http.setIdleTimeout(IDLE.toMillis());
  }

  private static void limit(Server server) {
    server.setErrorHandler(new HttpFaults());
    GracefulHandler graceful = new GracefulHandler();
    ExportsInTime exports = new ExportsInTime();
    graceful.setHandler(exports);
    exports.setHandler(new SizeLimitHandler(MAX_BODY, -1));
    server.setHandler(graceful);
    server.setStopTimeout(DRAIN.toMillis());
    graceful.setShutdownIdleTimeout(IDLE_WHEN_STOPPING.toMillis());
    server.addEventListener(
        new LifeCycle.Listener() {
          @Override
          public void lifeCycleStarting(LifeCycle starting) {
            for (Connector connector : server.getConnectors()) {
              if (connector instanceof AbstractConnector known) {
                known.setShutdownIdleTimeout(IDLE_WHEN_STOPPING.toMillis());
              }
            }
          }
        });
    NetworkConnectionLimit connections = new NetworkConnectionLimit(MAX_CONNECTIONS, server);
    connections.setEndPointIdleTimeout(IDLE_WHEN_FULL.toMillis());
    server.addBean(connections);
    server.addBean(new SlowRequests(server, ARRIVAL));
  }

  /** Other answers are complete before they are sent, and hold nothing. */
  private static final class ExportsInTime extends MinimumDataRateHandler {
    ExportsInTime() {
      super(0, SLOWEST);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
      return Request.getPathInContext(request).equals(Admission.EXPORT)
          ? super.handle(request, response, callback)
          : getHandler().handle(request, response, callback);
    }
  }
}

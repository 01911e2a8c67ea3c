package org.compendiumsearch.server.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A site of somebody else, at an origin of its own: pages with a strict policy, and an interface
 * that fails or never answers.
 */
public final class OtherSite implements AutoCloseable {
  private final HttpServer site;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final CountDownLatch closed = new CountDownLatch(1);
  private volatile String body = "";
  private volatile String policy = "";

  /** Starts it. */
  public OtherSite() throws IOException {
    site = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    site.setExecutor(threads);
    site.createContext("/", this::page);
    site.createContext("/api/v1/suggest", exchange -> send(exchange, 500, "{}"));
    site.createContext("/api/v1/search", this::never);
    site.start();
  }

  /** Returns its origin. */
  public String origin() {
    return "http://127.0.0.1:" + site.getAddress().getPort();
  }

  /** Shows a page from now on, under a policy. */
  public void show(String html, String contentSecurityPolicy) {
    body = html;
    policy = contentSecurityPolicy;
  }

  private void page(HttpExchange exchange) throws IOException {
    exchange.getResponseHeaders().set("Content-Security-Policy", policy);
    send(exchange, 200, "<!DOCTYPE html><html lang=\"en\"><title>Ministry</title>" + body);
  }

  /** Keeps who asks waiting until the site is closed. */
  private void never(HttpExchange exchange) throws IOException {
    try {
      closed.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    send(exchange, 503, "{}");
  }

  private static void send(HttpExchange exchange, int status, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
    exchange.getResponseHeaders().set("Access-Control-Allow-Origin", "*");
    exchange.sendResponseHeaders(status, bytes.length);
    try (exchange) {
      exchange.getResponseBody().write(bytes);
    }
  }

  @Override
  public void close() {
    closed.countDown();
    site.stop(0);
    threads.close();
  }
}

package org.compendiumsearch.indexer.fetch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.compendiumsearch.indexer.testing.SettableClock;
import org.jspecify.annotations.Nullable;

/**
 * A fetcher with a scripted server, which is every host under {@code .example}, and a clock that
 * only pauses move. {@code private.example} is an address that is refused.
 */
final class FetchFixture implements AutoCloseable {
  static final byte[] PDF = pdf("one");

  final ScriptedServer server = new ScriptedServer();
  final SettableClock clock = new SettableClock();
  final List<Duration> pauses = Collections.synchronizedList(new ArrayList<>());
  final List<String> told = Collections.synchronizedList(new ArrayList<>());
  final Path folder;
  final FetchStore store;
  FetchSettings settings = settings(1_000_000, Duration.ofSeconds(20), Duration.ofSeconds(60));
  boolean keepMismatched;

  FetchFixture(Path folder) {
    this.folder = folder.resolve("fetched");
    this.store = FetchStore.open(this.folder);
  }

  static byte[] pdf(String text) {
    return ("%PDF-1.7\n" + text + "\n%%EOF\n").getBytes(StandardCharsets.US_ASCII);
  }

  static FetchSettings settings(long mostBytes, Duration idle, Duration total) {
    return new FetchSettings(
        "CompendiumSearch (test)",
        mostBytes,
        idle,
        total,
        3,
        Duration.ofSeconds(1),
        Duration.ofMinutes(2));
  }

  String url(String path) {
    return url("site.example", path);
  }

  String url(String host, String path) {
    return "http://" + host + ":" + server.port() + path;
  }

  Origin origin(String path) {
    return origin(path, null, null);
  }

  Origin origin(String path, Origin.@Nullable Landing landing, @Nullable String sha256) {
    return new Origin(
        "report", URI.create(url(path)), landing, OriginFormat.PDF, sha256, Map.of("title", "R"));
  }

  FetchOutcome fetch(String path) {
    return fetch(origin(path));
  }

  FetchOutcome fetch(Origin origin) {
    return fetchAll(List.of(origin)).getFirst();
  }

  List<FetchOutcome> fetchAll(List<Origin> origins) {
    try (WebClient client = new WebClient(settings, resolver())) {
      HostGates gates = new HostGates(clock, this::pause);
      Navigator navigator = new Navigator(client, gates, new Robots(client, gates, settings));
      OriginFetcher fetcher =
          new OriginFetcher(
              navigator,
              store,
              settings,
              new OriginFetcher.Surroundings(clock, this::pause, told::add, keepMismatched));
      return new FetchRun(fetcher, outcome -> {}).run(origins);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private synchronized void pause(Duration time) {
    pauses.add(time);
    clock.pass(time);
  }

  private static CheckedResolver resolver() {
    return new CheckedResolver(
        FetchFixture::addresses, address -> address.getHostAddress().equals("127.0.0.2"));
  }

  private static InetAddress[] addresses(String host) throws UnknownHostException {
    if (host.equals("private.example")) {
      return InetAddress.getAllByName("127.0.0.2");
    }
    if (host.endsWith(".example")) {
      return InetAddress.getAllByName("127.0.0.1");
    }
    throw new UnknownHostException(host);
  }

  byte[] file() {
    return read("report.pdf");
  }

  byte[] read(String name) {
    try {
      return Files.readAllBytes(folder.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String text(String name) {
    return new String(read(name), StandardCharsets.UTF_8);
  }

  boolean has(String name) {
    return Files.exists(folder.resolve(name));
  }

  @Override
  public void close() {
    store.close();
    server.close();
  }
}

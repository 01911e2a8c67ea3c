package org.compendiumsearch.indexer.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.compendiumsearch.indexer.source.Checksum;
import org.compendiumsearch.indexer.testing.Folder;
import org.compendiumsearch.indexer.testing.SettableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** A run in which nearly everything goes wrong: each is told by name, and nothing good is lost. */
@Timeout(120)
class BadDayTest {
  private static final byte[] GOOD = FetchFixture.pdf("as it was");
  private static final Map<String, String> FAILS = new LinkedHashMap<>();

  static {
    FAILS.put("page", "[wrong-format]");
    FAILS.put("endless", "[redirects]");
    FAILS.put("circle", "[redirects]");
    FAILS.put("huge", "[too-big]");
    FAILS.put("announced", "[too-big]");
    FAILS.put("empty", "[empty]");
    FAILS.put("gone", "[not-found]");
    FAILS.put("broken", "[server-error]");
    FAILS.put("overloaded", "[busy]");
    FAILS.put("busy", "[busy]");
    FAILS.put("forbidden", "[forbidden-by-robots]");
    FAILS.put("changed", "[checksum]");
  }

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final SettableClock clock = new SettableClock();
  private final ScriptedServer server = new ScriptedServer();
  private Folder corpus;
  private Path data;

  @BeforeEach
  void fetchEverything(@TempDir Path temp) {
    corpus = Folder.in(temp, "corpus");
    data = temp.resolve("data");
    StringBuilder manifest = new StringBuilder("documents:\n");
    for (String id : FAILS.keySet()) {
      server.on("/" + id, 200, GOOD);
      manifest.append(entry(id));
      if (id.equals("changed")) {
        manifest.append("    sha256: ").append(Checksum.of(text(GOOD))).append('\n');
      }
    }
    server.on("/last", 200, GOOD);
    corpus.write("origins.yaml", manifest + entry("last"));
    assertThat(run()).isZero();
    corpus.write(
        "origins.yaml",
        manifest
            + "  - id: nowhere\n    title: Nowhere\n    url: file:///etc/passwd\n"
            + entry("last"));
  }

  private String entry(String id) {
    return String.format(
        Locale.ROOT,
        "  - id: %1$s\n    title: A\n    url: http://127.0.0.1:%2$d/%1$s\n",
        id,
        server.port());
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.US_ASCII);
  }

  @AfterEach
  void close() {
    server.close();
  }

  private int run() {
    out.reset();
    err.reset();
    return new CommandLine(
            new FetchCommand(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                clock,
                clock::pass))
        .execute(
            "--allow-private",
            "--max-size",
            "1",
            "--corpus",
            corpus.path().toString(),
            "--data",
            data.toString());
  }

  private void misbehave() {
    server.on(
        "/page", 200, "<!DOCTYPE html><html><body>Moved.</body></html>", "Content-Type: text/html");
    server.on("/endless", 302, "", "Location: /endless-0");
    for (int i = 0; i < 50; i++) {
      server.on("/endless-" + i, 302, "", "Location: /endless-" + (i + 1));
    }
    server.on("/circle", 302, "", "Location: /round");
    server.on("/round", 302, "", "Location: /circle");
    server.on("/huge", (request, body) -> writeForEver(body));
    server.on(
        "/announced",
        (request, body) -> ScriptedServer.head(body, 200, "Content-Length: 5000000000"));
    server.on("/empty", 200, "");
    server.on("/gone", 404, "");
    server.on("/broken", 500, "");
    server.on("/overloaded", 503, "");
    server.on("/busy", 429, "", "Retry-After: 100000");
    server.on("/changed", 200, FetchFixture.pdf("something else"));
    server.on("/robots.txt", 200, "User-agent: *\nDisallow: /forbidden\n");
    server.on("/last", 200, FetchFixture.pdf("new today"));
  }

  private static void writeForEver(OutputStream body) throws IOException {
    ScriptedServer.head(body, 200);
    while (true) {
      body.write(new byte[1 << 16]);
    }
  }

  @Test
  void eachFaultIsToldTheRestGoesOnAndNothingGoodIsLost() throws IOException {
    misbehave();

    int code = run();

    String table = out.toString(StandardCharsets.UTF_8);
    for (Map.Entry<String, String> each : FAILS.entrySet()) {
      assertThat(table.lines().filter(line -> line.startsWith(each.getKey() + " ")))
          .as(each.getKey())
          .singleElement()
          .asString()
          .contains("failed", each.getValue());
      assertThat(data.resolve("fetched/" + each.getKey() + ".pdf")).hasBinaryContent(GOOD);
    }
    assertThat(table.lines().filter(line -> line.startsWith("last ")))
        .singleElement()
        .asString()
        .contains("updated");
    assertThat(Files.readAllBytes(data.resolve("fetched/last.pdf")))
        .isEqualTo(FetchFixture.pdf("new today"));
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("origins.yaml, line ", "file:///etc");
    assertThat(code).isEqualTo(3);
  }

  @Test
  void afterwardsAllIsFetchedAgain() {
    misbehave();
    run();
    FAILS.keySet().forEach(id -> server.on("/" + id, 200, FetchFixture.pdf("next day")));
    server.on("/changed", 200, GOOD);
    server.on("/robots.txt", 404, "");

    run();

    for (String id : FAILS.keySet()) {
      byte[] expected = id.equals("changed") ? GOOD : FetchFixture.pdf("next day");
      assertThat(data.resolve("fetched/" + id + ".pdf")).hasBinaryContent(expected);
    }
  }
}

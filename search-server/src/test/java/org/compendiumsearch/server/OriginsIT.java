package org.compendiumsearch.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.compendiumsearch.server.testing.TestServer.header;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.compendiumsearch.server.config.Load;
import org.compendiumsearch.server.config.Protection;
import org.compendiumsearch.server.testing.CorpusServer;
import org.compendiumsearch.server.testing.TestServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which sites and proxies are believed, and who may see the curator's page. */
class OriginsIT {
  private static final CorpusServer CORPUS = CorpusServer.get();

  @TempDir private static Path temp;
  private static TestServer server;

  @BeforeAll
  static void start() {
    server =
        TestServer.ofNote(
            temp,
            new Protection(
                new Load(4, 4, null), List.of("https://ministry.example"), List.of("127.0.0.1")));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void onlyTheSitesThatWereNamedMayRead() {
    HttpResponse<String> named =
        server.get("/api/v1/search?q=note", "Origin", "https://ministry.example");
    HttpResponse<String> other =
        server.get("/api/v1/search?q=note", "Origin", "https://other.example");
    HttpResponse<String> frame = server.get("/embed/frame");

    assertThat(header(named, "Access-Control-Allow-Origin")).isEqualTo("https://ministry.example");
    assertThat(header(other, "Access-Control-Allow-Origin")).isEmpty();
    for (HttpResponse<String> each : List.of(named, other)) {
      assertThat(each.statusCode()).isEqualTo(200);
      assertThat(header(each, "Vary")).contains("Origin").contains("Accept-Encoding");
      assertThat(header(each, "Access-Control-Allow-Credentials")).isEmpty();
    }
    assertThat(header(frame, "Content-Security-Policy"))
        .contains("frame-ancestors https://ministry.example");
  }

  @Test
  void aProxyThatIsNamedTellsUnderWhichAddressTheServerIsKnown() {
    String[] forwarded = {"X-Forwarded-Proto", "https", "X-Forwarded-Host", "search.example"};
    for (String path :
        List.of(
            "/feed.atom",
            "/opensearch.xml",
            "/oai?verb=Identify",
            "/api/v1/export?format=ris",
            "/entries/note~start",
            "/embed")) {
      assertThat(server.get(path, forwarded).body())
          .as(path)
          .contains("https://search.example/")
          .doesNotContain("http://127.0.0.1");
      assertThat(CORPUS.send(path.replace("/note~start", "/accor-watch"), forwarded).body())
          .as("%s of a server that trusts nobody", path)
          .contains("http://localhost")
          .doesNotContain("search.example");
    }
    assertThat(server.get("/opensearch.xml", "X-Forwarded-Host", "a\"><script>").body())
        .contains("http://127.0.0.1")
        .doesNotContain("<script>");
  }

  @Test
  void theCuratorsPageIsRefusedThroughAnyProxy() {
    assertThat(CORPUS.send("/review").statusCode()).isEqualTo(200);
    assertThat(CORPUS.send("/review", "X-Forwarded-For", "127.0.0.1").statusCode()).isEqualTo(403);
    assertThat(server.get("/review", "X-Forwarded-For", "127.0.0.1").statusCode()).isEqualTo(403);
    assertThat(server.get("/review", "Via", "1.1 cache").statusCode()).isEqualTo(403);
  }
}

package org.compendiumsearch.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.compendiumsearch.server.testing.CorpusServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What other sites get of the search box. */
class SearchBoxIT {
  private static final CorpusServer SERVER = CorpusServer.get();
  private static final String NEWEST = "/embed/v1/compendium-search.js";

  /** All that a page needs for the box, in bytes, as it travels. */
  private static final int MOST = 10_000;

  private static String header(HttpResponse<String> response, String name) {
    return response.headers().firstValue(name).orElse("");
  }

  @Test
  void theNewestScriptIsKeptForAnHourAndThenAskedForAgain() {
    HttpResponse<String> first = SERVER.send(NEWEST);
    HttpResponse<String> again = SERVER.send(NEWEST, "If-None-Match", header(first, "ETag"));

    assertThat(first.statusCode()).isEqualTo(200);
    assertThat(header(first, "Content-Type")).isEqualTo("text/javascript; charset=utf-8");
    assertThat(header(first, "Cache-Control")).contains("max-age=3600").doesNotContain("immutable");
    assertThat(header(first, "Cross-Origin-Resource-Policy")).isEqualTo("cross-origin");
    assertThat(header(first, "X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
  }

  @Test
  void oneExactScriptIsKeptForGood() {
    String hash = header(SERVER.send(NEWEST), "ETag").replace("\"", "");

    HttpResponse<String> named = SERVER.send("/embed/" + hash + "/compendium-search.js");
    HttpResponse<String> unknown = SERVER.send("/embed/0123456789abcdef/compendium-search.js");

    assertThat(named.body()).isEqualTo(SERVER.send(NEWEST).body());
    assertThat(header(named, "Cache-Control")).contains("immutable");
    assertThat(unknown.statusCode()).isEqualTo(404);
  }

  @Test
  void scriptAndStyleTogetherAreLight() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(SERVER.send(NEWEST).body().getBytes(StandardCharsets.UTF_8));
    }

    assertThat(packed.size()).isLessThan(MOST);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        NEWEST,
        "/api/v1/search?q=hotel",
        "/api/v1/search?size=none",
        "/api/v1/suggest?q=ho",
        "/api/v1/facets"
      })
  void pagesOfOtherSitesMayRead(String path) {
    HttpResponse<String> response = SERVER.send(path, "Origin", "https://ministry.example");

    assertThat(header(response, "Access-Control-Allow-Origin")).isEqualTo("*");
    assertThat(header(response, "Access-Control-Allow-Credentials")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/v1/documents", "/health/ready", "/search?q=hotel", "/review"})
  void whatTheBoxDoesNotNeedStaysClosedToOtherSites(String path) {
    HttpResponse<String> response = SERVER.send(path, "Origin", "https://ministry.example");

    assertThat(header(response, "Access-Control-Allow-Origin")).isEmpty();
  }

  @Test
  void thePageMakesTheLinesThatWereChosen() {
    String page =
        SERVER
            .send("/embed?sector=technology&locked=on&results=page&theme=dark&box-lang=fr")
            .body();

    assertThat(page)
        .contains("&lt;compendium-search sector=\"technology\" locked results=\"page\"")
        .contains("theme=\"dark\" lang=\"fr\"")
        .contains("/embed/v1/compendium-search.js")
        .contains("integrity=\"sha384-")
        .contains("&lt;iframe src=\"");
    Matcher pinned = Pattern.compile("/embed/([0-9a-f]{16})/compendium-search.js").matcher(page);
    assertThat(pinned.find()).isTrue();
    assertThat(SERVER.send(pinned.group()).statusCode()).isEqualTo(200);
  }

  @Test
  void whatIsNoChoiceIsPassedOver() {
    String page =
        SERVER.send("/embed?sector=%22%3E%3Cscript%3E&results=everywhere&theme=&lang=en").body();

    assertThat(page).contains("&lt;compendium-search&gt;").doesNotContain("results=\"everywhere\"");
  }

  @Test
  void onlyTheFrameMayStandInPagesOfOthers() {
    HttpResponse<String> frame = SERVER.send("/embed/frame?sector=technology&locked=on");
    HttpResponse<String> page = SERVER.send("/embed");

    assertThat(header(frame, "Content-Security-Policy")).contains("frame-ancestors *");
    assertThat(header(frame, "X-Frame-Options")).isEmpty();
    assertThat(frame.body()).contains("<compendium-search sector=\"technology\" locked");
    assertThat(header(page, "Content-Security-Policy")).contains("frame-ancestors 'none'");
    assertThat(header(page, "X-Frame-Options")).isEqualTo("DENY");
  }
}

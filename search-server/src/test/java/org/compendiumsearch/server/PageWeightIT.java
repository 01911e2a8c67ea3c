package org.compendiumsearch.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.compendiumsearch.core.taxonomy.Labels;
import org.compendiumsearch.server.testing.CorpusServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a page weighs with all it loads, and what it is allowed to load. */
class PageWeightIT {
  private static final int LIMIT = 60_000;
  private static final Pattern ASSET = Pattern.compile("(?:src|href)=\"(/assets/[^\"]+)\"");
  private static final Pattern IMPORT = Pattern.compile("from \"\\./([a-z-]+\\.js)\"");
  private static final Pattern INLINE =
      Pattern.compile("<(style|script)>(.*?)</\\1>", Pattern.DOTALL);

  private final CorpusServer server = CorpusServer.get();
  private final HttpClient client = HttpClient.newHttpClient();

  private record Loaded(int bytes, String text, HttpResponse<byte[]> response) {}

  private Loaded load(String path) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(server.uri(path)).header("Accept-Encoding", "gzip").build();
    HttpResponse<byte[]> response = client.send(request, BodyHandlers.ofByteArray());
    assertThat(response.statusCode()).as(path).isEqualTo(200);
    byte[] bytes = response.body();
    boolean zipped = response.headers().firstValue("Content-Encoding").orElse("").equals("gzip");
    try (var in = new java.io.ByteArrayInputStream(bytes)) {
      byte[] plain = zipped ? new GZIPInputStream(in).readAllBytes() : bytes;
      return new Loaded(bytes.length, new String(plain, StandardCharsets.UTF_8), response);
    }
  }

  static Stream<String> firstPages() {
    return Stream.concat(
            Stream.of("/search?q=hotel+staff", "/search?q=training", "/"),
            Labels.LANGUAGES.stream().map(language -> "/search?lang=" + language))
        .distinct();
  }

  @ParameterizedTest
  @MethodSource("firstPages")
  void aFirstPageIsLight(String path) throws IOException, InterruptedException {
    Loaded page = load(path);
    int bytes = page.bytes();
    Set<String> seen = new LinkedHashSet<>();
    Matcher assets = ASSET.matcher(page.text());
    while (assets.find()) {
      seen.add(assets.group(1));
    }
    assertThat(seen).hasSizeGreaterThanOrEqualTo(2);
    for (String asset : Set.copyOf(seen)) {
      Matcher imports = IMPORT.matcher(load(asset).text());
      while (imports.find()) {
        seen.add(asset.replaceFirst("[^/]+$", imports.group(1)));
      }
    }
    for (String asset : seen) {
      bytes += load(asset).bytes();
    }

    assertThat(bytes).as("%s with %s", path, seen).isLessThan(LIMIT);
  }

  @Test
  void whatStandsInThePageIsAllowedByItsHashAndNothingElseIs() throws Exception {
    Loaded page = load("/search?q=hotel");
    String policy = header(page, "Content-Security-Policy");

    assertThat(policy)
        .contains("default-src 'none'", "frame-ancestors 'none'", "base-uri 'none'")
        .doesNotContain("unsafe", "http:", "https:", "*");
    Matcher inline = INLINE.matcher(page.text());
    int found = 0;
    while (inline.find()) {
      byte[] digest =
          MessageDigest.getInstance("SHA-256")
              .digest(inline.group(2).getBytes(StandardCharsets.UTF_8));
      assertThat(policy).contains("'sha256-" + Base64.getEncoder().encodeToString(digest) + "'");
      found++;
    }
    assertThat(found).isEqualTo(2);
    assertThat(header(page, "X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(header(page, "Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
    assertThat(header(page, "Referrer-Policy")).isNotEmpty();
    assertThat(header(page, "Permissions-Policy")).contains("camera=()");
    assertThat(header(page, "Vary")).contains("Accept-Language");
  }

  @Test
  void stylesAndScriptsAreKeptForGoodUnderTheirHash() throws Exception {
    Matcher asset = ASSET.matcher(load("/").text());
    assertThat(asset.find()).isTrue();

    assertThat(header(load(asset.group(1)), "Cache-Control")).contains("immutable");
    assertThat(server.send("/assets/000000000000/site.css").statusCode()).isEqualTo(404);
  }

  private static String header(Loaded page, String name) {
    return page.response().headers().firstValue(name).orElse("");
  }
}

package org.compendiumsearch.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.compendiumsearch.core.model.EntryId;
import org.compendiumsearch.core.search.EntryStamps;
import org.compendiumsearch.core.search.SnapshotId;
import org.compendiumsearch.server.export.Sitemap;
import org.compendiumsearch.server.testing.CorpusServer;
import org.junit.jupiter.api.Test;

/** What crawlers are told to read, and what to leave out. */
class CrawlersIT {
  private static final Pattern ADDRESS = Pattern.compile("<loc>(http://localhost:\\d+(/[^<]*))<");

  private final CorpusServer server = CorpusServer.get();

  @Test
  void theSitemapHasEveryDocumentAndEntryOnceAndAllOfItIsThere() {
    HttpResponse<String> response = server.send("/sitemap.xml");
    List<String> paths =
        ADDRESS.matcher(response.body()).results().map(each -> each.group(2)).toList();

    assertThat(response.headers().firstValue("Content-Type").orElseThrow())
        .startsWith("application/xml;");
    int entries = server.search("size=1").at("/total/value").asInt();
    int documents = server.json("/api/v1/documents?size=1").at("/total/value").asInt();
    assertThat(paths).doesNotHaveDuplicates().hasSize(entries + documents + 1).contains("/");
    assertThat(paths).filteredOn(path -> path.startsWith("/documents/")).hasSize(documents);
    assertThat(paths).filteredOn(path -> path.startsWith("/entries/")).hasSize(entries);
    for (int i = 0; i < paths.size(); i += 40) {
      assertThat(server.send(paths.get(i)).statusCode()).as(paths.get(i)).isEqualTo(200);
    }
    assertThat(response.body().split("<lastmod>20\\d\\d-\\d\\d-\\d\\dT", -1))
        .hasSize(paths.size() + 1);
  }

  @Test
  void whoHasTheSitemapIsNotSentItAgain() {
    HttpResponse<String> first = server.send("/sitemap.xml");
    String tag = first.headers().firstValue("ETag").orElseThrow();

    HttpResponse<String> again = server.send("/sitemap.xml", "If-None-Match", tag);

    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(server.send("/sitemap-1.xml").body()).isEqualTo(first.body());
    assertThat(server.send("/sitemap-2.xml").statusCode()).isEqualTo(404);
    assertThat(server.send("/sitemap-0.xml").statusCode()).isEqualTo(404);
  }

  @Test
  void aLongSitemapComesInParts() {
    Instant committed = Instant.parse("2026-11-24T10:00:00Z");
    List<EntryStamps.Stamp> stamps =
        IntStream.range(0, 10)
            .mapToObj(i -> new EntryStamps.Stamp(new EntryId("d" + i / 5 + "~e" + i), committed))
            .toList();
    Sitemap map =
        new Sitemap(
            "https://search.example", new EntryStamps(new SnapshotId("7", committed), stamps), 5);

    assertThat(map.parts()).isEqualTo(3);
    assertThat(map.index())
        .contains(
            "<loc>https://search.example/sitemap-1.xml</loc>",
            "<loc>https://search.example/sitemap-3.xml</loc>",
            "<lastmod>2026-11-24T10:00:00Z</lastmod>")
        .doesNotContain("sitemap-4");
    assertThat(map.part(1) + map.part(2) + map.part(3))
        .contains("/documents/d0<", "/documents/d1<", "/entries/d1~e9<");
    assertThat(map.part(3).split("<url>", -1)).hasSize(4);
  }

  @Test
  void crawlersAreKeptOutOfCombinationsResultsAndExports() {
    String rules = server.send("/robots.txt").body();

    assertThat(rules)
        .startsWith("User-agent: *\n")
        .contains("Disallow: /*?\n", "Disallow: /search\n", "Disallow: /api/\n")
        .containsPattern("\nSitemap: http://localhost:\\d+/sitemap.xml\n")
        .doesNotContain("Disallow: /entries", "Disallow: /documents", "Disallow: /\n");
  }

  @Test
  void whatIsFilteredIsNotForSearchEngines() {
    HttpResponse<String> filtered = server.send("/search?sector=technology&q=hotel");
    HttpResponse<String> map = server.send("/map?sector=technology");
    HttpResponse<String> words = server.send("/search?q=hotel");

    assertThat(List.of(filtered, map))
        .allSatisfy(
            page -> {
              assertThat(page.headers().firstValue("X-Robots-Tag")).hasValue("noindex");
              assertThat(page.body())
                  .contains("<meta name=\"robots\" content=\"noindex, follow\">");
            });
    assertThat(words.headers().firstValue("X-Robots-Tag")).isEmpty();
  }

  @Test
  void noLinkToAFilterIsFollowed() {
    Pattern link = Pattern.compile("<a [^>]*href=\"/search\\?[^\"]*sector=[^>]*>");

    List<String> links =
        link.matcher(server.send("/search?q=hotel&sector=technology").body())
            .results()
            .map(each -> each.group())
            .toList();

    assertThat(links).hasSizeGreaterThan(30);
    assertThat(links)
        .filteredOn(each -> each.contains("region=") || each.contains("partnership="))
        .hasSizeGreaterThan(10)
        .allSatisfy(each -> assertThat(each).contains("nofollow"));
  }

  @Test
  void noMoreValuesCanBeChosenThanAPersonWill() {
    String fifty = "&publisher=x".repeat(50);
    HttpResponse<String> most = server.send("/api/v1/search?facets=none" + numbered(fifty));
    HttpResponse<String> more =
        server.send("/api/v1/search?facets=none&sector=technology" + numbered(fifty));
    HttpResponse<String> page = server.send("/search?sector=technology" + numbered(fifty));

    assertThat(most.statusCode()).isEqualTo(200);
    assertThat(more.statusCode()).isEqualTo(400);
    assertThat(more.body())
        .contains(
            "\"parameter\":\"publisher\"",
            "at most 50 values can be chosen in all facets together");
    assertThat(page.statusCode()).isEqualTo(400);
    assertThat(server.send("/search?" + numbered(fifty).substring(1)).statusCode()).isEqualTo(200);
  }

  private static String numbered(String parameters) {
    StringBuilder numbered = new StringBuilder();
    int i = 0;
    for (String each : parameters.substring(1).split("&", -1)) {
      numbered.append('&').append(each).append(i++);
    }
    return numbered.toString();
  }
}

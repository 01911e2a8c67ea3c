package org.compendiumsearch.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.compendiumsearch.server.testing.CorpusServer;
import org.junit.jupiter.api.Test;

/** What the server answers is as its description says, address by address. */
class ApiAnswersIT {
  private static HttpResponse<String> checked(String target) {
    return CorpusServer.get().send(target);
  }

  @Test
  void everyAnswerIsAsDescribed() {
    String code = "the-code-child-protection-tourism";
    List<String> targets =
        List.of(
            "/api/v1/search?q=hotel",
            "/api/v1/search?q=hotell&group=document",
            "/api/v1/search?size=100",
            "/api/v1/search?q=zzzzzz",
            "/api/v1/suggest?q=ho",
            "/api/v1/suggest?q=traf&size=20&lang=ar",
            "/api/v1/entries/" + code,
            "/api/v1/entries/" + code + "/similar",
            "/api/v1/documents?size=100&page=2",
            "/api/v1/documents/" + code,
            "/documents/" + code + "/file",
            "/api/v1/facets",
            "/api/v1/matrix?rows=region&cols=partner",
            "/api/v1/timeline",
            "/feed.atom?q=hotel",
            "/opensearch.xml",
            "/suggestions.json?q=ho",
            "/oai?verb=Identify",
            "/health/live",
            "/health/ready",
            "/sitemap.xml",
            "/sitemap-1.xml",
            "/robots.txt",
            "/openapi.json",
            "/",
            "/search?q=hotel",
            "/map",
            "/basket?id=" + code,
            "/about",
            "/docs",
            "/embed",
            "/embed/frame",
            "/review",
            "/embed/v1/compendium-search.js",
            "/swagger-ui/5.34.1/swagger-ui.css",
            "/entries/" + code,
            "/entries/" + code + "/cite",
            "/documents/" + code + "?at=1");

    assertThat(targets).allSatisfy(t -> assertThat(checked(t).statusCode()).isEqualTo(200));
    for (String format : List.of("ris", "bibtex", "csl", "csv", "json", "markdown")) {
      assertThat(checked("/api/v1/export?format=" + format).statusCode()).isEqualTo(200);
    }
    for (String path :
        List.of("/api/v1/entries/no", "/documents/no/file", "/sitemap-99.xml", "/nothing")) {
      assertThat(checked(path).statusCode()).as(path).isEqualTo(404);
    }
  }
}

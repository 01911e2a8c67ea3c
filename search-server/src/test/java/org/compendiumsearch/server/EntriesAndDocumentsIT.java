package org.compendiumsearch.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.compendiumsearch.server.testing.CorpusServer;
import org.compendiumsearch.server.testing.Project;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Entries in their place, documents, and the files behind them. */
class EntriesAndDocumentsIT {
  private static final String SHEET = "jmlit-united-kingdom";
  private static final String BRIEF = "brief-financial-intelligence-survivor-banking";

  private final CorpusServer server = CorpusServer.get();

  @Test
  void aSheetIsOneEntryWithItsWholeText() throws IOException {
    JsonNode entry = server.json("/api/v1/entries/" + SHEET);
    String source = Files.readString(Project.corpus().resolve("practices/" + SHEET + ".md"));

    assertThat(entry.at("/text")).hasSize(1);
    assertThat(entry.at("/text/0/page").isNull()).isTrue();
    String text = entry.at("/text/0/text").asText();
    String prose =
        source.substring(source.indexOf("## What it is")).replaceAll("\\]\\([^)]*\\)", "]");
    assertThat(text).contains(prose.split("[^\\p{L}\\p{N}]+", -1));
    assertThat(entry.at("/partners/0/kind").asText()).isEqualTo("public");
    assertThat(entry.at("/partners").findValuesAsText("name")).contains("Barclays", "Cifas");
    assertThat(entry.at("/references/0/publisher").asText()).isEqualTo("National Crime Agency");
    assertThat(entry.at("/outline/previous").isNull()).isTrue();
  }

  @Test
  void aSheetHasThePublisherAndAddressOfItsFirstReference() {
    JsonNode document = server.json("/api/v1/documents/" + SHEET);

    assertThat(document.get("publisher").asText()).isEqualTo("National Crime Agency");
    assertThat(document.get("url")).isEqualTo(document.at("/references/0/url"));
    assertThat(document.get("year").asInt()).isEqualTo(2015);
  }

  @Test
  void aLawHasTheAddressOfTheTextItself() {
    JsonNode document = server.json("/api/v1/documents/uk-modern-slavery-act-2015");

    assertThat(document.get("url").asText())
        .isEqualTo("https://www.legislation.gov.uk/ukpga/2015/30/section/54/enacted");
  }

  @Test
  void aPdfIsCutAlongItsOutlineAndKnowsItsPages() {
    JsonNode document = server.json("/api/v1/documents/" + BRIEF);

    assertThat(document.get("pages").asInt()).isEqualTo(15);
    assertThat(document.get("outline").findValuesAsText("heading"))
        .contains(
            "Summary", "Who may share what", "Searching without a request, pooling across banks");
    JsonNode hit =
        server.search("document=" + BRIEF + "&q=%22share+a+room,+a+team%22").at("/hits/0");
    assertThat(hit.get("heading"))
        .extracting(JsonNode::asText)
        .containsExactly("How the partnerships are built", "Ten exchanges with the state");
    int page = hit.at("/snippets/0/page").asInt();
    assertThat(page).isBetween(hit.get("firstPage").asInt(), hit.get("lastPage").asInt());
    assertThat(hit.at("/links/file").asText())
        .isEqualTo("/documents/" + BRIEF + "/file#page=" + page);
  }

  @Test
  void pagesKeepTheirPrintedNumbers() {
    JsonNode start = server.json("/api/v1/entries/" + BRIEF + "~start");
    JsonNode summary = server.json("/api/v1/entries/" + BRIEF + "~summary");

    assertThat(start.get("firstPageLabel").asText()).isEqualTo("i");
    assertThat(summary.get("firstPage").asInt()).isEqualTo(4);
    assertThat(summary.get("firstPageLabel").asText()).isEqualTo("1");
  }

  @Test
  void entriesKnowTheirNeighboursAndWhatStandsAbove() {
    JsonNode entry = server.json("/api/v1/entries/" + BRIEF + "~sheets-and-method");

    assertThat(entry.at("/outline/previous").asText()).isEqualTo(BRIEF + "~the-sums-and-the-gap");
    assertThat(entry.at("/outline/next").asText())
        .isEqualTo(BRIEF + "~ten-exchanges-with-the-state");
    assertThat(entry.at("/outline/parent").isNull()).isTrue();
  }

  @Test
  void everyFormatGivesSections() {
    for (String id :
        List.of(
            "brief-worker-driven-monitoring",
            "brief-recruitment-fees-migrant-work",
            "brief-hotels-tourism-transport",
            "brief-technology-data-safeguards",
            "brief-due-diligence-laws")) {
      JsonNode document = server.json("/api/v1/documents/" + id);
      assertThat(document.get("entries").asInt()).as(id).isGreaterThan(20);
      assertThat(document.get("outline").findValuesAsText("heading"))
          .as(id)
          .contains("Summary", "Sheets cited");
    }
  }

  @Test
  void documentsComeByTitlePageByPage() {
    JsonNode first = server.json("/api/v1/documents?size=5");
    JsonNode second = server.json("/api/v1/documents?size=5&page=2");

    assertThat(first.at("/total/value").asInt()).isEqualTo(271);
    assertThat(first.get("documents")).hasSize(5);
    assertThat(second.get("documents").findValuesAsText("id"))
        .doesNotContainAnyElementsOf(first.get("documents").findValuesAsText("id"));
  }

  @Test
  void theFileIsTheOriginalByteByByte() throws Exception {
    HttpResponse<byte[]> response =
        java.net.http.HttpClient.newHttpClient()
            .send(
                java.net.http.HttpRequest.newBuilder(server.uri("/documents/" + BRIEF + "/file"))
                    .build(),
                HttpResponse.BodyHandlers.ofByteArray());
    Path original = Project.corpus().resolve("briefs/" + BRIEF + ".pdf");

    assertThat(response.body()).isEqualTo(Files.readAllBytes(original));
    assertThat(response.headers().firstValue("Content-Type")).hasValue("application/pdf");
    assertThat(response.headers().firstValue("Content-Disposition").orElse(""))
        .startsWith("inline")
        .contains(BRIEF + ".pdf");
    String sha256 = server.json("/api/v1/documents/" + BRIEF).get("sha256").asText();
    assertThat(
            HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(response.body())))
        .isEqualTo(sha256);
  }

  @Test
  void theFileComesInRanges() {
    HttpResponse<String> response =
        server.send("/documents/" + BRIEF + "/file", "Range", "bytes=0-3");

    assertThat(response.statusCode()).isEqualTo(206);
    assertThat(response.body()).isEqualTo("%PDF");
    assertThat(response.headers().firstValue("Content-Range").orElse("")).startsWith("bytes 0-3/");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/documents/" + BRIEF + "/file",
        "/api/v1/search?q=hotel",
        "/api/v1/export?format=ris&q=hotel",
        "/feed.atom",
        "/"
      })
  void aRequestForTheHeadAloneIsAnsweredLikeTheWhole(String path) {
    HttpRequest head = HttpRequest.newBuilder(server.uri(path)).HEAD().build();

    HttpResponse<String> answer = server.send(head);
    HttpResponse<String> whole = server.send(path);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEmpty();
    assertThat(answer.headers().firstValue("Content-Type"))
        .isEqualTo(whole.headers().firstValue("Content-Type"));
    if (path.startsWith("/documents/")) {
      assertThat(answer.headers().firstValue("Content-Length"))
          .isEqualTo(whole.headers().firstValue("Content-Length"));
    }
  }

  @Test
  void aRangeBehindTheEndIsRefused() {
    HttpResponse<String> response =
        server.send("/documents/" + BRIEF + "/file", "Range", "bytes=99999999-");

    assertThat(response.statusCode()).isEqualTo(416);
    assertThat(response.headers().firstValue("Content-Range").orElse("")).startsWith("bytes */");
  }

  @Test
  void aBrowserIsNotLetRunWhatAFileHolds() {
    HttpResponse<String> html = server.send("/documents/brief-due-diligence-laws/file");

    assertThat(html.headers().firstValue("Content-Disposition").orElse(""))
        .startsWith("attachment");
    assertThat(html.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    assertThat(html.headers().firstValue("Content-Security-Policy"))
        .hasValue("default-src 'none'; sandbox");
  }

  @Test
  void theTaxonomyTellsDefinitionsAndCounts() {
    JsonNode facets = server.json("/api/v1/facets?lang=es");

    assertThat(facets.findValuesAsText("name"))
        .startsWith("sector", "region", "partnership", "exploitation", "kind", "scope", "partner");
    JsonNode sector = facets.get(0);
    assertThat(sector.get("label").asText()).isEqualTo("Sector");
    assertThat(sector.get("values")).hasSize(19);
    assertThat(sector.at("/values/0/definition").asText()).isNotEmpty();
    assertThat(sector.at("/values/0/count").asInt()).isPositive();
  }

  @Test
  void readinessTellsWhatTheIndexHolds() {
    JsonNode ready = server.json("/health/ready");

    assertThat(ready.get("status").asText()).isEqualTo("ready");
    assertThat(ready.get("documents").asInt()).isEqualTo(271);
    assertThat(ready.get("entries").asInt()).isGreaterThan(400);
    assertThat(ready.get("filesNotRead")).isEmpty();
    assertThat(server.json("/health/live").get("status").asText()).isEqualTo("live");
  }
}

package org.compendiumsearch.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URLDecoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.compendiumsearch.server.testing.CorpusServer;
import org.junit.jupiter.api.Test;

/** What the pages tell reference managers, search engines and harvesters. */
class DescriptionsIT {
  private static final String BRIEF = "brief-financial-intelligence-survivor-banking";
  private static final String SECTION = "/entries/" + BRIEF + "~summary";

  private final CorpusServer server = CorpusServer.get();

  private static String meta(String name, String html) {
    Matcher tag =
        Pattern.compile("<meta name=\"" + Pattern.quote(name) + "\" content=\"([^\"]*)\"")
            .matcher(html);
    return tag.find() ? tag.group(1) : "";
  }

  private JsonNode schema(String path) throws Exception {
    String html = server.send(path).body();
    Matcher script =
        Pattern.compile("<script type=\"application/ld\\+json\">(.*?)</script>", Pattern.DOTALL)
            .matcher(html);
    assertThat(script.find()).as(path).isTrue();
    return new ObjectMapper().readTree(script.group(1));
  }

  @Test
  void aSectionIsAChapterOfItsReportToZotero() {
    String html = server.send(SECTION).body();

    assertThat(meta("citation_title", html)).isEqualTo("Summary");
    assertThat(meta("citation_inbook_title", html)).isNotEmpty();
    assertThat(meta("citation_firstpage", html)).isEqualTo("1");
    assertThat(meta("citation_pdf_url", html))
        .isEqualTo(server.uri("/documents/" + BRIEF + "/file").toString());
    assertThat(meta("DCTERMS.isPartOf", html)).endsWith("/documents/" + BRIEF);
  }

  @Test
  void aListHasAContextObjectForEachHit() {
    String html = server.send("/search?q=hotel&size=5").body();
    Matcher spans = Pattern.compile("<span class=\"Z3988\" title=\"([^\"]*)\"").matcher(html);
    int found = 0;
    while (spans.find()) {
      String keys = spans.group(1).replace("&amp;", "&");
      assertThat(keys)
          .startsWith("ctx_ver=Z39.88-2004&rft_val_fmt=info%3Aofi%2Ffmt%3Akev%3Amtx%3Abook")
          .contains("&rft_id=http");
      found++;
    }

    assertThat(found).isEqualTo(5);
  }

  @Test
  void theContextObjectOfAnEntryNamesTheBodyAsAuthor() {
    String html = server.send("/entries/jmlit-united-kingdom").body();
    Matcher span = Pattern.compile("class=\"Z3988\" title=\"([^\"]*)\"").matcher(html);

    assertThat(span.find()).isTrue();
    assertThat(URLDecoder.decode(span.group(1).replace("&amp;", "&"), StandardCharsets.UTF_8))
        .contains("rft.aucorp=National Crime Agency", "rft.genre=report", "rft.date=2015");
  }

  @Test
  void schemaOrgKnowsTheReportAndItsParts() throws Exception {
    JsonNode report = schema("/documents/" + BRIEF);
    JsonNode chapter = schema(SECTION);

    assertThat(report.get("@type").asText()).isEqualTo("Report");
    assertThat(report.get("numberOfPages").asInt()).isEqualTo(15);
    assertThat(report.get("hasPart").findValuesAsText("@id"))
        .contains(server.uri(SECTION).toString());
    assertThat(chapter.get("@type").asText()).isEqualTo("Chapter");
    assertThat(chapter.get("pageStart").asText()).isEqualTo("1");
    assertThat(chapter.at("/isPartOf/@id").asText())
        .isEqualTo(server.uri("/documents/" + BRIEF).toString());
    assertThat(schema("/entries/jmlit-united-kingdom").at("/spatialCoverage/0/name").asText())
        .isEqualTo("United Kingdom");
  }

  @Test
  void headersLeadToFileMetadataAndCollection() {
    HttpResponse<String> entry = server.send(SECTION);
    String links = String.join(", ", entry.headers().allValues("Link"));
    String site = server.uri("").toString();

    assertThat(links)
        .contains("<" + site + SECTION + ">; rel=\"cite-as\"")
        .contains("<" + site + "/documents/" + BRIEF + ">; rel=\"collection\"")
        .contains("/file>; rel=\"item\"; type=\"application/pdf\"")
        .contains("<https://schema.org/Chapter>; rel=\"type\"")
        .contains("rel=\"describedby\"; type=\"application/x-research-info-systems\"");
    HttpResponse<String> document = server.send("/documents/" + BRIEF);
    assertThat(String.join(", ", document.headers().allValues("Link")))
        .contains("rel=\"describedby\"; type=\"text/xml\"", "rel=\"cite-as\"");
  }

  @Test
  void everyLinkOfTheHeadersLeadsSomewhere() {
    for (String path : new String[] {SECTION, "/documents/" + BRIEF}) {
      String header = String.join(", ", server.send(path).headers().allValues("Link"));
      Matcher links = Pattern.compile("<([^>]*)>").matcher(header);
      while (links.find()) {
        if (links.group(1).startsWith(server.uri("").toString())) {
          String local = links.group(1).substring(server.uri("").toString().length());
          assertThat(server.send(local).statusCode()).as(local).isEqualTo(200);
        }
      }
    }
  }
}

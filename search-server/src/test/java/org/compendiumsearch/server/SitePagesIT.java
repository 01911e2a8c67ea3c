package org.compendiumsearch.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.compendiumsearch.core.taxonomy.Labels;
import org.compendiumsearch.server.testing.CorpusServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** The start, the basket, the page on the site, and what follows a search. */
class SitePagesIT {
  static final List<String> LANGUAGES = Labels.LANGUAGES;

  private static final Pattern EXAMPLE = Pattern.compile("<a href=\"(/search\\?q=[^\"]+)\"");

  private final CorpusServer server = CorpusServer.get();

  private String page(String path) {
    HttpResponse<String> response = server.send(path);
    assertThat(response.statusCode()).as(path).isEqualTo(200);
    return response.body();
  }

  @ParameterizedTest
  @FieldSource("LANGUAGES")
  void everyExampleOfTheStartFindsSomething(String language) {
    String start = page("/?lang=" + language);
    List<String> examples = new ArrayList<>();
    Matcher matcher = EXAMPLE.matcher(start);
    while (matcher.find()) {
      examples.add(matcher.group(1).replace("&amp;", "&"));
    }

    assertThat(start).contains("<html lang=\"" + language + "\"");
    assertThat(examples).hasSize(5);
    for (String example : examples) {
      assertThat(page(example))
          .as(example)
          .contains("class=\"hit\"")
          .doesNotContain("class=\"hint\"");
    }
  }

  @Test
  void whoComesToAnAddressWithoutAnythingIsShownAPage() {
    HttpResponse<String> page = server.send("/no/such/page?lang=fr", "Accept", "text/html,*/*");
    HttpResponse<String> json = server.send("/no/such/page");
    HttpResponse<String> api = server.send("/api/v1/nothing", "Accept", "text/html,*/*");

    assertThat(page.statusCode()).isEqualTo(404);
    assertThat(page.headers().firstValue("Content-Type")).hasValue("text/html;charset=utf-8");
    assertThat(page.body()).contains("<html lang=\"fr\"", "there is nothing at this address");
    assertThat(List.of(json, api))
        .allSatisfy(
            each -> {
              assertThat(each.statusCode()).isEqualTo(404);
              assertThat(each.headers().firstValue("Content-Type"))
                  .hasValue("application/problem+json");
            });
  }

  @Test
  void theStartLeadsToSectorsAndRegionsWithTheirCounts() {
    String start = page("/");
    int technology =
        server.search("sector=technology&size=1&facets=none").get("total").get("value").asInt();

    assertThat(start)
        .contains("href=\"/search?sector=technology\"", "href=\"/search?region=asia\"")
        .contains(">" + technology + "<");
  }

  @Test
  void theStartTakesTheParametersOfASearch() {
    assertThat(page("/?q=hotel")).contains("class=\"hit\"");
  }

  @Test
  void theLanguageStaysInLinksAndFollowsTheBrowserElse() {
    assertThat(page("/?lang=ru")).contains("href=\"/about?lang=ru\"", "href=\"/search?lang=ru\"");
    assertThat(page("/search?q=hotel&lang=ru")).contains("/entries/", "q=hotel&amp;lang=ru");

    HttpResponse<String> french = server.send("/", "Accept-Language", "fr-CA,fr;q=0.9");
    assertThat(french.body()).contains("<html lang=\"fr\" dir=\"ltr\">", "href=\"/about\"");
    assertThat(french.headers().firstValue("Content-Language")).hasValue("fr");
  }

  @Test
  void everyPageNamesItsSnapshot() {
    for (String path : List.of("/", "/search", "/about", "/basket", "/entries/accor-watch")) {
      assertThat(page(path))
          .as(path)
          .containsPattern("State of the index: \\d+, \\d{4}-\\d\\d-\\d\\d");
    }
  }

  @Test
  void theBasketComparesWhatItsAddressNames() {
    String basket = page("/basket?id=accor-watch&id=jmlit-united-kingdom&id=no-such-entry");

    assertThat(basket)
        .contains("Hospitality and tourism", "ECPAT International", "2001", "34,801.")
        .contains("There is no entry with this id:", "no-such-entry")
        .contains("/api/v1/export?format=ris&amp;id=accor-watch&amp;id=jmlit-united-kingdom")
        .doesNotContain("34,801 [2]");
    assertThat(server.send("/basket?id=" + "x&id=".repeat(5) + "y").statusCode()).isEqualTo(200);
  }

  @Test
  void theBasketSaysWhyItTakesNoMore() {
    StringBuilder ids = new StringBuilder("/basket?id=a");
    for (int i = 0; i < 100; i++) {
      ids.append("&id=a").append(i);
    }
    HttpResponse<String> response = server.send(ids.toString());

    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(response.body()).contains("at most 100 entries can be shown side by side, got 101");
  }

  @Test
  void theSiteTellsItsCoverage() {
    assertThat(page("/about"))
        .contains("It is not a product of the United Nations", "271 documents")
        .containsPattern("Technology</th><td class=\"number\">\\d+</td>");
  }

  @Test
  void aFacetIsListedWholeOnItsOwn() {
    String whole = page("/search?facets=publisher");

    assertThat(whole).contains("Back to all filters", "id=\"facet-publisher\"");
    assertThat(whole).doesNotContain("id=\"facet-sector\"");
    int values = server.search("facets=publisher&size=1").get("facets").get(0).get("values").size();
    assertThat(whole.split("class=\"count\"", -1).length - 1).isEqualTo(values);
  }

  @Test
  void hitsAreFoldedByDocumentAndUnfoldedAgain() {
    String folded = page("/search?q=training&group=document");

    assertThat(folded).containsPattern("\\d+ more results? in this document");
    assertThat(folded).containsPattern("/search\\?q=training&amp;document=[a-z0-9-]+\"");
  }

  @Test
  void aSearchCanBeFollowedByAFeedThatAnswersUnchanged() {
    assertThat(page("/search?q=hotel&sector=technology&sort=title"))
        .contains("type=\"application/atom+xml\"", "/feed.atom?q=hotel&amp;sector=technology\"");
    HttpResponse<String> feed = server.send("/feed.atom?q=hotel");
    String tag = feed.headers().firstValue("ETag").orElseThrow();

    assertThat(feed.body()).containsPattern("<updated>\\d{4}-\\d\\d-\\d\\dT");
    assertThat(server.send("/feed.atom?q=hotel", "If-None-Match", tag).statusCode()).isEqualTo(304);
  }

  @Test
  void browsersGetCompletionsForTheirSearchField() {
    assertThat(page("/opensearch.xml?lang=en")).contains("/suggestions.json?q={searchTerms}");
    var answer = server.json("/suggestions.json?q=recruit");

    assertThat(answer.get(0).asText()).isEqualTo("recruit");
    assertThat(answer.get(1).size()).isPositive();
  }

  @Test
  void aValueThatARuleGaveSaysSoAndWhy() {
    assertThat(page("/entries/osce-tat-leveraging-innovation-2020"))
        .contains("<summary>by rule</summary>", "A rule gave this value, because of these words");
  }
}

package org.compendiumsearch.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.compendiumsearch.server.testing.CorpusServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Searches of the shipped corpus, over HTTP, from the file to the answer. */
class CorpusSearchIT {
  private final CorpusServer server = CorpusServer.get();

  @Test
  void answersAsTheInterfaceSays() {
    JsonNode answer = server.search("q=hotel+staff+training&sector=hospitality-tourism");

    assertThat(answer.at("/query/q").asText()).isEqualTo("hotel staff training");
    assertThat(answer.at("/query/mode").asText()).isEqualTo("lexical");
    assertThat(answer.at("/query/filters/sector/0").asText()).isEqualTo("hospitality-tourism");
    assertThat(answer.at("/snapshot/id").isTextual()).isTrue();
    assertThat(answer.at("/total/relation").asText()).isEqualTo("eq");
    assertThat(answer.at("/total/value").asInt()).isGreaterThan(10);
    assertThat(answer.get("hits")).hasSize(10);
    JsonNode hit = answer.at("/hits/0");
    assertThat(hit.at("/document/language").asText()).isEqualTo("en");
    assertThat(hit.at("/document/format").asText()).isEqualTo("text/markdown");
    assertThat(hit.at("/snippets/0/html").asText()).contains("<mark>");
    assertThat(hit.at("/links/self").asText())
        .isEqualTo("/api/v1/entries/" + hit.get("id").asText());
    assertThat(hit.at("/facets/sector").findValuesAsText("value")).contains("hospitality-tourism");
  }

  @Test
  void namesEveryFieldOfTheInterfaceEvenWhereItIsAbsent() {
    JsonNode answer = server.search("q=hotel");

    assertThat(answer.fieldNames())
        .toIterable()
        .containsExactly(
            "query",
            "snapshot",
            "total",
            "page",
            "size",
            "tookMillis",
            "next",
            "partial",
            "didYouMean",
            "nothingFor",
            "without",
            "hits",
            "facets");
    assertThat(answer.at("/hits/0").fieldNames())
        .toIterable()
        .contains(
            "id",
            "title",
            "kind",
            "heading",
            "score",
            "document",
            "firstPage",
            "lastPage",
            "firstPageLabel",
            "lastPageLabel",
            "snippets",
            "facets",
            "moreInDocument",
            "links");
  }

  static Stream<String> manySearches() {
    return Stream.of(
        "",
        "q=hotel+staff+training&sector=hospitality-tourism",
        "q=banks&partnership=financial-intelligence-partnership&partnership=information-sharing",
        "q=workers&region=africa&exploitation=labour",
        "q=children&region=asia/southeast-asia&kind=practice",
        "region=europe&region=americas&kind=law",
        "q=fishing+vessels&sector=fisheries-seafood&scope=regional&from=2010&to=2020",
        "q=supply+chain+due+diligence&match=any&scope=global",
        "q=%22forced+labour%22+-fishing&sector=agriculture&sector=garments-textiles",
        "syntax=lucene&q=title:hotel+OR+year:[2015+TO+2018]&scope=national",
        "country=KE&sector=cross-sector",
        "q=recruitment+fees&match=all&region=asia&partner=Interpol");
  }

  @ParameterizedTest
  @MethodSource("manySearches")
  void countsBesideAValueAreTheTotalWithThatValueAlone(String parameters) {
    JsonNode answer = server.search(parameters);

    int checked = 0;
    for (JsonNode facet : answer.get("facets")) {
      List<JsonNode> values = new ArrayList<>();
      collect(facet.get("values"), values);
      for (JsonNode value : values) {
        String name = facet.get("name").asText();
        String alone = onlyIn(name, value.get("value").asText(), parameters);
        assertThat(server.search(alone + "&facets=none&size=1").at("/total/value").asInt())
            .as("%s in %s of %s", value.get("value"), name, parameters)
            .isEqualTo(value.get("count").asInt());
        checked++;
      }
    }
    assertThat(checked).isPositive();
  }

  private static void collect(JsonNode values, List<JsonNode> into) {
    for (JsonNode value : values) {
      into.add(value);
      collect(value.get("children"), into);
    }
  }

  private static String onlyIn(String facet, String value, String parameters) {
    StringBuilder kept = new StringBuilder();
    for (String each : parameters.split("&", -1)) {
      boolean ofFacet =
          each.startsWith(facet + "=") || (facet.equals("region") && each.startsWith("country="));
      if (!ofFacet && !each.isEmpty()) {
        kept.append(each).append('&');
      }
    }
    return kept + facet + "=" + CorpusServer.encode(value);
  }

  @Test
  void findsEveryPracticeFirstByItsOwnName() {
    List<String> missed = new ArrayList<>();
    int looked = 0;
    for (JsonNode document : allDocuments()) {
      if (document.get("entries").asInt() == 1) {
        looked++;
        String title = document.get("title").asText();
        JsonNode hits =
            server.search("facets=none&size=1&q=" + CorpusServer.encode(title)).get("hits");
        if (!hits.at("/0/document/id").asText().equals(document.get("id").asText())) {
          missed.add(title + " gave " + hits.at("/0/title").asText());
        }
      }
    }
    assertThat(missed).isEmpty();
    assertThat(looked).isGreaterThanOrEqualTo(265);
  }

  private List<JsonNode> allDocuments() {
    List<JsonNode> all = new ArrayList<>();
    for (int page = 1; ; page++) {
      JsonNode documents = server.json("/api/v1/documents?size=100&page=" + page).get("documents");
      if (documents.isEmpty()) {
        return all;
      }
      documents.forEach(all::add);
    }
  }

  @Test
  void pagesTogetherAreTheWholeListWithoutRepetition() {
    int total = server.search("q=workers&facets=none").at("/total/value").asInt();

    Set<String> seen = new HashSet<>();
    for (int page = 1; page <= (total + 24) / 25; page++) {
      server
          .search("q=workers&facets=none&size=25&page=" + page)
          .get("hits")
          .forEach(hit -> seen.add(hit.get("id").asText()));
    }

    assertThat(seen).hasSize(total);
  }

  @Test
  void browsesTheNewestFirst() {
    List<Integer> years = new ArrayList<>();
    server
        .search("size=100&facets=none")
        .get("hits")
        .forEach(hit -> years.add(hit.at("/document/year").asInt()));

    assertThat(years).isSortedAccordingTo((a, b) -> Integer.compare(b, a));
  }

  @Test
  void globalSheetsLieInTheRegionGlobalBesideTheirCountries() {
    JsonNode sheet = server.json("/api/v1/entries/the-code-child-protection-tourism");

    assertThat(sheet.at("/facets/region/0/value").asText()).isEqualTo("global");
    assertThat(sheet.at("/facets/scope/0/value").asText()).isEqualTo("global");
  }

  @Test
  void aCountryIsShortForItsRegionPath() {
    int byCountry = server.search("country=KE&facets=none").at("/total/value").asInt();
    int byPath =
        server.search("region=africa/eastern-africa/kenya&facets=none").at("/total/value").asInt();

    assertThat(byCountry).isPositive().isEqualTo(byPath);
  }

  @Test
  void labelsComeInTheLanguageAskedFor() {
    JsonNode french = server.search("q=hotel&lang=fr&facets=sector");

    assertThat(french.at("/facets/0/label").asText()).isEqualTo("Secteur");
    assertThat(french.at("/hits/0/facets/kind/0/label").asText()).isEqualTo("Pratique");
  }

  @Test
  void countsOnlyTheFacetsAskedFor() {
    assertThat(server.search("q=hotel&facets=none").get("facets")).isEmpty();
    assertThat(server.search("q=hotel&facets=region,kind").get("facets").findValuesAsText("name"))
        .containsExactly("region", "kind");
  }
}

package org.compendiumsearch.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.compendiumsearch.core.search.LuceneSearchEngine;
import org.compendiumsearch.core.search.SearchEngine;
import org.compendiumsearch.indexer.report.RunReport;
import org.compendiumsearch.server.config.ServerConfig;
import org.compendiumsearch.server.testing.Indexing;
import org.compendiumsearch.server.testing.PlainPdf;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reports that declare nothing are narrowed down by their facets all the same, over HTTP. */
class UndeclaredFacetsIT {
  private static final byte[] REPORT =
      PlainPdf.of(
          "Three examples",
          "This report tells of three examples that were seen in one year, each on a"
              + " page of its own.",
          "Training fishing crews in Thailand",
          "In Thailand, skippers and fishers of forty fishing vessels took part in a training"
              + " course on the signs of forced labour at sea. The trainers came from the seafood"
              + " industry and from the Thai police. After the training, fishers spoke of their"
              + " debts for the first time. The fishing companies paid for the trainers.",
          "Training hotel staff in Kenya",
          "In Kenya, hotels trained their staff to see when a guest brings a child that is not"
              + " theirs. Each hotel sent receptionists to a training course in Nairobi and"
              + " Mombasa. The hotels' association wrote the training material together with the"
              + " Kenyan tourism police. Hotel managers in Kenya repeat the training each year.",
          "A hotline for fishers in Thailand",
          "Fishers in Thailand reach a hotline in four languages from the port and from the sea."
              + " The hotline is run by a Thai organisation and paid for by seafood buyers."
              + " Callers to the hotline told of fishing vessels on which wages were kept back;"
              + " the hotline passes each complaint to the owner of the fishing vessel.");

  private static final String OTHER =
      """
      <html><head><title>Hotels</title></head><body><h1>Training hotel staff in Thailand</h1>
      <p>Hotels in Thailand trained hotel staff; the hotel training is repeated each year in
      Thailand with the training material of the hotels' association.</p></body></html>
      """;

  private static final String NOTHING =
      """
      ---
      sectors: []
      countries: []
      entries: one
      ---
      # Boats

      Fishing vessels in Thailand.
      """;
  private static final String THAILAND = "asia/southeast-asia/thailand";

  @TempDir private Path folder;
  private final HttpClient client = HttpClient.newHttpClient();
  private SearchEngine engine;
  private SearchServer server;

  @BeforeEach
  void start() throws IOException {
    Files.createDirectories(folder.resolve("reports"));
    Files.write(folder.resolve("reports/sea.pdf"), REPORT);
    Files.writeString(folder.resolve("reports/hotels.html"), OTHER);
    Files.writeString(folder.resolve("reports/nothing.md"), NOTHING);
    index();
    ServerConfig config =
        new ServerConfig(
            folder.resolve("data/index"), ServerConfig.DEFAULT_HOST, 0, Duration.ofHours(1));
    engine = LuceneSearchEngine.open(config.index());
    server = SearchServer.start(config, engine);
  }

  @AfterEach
  void stop() {
    server.close();
    engine.close();
  }

  private RunReport index() {
    return Indexing.run(folder.resolve("data"), folder.resolve("reports"));
  }

  private String get(String path) throws Exception {
    URI uri = URI.create("http://localhost:" + server.port() + path);
    HttpResponse<String> response =
        client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
    assertThat(response.statusCode()).as(path).isEqualTo(200);
    return response.body();
  }

  private JsonNode json(String path) throws Exception {
    return new ObjectMapper().readTree(get(path));
  }

  private List<String> found(String parameters) throws Exception {
    JsonNode answer = json("/api/v1/search?" + parameters);
    List<String> ids = new ArrayList<>();
    answer.get("hits").forEach(hit -> ids.add(hit.get("id").asText()));
    assertThat(answer.at("/total/value").asInt()).isEqualTo(ids.size());
    ids.sort(null);
    return ids;
  }

  /** Returns the count beside a value, or -1 where it is not there. */
  private int count(String parameters, String facet, String value) throws Exception {
    for (JsonNode each : json("/api/v1/search?" + parameters).get("facets")) {
      if (each.get("name").asText().equals(facet)) {
        return countIn(each.get("values"), value);
      }
    }
    return -1;
  }

  private static int countIn(JsonNode values, String value) {
    for (JsonNode each : values) {
      if (each.get("value").asText().equals(value)) {
        return each.get("count").asInt();
      }
      int below = each.has("children") ? countIn(each.get("children"), value) : -1;
      if (below >= 0) {
        return below;
      }
    }
    return -1;
  }

  private JsonNode value(String entry, String facet, String value) throws Exception {
    for (JsonNode each : json("/api/v1/entries/" + entry).at("/facets/" + facet)) {
      if (each.get("value").asText().equals(value)) {
        return each;
      }
    }
    throw new AssertionError(entry + " has no " + facet + " " + value);
  }

  @Test
  void sectionsOfAPdfAreFoundBySectorRegionAndPartnershipTogether() throws Exception {
    assertThat(found("sector=fisheries-seafood"))
        .containsExactly(
            "sea~a-hotline-for-fishers-in-thailand", "sea~training-fishing-crews-in-thailand");
    assertThat(found("sector=fisheries-seafood&country=TH&partnership=training-capacity-building"))
        .containsExactly("sea~training-fishing-crews-in-thailand");
    assertThat(
            found("sector=fisheries-seafood&region=asia&partnership=hotline-grievance-mechanism"))
        .containsExactly("sea~a-hotline-for-fishers-in-thailand");
    assertThat(
            found("sector=hospitality-tourism&country=KE&partnership=training-capacity-building"))
        .containsExactly("sea~training-hotel-staff-in-kenya");
    assertThat(found("sector=fisheries-seafood&country=KE")).isEmpty();
  }

  @Test
  void countsBesideAValueAreWhatChoosingItFinds() throws Exception {
    String training = "partnership=training-capacity-building";

    assertThat(count(training + "&country=TH", "sector", "hospitality-tourism")).isEqualTo(1);
    assertThat(count(training + "&country=TH", "sector", "fisheries-seafood")).isEqualTo(1);
    assertThat(count(training + "&sector=hospitality-tourism", "region", THAILAND)).isEqualTo(1);
    assertThat(count(training + "&sector=hospitality-tourism", "region", "africa")).isEqualTo(1);
    assertThat(
            count(
                "sector=fisheries-seafood&region=" + THAILAND,
                "partnership",
                "hotline-grievance-mechanism"))
        .isEqualTo(1);
    assertThat(found(training + "&sector=hospitality-tourism&region=africa")).hasSize(1);
  }

  @Test
  void theAnswerTellsByWhichRuleAndWordsAValueCame() throws Exception {
    String entry = "sea~training-fishing-crews-in-thailand";
    JsonNode sector = value(entry, "sector", "fisheries-seafood");

    assertThat(sector.get("assigned").asText()).isEqualTo("rule");
    assertThat(sector.get("why").asText()).contains("fish").endsWith("times)");
    assertThat(sector.get("confidence").asDouble()).isBetween(0.0, 1.0);
    JsonNode evidence = sector.get("evidence").get(0);
    assertThat(evidence.get("rule").asText()).isNotBlank();
    assertThat(evidence.get("count").asInt()).isPositive();
    assertThat(evidence.get("words").toString()).contains("fish");
    JsonNode country = value(entry, "region", THAILAND);
    assertThat(country.get("assigned").asText()).isEqualTo("rule");
    assertThat(country.at("/evidence/0/words").toString()).contains("Thai");
    assertThat(value(entry, "kind", "report").get("assigned").asText()).isEqualTo("declared");
    assertThat(value(entry, "kind", "report").has("evidence")).isFalse();
  }

  @Test
  void aHitTellsHowItsValuesCameInShort() throws Exception {
    JsonNode hit = json("/api/v1/search?sector=hospitality-tourism&country=KE").at("/hits/0");

    assertThat(hit.at("/facets/sector/0/assigned").asText()).isEqualTo("rule");
    assertThat(hit.at("/facets/sector/0/why").asText()).contains("hotel");
    assertThat(hit.at("/facets/sector/0").has("evidence")).isFalse();
    assertThat(hit.get("firstPage").asInt()).isEqualTo(3);
  }

  @Test
  void thePageOfAnEntryTellsWhy() throws Exception {
    String html = get("/entries/sea~training-hotel-staff-in-kenya");
    String why =
        value("sea~training-hotel-staff-in-kenya", "region", "africa/eastern-africa/kenya")
            .get("why")
            .asText();

    assertThat(reasonBeside("Hospitality and tourism", html)).startsWith("A rule gave this value");
    assertThat(reasonBeside("Kenya", html)).endsWith("these words in the text: " + why);
  }

  @Test
  void keepsADeclaredEmptyListEmpty() throws Exception {
    JsonNode facets = json("/api/v1/entries/nothing").get("facets");

    assertThat(facets.has("sector")).isFalse();
    assertThat(facets.has("region")).isFalse();
  }

  @Test
  void keepsCorrectionsOverRunsAndTellsOfWrongOnes() throws Exception {
    Files.writeString(
        folder.resolve("reports/corrections.yaml"),
        """
        corrections:
          - {id: hotels, facet: sector, add: [domestic-work], why: page 3}
          - {id: nowhere, facet: sector, remove: [agriculture]}
          - {id: hotels, facet: sector, remove: [fisheries-seafod]}
        """);

    assertThat(index().notes())
        .containsExactly(
            "reports/corrections.yaml, line 4: unknown sector \"fisheries-seafod\", did you mean"
                + " \"fisheries-seafood\"?",
            "reports/corrections.yaml, line 3: there is no entry and no document \"nowhere\"");
    index();
    engine.refresh();

    List<String> corrected = found("sector=domestic-work");
    assertThat(corrected).hasSize(1);
    JsonNode value = value(corrected.getFirst(), "sector", "domestic-work");
    assertThat(value.get("assigned").asText()).isEqualTo("corrected");
    assertThat(value.get("why").asText()).isEqualTo("page 3");
    assertThat(reasonBeside("Domestic work", get("/entries/" + corrected.getFirst())))
        .isEqualTo("page 3");
  }

  /** Returns what the page of an entry gives as the reason of a value. */
  private static String reasonBeside(String label, String html) {
    String after = html.substring(html.indexOf(label + "</a>"));
    String reason = after.substring(after.indexOf("<details class=\"why\">"));
    return reason.replaceAll("(?s)^.*?<p dir=\"auto\">(.*?)</p>.*$", "$1");
  }
}

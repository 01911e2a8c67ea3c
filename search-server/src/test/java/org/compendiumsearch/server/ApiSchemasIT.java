package org.compendiumsearch.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.compendiumsearch.core.query.SearchRequest;
import org.compendiumsearch.server.testing.CorpusServer;
import org.junit.jupiter.api.Test;

/** The description tells of parameters and answers what is so. */
class ApiSchemasIT {
  private static final CorpusServer CORPUS = CorpusServer.get();

  @Test
  void whatReadsAllParametersNamesTheDescribedOnes() throws IOException {
    Set<String> strict =
        Set.of(
            "/api/v1/search",
            "/api/v1/matrix",
            "/api/v1/timeline",
            "/api/v1/export?format=ris",
            "/feed.atom");
    for (String path : strict) {
      HttpResponse<String> response =
          CORPUS.send(path + (path.contains("?") ? "&" : "?") + "no-such-parameter=1");

      assertThat(response.statusCode()).as(path).isEqualTo(400);
      JsonNode problem = new ObjectMapper().readTree(response.body());
      Set<String> allowed = new HashSet<>();
      problem.get("allowed").forEach(each -> allowed.add(each.asText()));
      assertThat(allowed)
          .as(path)
          .isEqualTo(CORPUS.contract().queryParameters(path.replaceAll("\\?.*", "")).keySet());
    }
  }

  @Test
  void theAllowedValuesAreThoseThatAreTaken() {
    CORPUS
        .contract()
        .queryParameters("/api/v1/search")
        .forEach(
            (name, schema) -> {
              List<String> values = new ArrayList<>();
              schema.path("enum").forEach(each -> values.add(each.asText()));
              schema.at("/items/enum").forEach(each -> values.add(each.asText()));
              if (schema.has("minimum")) {
                values.add(schema.get("minimum").asText());
                values.add(schema.get("maximum").asText());
                assertRefused(name, schema.get("minimum").asInt() - 1);
                assertRefused(name, schema.get("maximum").asInt() + 1);
              }
              for (String value : values) {
                String others =
                    (name.equals("size") ? "" : "size=1&")
                        + (name.equals("facets") ? "" : "facets=none&");
                String target =
                    "/api/v1/search?" + others + name + "=" + CorpusServer.encode(value);
                assertThat(CORPUS.send(target).statusCode()).as(target).isEqualTo(200);
              }
              if (schema.has("enum") || schema.at("/items/enum").isArray()) {
                assertThat(CORPUS.send("/api/v1/search?" + name + "=no-such-value").statusCode())
                    .as("%s=no-such-value", name)
                    .isEqualTo(400);
              }
            });
  }

  private static void assertRefused(String name, int value) {
    assertThat(CORPUS.send("/api/v1/search?" + name + "=" + value).statusCode())
        .as("%s=%s", name, value)
        .isEqualTo(400);
  }

  @Test
  void theFacetsOfTheTaxonomyAreParameters() {
    Map<String, JsonNode> parameters = CORPUS.contract().queryParameters("/api/v1/search");

    assertThat(parameters)
        .containsKeys(
            "q",
            "cursor",
            "sector",
            "region",
            "partnership",
            "exploitation",
            "kind",
            "scope",
            "partner",
            "language",
            "publisher",
            "collection",
            "country");
    JsonNode schemas = new ObjectMapper().valueToTree(parameters);
    assertThat(schemas.at("/sector/items/enum")).hasSize(19);
    assertThat(schemas.at("/region/items/enum").size()).isGreaterThan(200);
    assertThat(schemas.at("/q/maxLength").asInt()).isEqualTo(SearchRequest.MAX_TEXT);
  }

  @Test
  void everyFieldOfEveryAnswerIsExplained() {
    JsonNode schemas = CORPUS.contract().document().at("/components/schemas");
    List<String> unexplained = new ArrayList<>();
    AtomicInteger fields = new AtomicInteger();
    schemas.forEachEntry(
        (name, schema) ->
            schema
                .path("properties")
                .forEachEntry(
                    (field, described) -> {
                      fields.incrementAndGet();
                      if (described.path("description").asText().isBlank()) {
                        unexplained.add(name + "." + field);
                      }
                    }));

    assertThat(fields.get()).isGreaterThan(120);
    assertThat(unexplained).isEmpty();
  }
}

package org.compendiumsearch.bench.beside;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DialectTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final List<String> FACETS = List.of("sector", "scope");
  private static final Asked ASKED =
      new Asked(
          List.of("harbour", "vessel"),
          2,
          "the harbour vessel",
          null,
          Map.of("sector", List.of("fishing", "hotels")),
          2);
  private static final Answer ANSWER =
      new Answer(
          3, 1, 1, Map.of("sector", Map.of("fishing", 3L, "hotels", 2L), "scope", Map.of("a", 1L)));

  @Test
  void asksOursByItsAddress() {
    assertThat(new OwnDialect().request(ASKED))
        .isEqualTo(
            "/api/v1/search?mode=lexical&q=the+harbour+vessel&sector=fishing&sector=hotels&page=2");
  }

  @Test
  void readsOursWithNestedValues() throws IOException {
    String answer =
        """
        {"total": {"value": 3}, "hits": [{"snippets": [{"html": "a <mark>harbour</mark>"}]}],
         "facets": [
           {"name": "sector", "values": [
             {"value": "fishing", "count": 3, "children": [
               {"value": "hotels", "count": 2, "children": []}]}]},
           {"name": "scope", "values": [{"value": "a", "count": 1}]}]}\
        """;

    assertThat(new OwnDialect().read(ASKED, JSON.readTree(answer))).isEqualTo(ANSWER);
  }

  @Test
  void countsASolrFacetWithoutItsOwnFilter() throws IOException {
    JsonNode request = body(new SolrDialect(FACETS, Weights.LIKE_OURS).request(ASKED));

    assertThat(request.at("/filter/0").asText())
        .isEqualTo("{!terms tag=sector separator='|' f=facet_sector}fishing|hotels");
    assertThat(request.at("/facet/sector/domain/excludeTags").asText()).isEqualTo("sector");
    assertThat(request.at("/facet/scope").has("domain")).isFalse();
    assertThat(request.at("/params/mm").asText()).isEqualTo("2");
    assertThat(request.at("/offset").asInt()).isEqualTo(10);
  }

  @Test
  void readsSolr() throws IOException {
    String answer =
        """
        {"response": {"numFound": 3, "docs": [{}]},
         "highlighting": {"x": {"body": ["a <mark>harbour</mark>"]}},
         "facets": {"count": 3,
           "sector": {"buckets": [{"val": "fishing", "count": 3}, {"val": "hotels", "count": 2}]},
           "scope": {"buckets": [{"val": "a", "count": 1}]}}}\
        """;

    Dialect solr = new SolrDialect(FACETS, Weights.PLAIN);
    assertThat(solr.read(ASKED, JSON.readTree(answer))).isEqualTo(ANSWER);
  }

  @Test
  void countsAnOpenSearchFacetUnderTheOtherFilters() throws IOException {
    JsonNode request = body(new OpenSearchDialect(FACETS, Weights.PLAIN).request(ASKED));

    assertThat(request.at("/aggs/sector/filter/bool/filter")).isEmpty();
    assertThat(request.at("/aggs/rest/filter/bool/filter/0/terms/facet_sector")).hasSize(2);
    assertThat(request.at("/aggs/rest/aggs").has("scope")).isTrue();
    assertThat(request.at("/aggs/rest/aggs").has("sector")).isFalse();
    assertThat(request.at("/query/bool").has("should")).isFalse();
  }

  @Test
  void readsOpenSearch() throws IOException {
    String answer =
        """
        {"hits": {"total": {"value": 3},
                  "hits": [{"highlight": {"body": ["a <mark>harbour</mark>"]}}]},
         "aggregations": {
           "sector": {"sector": {"buckets": [
             {"key": "fishing", "doc_count": 3}, {"key": "hotels", "doc_count": 2}]}},
           "rest": {"scope": {"buckets": [{"key": "a", "doc_count": 1}]}}}}\
        """;

    Dialect openSearch = new OpenSearchDialect(FACETS, Weights.LIKE_OURS);
    assertThat(openSearch.read(ASKED, JSON.readTree(answer))).isEqualTo(ANSWER);
  }

  private static JsonNode body(String request) throws IOException {
    return JSON.readTree(request.substring(request.indexOf('\t') + 1));
  }
}

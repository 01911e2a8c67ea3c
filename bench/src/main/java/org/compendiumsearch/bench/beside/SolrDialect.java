package org.compendiumsearch.bench.beside;

import static org.compendiumsearch.bench.beside.SharedDocuments.FACET;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Solr's JSON interface: edismax, JSON facets that leave out their own filter, unified marks. */
final class SolrDialect implements Dialect {
  private static final String CORE = "/solr/passages";
  private static final String SHOWN = "id,title,heading,document,year,page,score";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final List<String> facets;
  private final Weights weights;

  SolrDialect(List<String> facets, Weights weights) {
    this.facets = List.copyOf(facets);
    this.weights = weights;
  }

  @Override
  public String request(Asked asked) {
    ObjectNode request = JSON.createObjectNode();
    request.put("limit", Asked.SIZE).put("offset", asked.from());
    ArrayNode filters = request.putArray("filter");
    asked
        .filters()
        .forEach(
            (facet, values) ->
                filters.add(
                    "{!terms tag="
                        + facet
                        + " separator='|' f="
                        + FACET
                        + facet
                        + "}"
                        + String.join("|", values)));
    ObjectNode counted = request.putObject("facet");
    for (String facet : facets) {
      ObjectNode terms = counted.putObject(facet);
      terms.put("type", "terms").put("field", FACET + facet).put("limit", Dialect.limit(facet));
      if (asked.filters().containsKey(facet)) {
        terms.putObject("domain").put("excludeTags", facet);
      }
    }
    ObjectNode params = request.putObject("params");
    if (asked.isBrowse()) {
      request.put("query", "*:*").put("sort", "year desc");
    } else {
      words(asked, request, params);
    }
    params.put("fl", SHOWN + facets.stream().map(f -> "," + FACET + f).reduce("", String::concat));
    params.put("hl", true).put("hl.method", "unified").put("hl.fl", "body");
    params.put("hl.snippets", 3).put("hl.fragsize", 180).put("hl.bs.type", "SENTENCE");
    params.put("hl.defaultSummary", true).put("hl.encoder", "html");
    params.put("hl.tag.pre", MARK).put("hl.tag.post", "</mark>");
    return CORE + "/query\t" + request;
  }

  private void words(Asked asked, ObjectNode request, ObjectNode params) {
    String phrase = asked.phrase();
    request.put("query", phrase == null ? String.join(" ", asked.words()) : '"' + phrase + '"');
    params.put("defType", "edismax").put("q.op", "OR").put("lowercaseOperators", false);
    params.put("mm", phrase == null ? Integer.toString(asked.needed()) : "1").put("tie", 0);
    params.put("qf", "title^4 heading^2 body");
    if (weights == Weights.PLAIN || phrase != null) {
      return;
    }
    params.put("pf2", "body^0.1").put("ps2", 2);
    ArrayNode more = params.putArray("bq");
    more.add("title:\"" + asked.typed() + "\"^2");
    for (String word : asked.words()) {
      more.add(
          "(title_exact:" + word + "^4 heading_exact:" + word + "^2 body_exact:" + word + ")^0.2");
    }
  }

  @Override
  public Answer read(Asked asked, JsonNode answer) {
    Map<String, Map<String, Long>> counts = new HashMap<>();
    for (String facet : facets) {
      Map<String, Long> of = new HashMap<>();
      for (JsonNode bucket : answer.path("facets").path(facet).path("buckets")) {
        of.put(bucket.path("val").asText(), bucket.path("count").asLong());
      }
      counts.put(facet, of);
    }
    JsonNode found = answer.path("response");
    int marked = 0;
    for (JsonNode snippets : answer.path("highlighting")) {
      marked += snippets.toString().contains(MARK) ? 1 : 0;
    }
    return new Answer(found.path("numFound").asLong(-1), found.path("docs").size(), marked, counts);
  }
}

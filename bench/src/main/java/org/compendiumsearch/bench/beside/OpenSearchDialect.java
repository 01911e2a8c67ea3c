package org.compendiumsearch.bench.beside;

import static org.compendiumsearch.bench.beside.SharedDocuments.FACET;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * OpenSearch's query language: the chosen values as {@code post_filter}, and each chosen facet
 * counted under the filters of the others.
 */
final class OpenSearchDialect implements Dialect {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String REST = "rest";
  private static final String FILTER = "filter";

  private final List<String> facets;
  private final Weights weights;

  OpenSearchDialect(List<String> facets, Weights weights) {
    this.facets = List.copyOf(facets);
    this.weights = weights;
  }

  @Override
  public String request(Asked asked) {
    ObjectNode request = JSON.createObjectNode();
    request.put("track_total_hits", true).put("from", asked.from()).put("size", Asked.SIZE);
    ArrayNode shown = request.putArray("_source");
    List.of("title", "heading", "document", "year", "page", FACET + "*").forEach(shown::add);
    ObjectNode query = request.putObject("query");
    if (asked.isBrowse()) {
      query.putObject("match_all");
      request.putArray("sort").addObject().put("year", "desc");
    } else {
      words(asked, query.putObject("bool"));
    }
    if (!asked.filters().isEmpty()) {
      request.set("post_filter", chosen(asked, ""));
    }
    counted(asked, request.putObject("aggs"));
    ObjectNode marks = request.putObject("highlight").put("encoder", "html");
    marks.putArray("pre_tags").add(MARK);
    marks.putArray("post_tags").add("</mark>");
    ObjectNode body = marks.putObject("fields").putObject("body").put("type", "unified");
    body.put("number_of_fragments", 3).put("fragment_size", 180).put("no_match_size", 180);
    return "/passages/_search\t" + request;
  }

  private void words(Asked asked, ObjectNode bool) {
    String phrase = asked.phrase();
    ArrayNode must = bool.putArray("must");
    if (phrase != null) {
      must.addObject().set("multi_match", anyField(phrase, "").put("type", "phrase"));
      return;
    }
    ObjectNode some = must.addObject().putObject("bool");
    ArrayNode words = some.putArray("should");
    asked.words().forEach(word -> words.addObject().set("multi_match", anyField(word, "")));
    some.put("minimum_should_match", asked.needed());
    if (weights == Weights.PLAIN) {
      return;
    }
    ArrayNode more = bool.putArray("should");
    ObjectNode title = more.addObject().putObject("match_phrase").putObject("title");
    title.put("query", asked.typed()).put("boost", 2);
    for (String pair : asked.pairs()) {
      ObjectNode near = more.addObject().putObject("match_phrase").putObject("body");
      near.put("query", pair).put("slop", 2).put("boost", 0.1);
    }
    for (String word : asked.words()) {
      more.addObject().set("multi_match", anyField(word, ".exact").put("boost", 0.2));
    }
  }

  private static ObjectNode anyField(String text, String variant) {
    ObjectNode match = JSON.createObjectNode().put("query", text).put("tie_breaker", 0);
    ArrayNode fields = match.putArray("fields");
    fields.add("title" + variant + "^4").add("heading" + variant + "^2").add("body" + variant);
    return match;
  }

  /** Returns what finds the chosen values of all facets but one. */
  private static ObjectNode chosen(Asked asked, String but) {
    ObjectNode all = JSON.createObjectNode();
    ArrayNode filters = all.putObject("bool").putArray(FILTER);
    asked
        .filters()
        .forEach(
            (facet, values) -> {
              if (!facet.equals(but)) {
                ArrayNode any = filters.addObject().putObject("terms").putArray(FACET + facet);
                values.forEach(any::add);
              }
            });
    return all;
  }

  private void counted(Asked asked, ObjectNode aggregations) {
    ObjectNode rest = aggregations.putObject(REST);
    rest.set(FILTER, chosen(asked, ""));
    ObjectNode within = rest.putObject("aggs");
    for (String facet : facets) {
      if (asked.filters().containsKey(facet)) {
        ObjectNode sideways = aggregations.putObject(facet);
        sideways.set(FILTER, chosen(asked, facet));
        terms(facet, sideways.putObject("aggs"));
      } else {
        terms(facet, within);
      }
    }
  }

  private static void terms(String facet, ObjectNode into) {
    ObjectNode terms = into.putObject(facet).putObject("terms");
    terms.put("field", FACET + facet).put("size", Dialect.limit(facet));
  }

  @Override
  public Answer read(Asked asked, JsonNode answer) {
    JsonNode aggregations = answer.path("aggregations");
    Map<String, Map<String, Long>> counts = new HashMap<>();
    for (String facet : facets) {
      String under = asked.filters().containsKey(facet) ? facet : REST;
      Map<String, Long> of = new HashMap<>();
      for (JsonNode bucket : aggregations.path(under).path(facet).path("buckets")) {
        of.put(bucket.path("key").asText(), bucket.path("doc_count").asLong());
      }
      counts.put(facet, of);
    }
    JsonNode hits = answer.path("hits").path("hits");
    int marked = 0;
    for (JsonNode hit : hits) {
      marked += hit.path("highlight").toString().contains(MARK) ? 1 : 0;
    }
    long total = answer.path("hits").path("total").path("value").asLong(-1);
    return new Answer(total, hits.size(), marked, counts);
  }
}

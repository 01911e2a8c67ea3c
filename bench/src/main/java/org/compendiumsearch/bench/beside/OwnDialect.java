package org.compendiumsearch.bench.beside;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** The product's own interface. */
final class OwnDialect implements Dialect {
  @Override
  public String request(Asked asked) {
    StringBuilder path = new StringBuilder("/api/v1/search?mode=lexical");
    if (!asked.isBrowse()) {
      String text = asked.phrase() == null ? asked.typed() : '"' + asked.phrase() + '"';
      path.append("&q=").append(URLEncoder.encode(text, StandardCharsets.UTF_8));
    }
    asked
        .filters()
        .forEach(
            (facet, values) ->
                values.forEach(
                    value ->
                        path.append('&')
                            .append(facet)
                            .append('=')
                            .append(URLEncoder.encode(value, StandardCharsets.UTF_8))));
    if (asked.page() > 1) {
      path.append("&page=").append(asked.page());
    }
    return path.toString();
  }

  @Override
  public Answer read(Asked asked, JsonNode answer) {
    Map<String, Map<String, Long>> facets = new HashMap<>();
    for (JsonNode facet : answer.path("facets")) {
      Map<String, Long> counts = new HashMap<>();
      collect(facet.path("values"), counts);
      facets.put(facet.path("name").asText(), counts);
    }
    int marked = 0;
    for (JsonNode hit : answer.path("hits")) {
      boolean isMarked = false;
      for (JsonNode snippet : hit.path("snippets")) {
        isMarked |= snippet.path("html").asText().contains(MARK);
      }
      marked += isMarked ? 1 : 0;
    }
    long total = answer.path("total").path("value").asLong(-1);
    return new Answer(total, answer.path("hits").size(), marked, facets);
  }

  private static void collect(JsonNode values, Map<String, Long> into) {
    for (JsonNode value : values) {
      into.put(value.path("value").asText(), value.path("count").asLong());
      collect(value.path("children"), into);
    }
  }
}

package org.compendiumsearch.server.http.openapi;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What is answered. Immutable.
 *
 * @param description when it is
 * @param content media type to the schema of the body; empty where there is none
 */
record Answer(String description, Map<String, Map<String, Object>> content) {
  static final String JSON = "application/json";
  static final String PROBLEM = "application/problem+json";

  private static final String HTML = "text/html; charset=utf-8";

  static Answer json(String description, Map<String, Object> schema) {
    return new Answer(description, Map.of(JSON, schema));
  }

  /** Returns an answer that is no JSON. */
  static Answer text(String description, String mediaType) {
    return new Answer(description, Map.of(mediaType, Parameter.text()));
  }

  /** Returns the answer of a page. */
  static Answer page(String description) {
    return text(description, HTML);
  }

  /** Returns an answer of bytes of any type. */
  static Answer bytes(String description) {
    return new Answer(description, Map.of("*/*", Map.of()));
  }

  static Answer empty(String description) {
    return new Answer(description, Map.of());
  }

  /** Returns it as it stands in the document. */
  Map<String, Object> toMap() {
    Map<String, Object> map = JsonSchemas.ordered("description", description);
    if (!content.isEmpty()) {
      Map<String, Object> types = new LinkedHashMap<>();
      content.forEach(
          (type, schema) ->
              types.put(type, schema.isEmpty() ? Map.of() : Map.of("schema", schema)));
      map.put("content", types);
    }
    return map;
  }
}

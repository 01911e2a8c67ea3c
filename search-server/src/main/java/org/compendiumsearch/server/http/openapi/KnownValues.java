package org.compendiumsearch.server.http.openapi;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.compendiumsearch.core.model.FacetAssignment;
import org.compendiumsearch.core.query.Mode;
import org.compendiumsearch.core.search.Suggestion;

/** What some fields of answers hold beyond their type: the few values there are, or their range. */
final class KnownValues {
  private static final Map<String, Map<String, Object>> BY_FIELD =
      Map.ofEntries(
          Map.entry("TotalJson.relation", Map.of("const", "eq")),
          Map.entry("TotalJson.value", Map.of("minimum", 0)),
          Map.entry(
              "QueryJson.mode", oneOf(Arrays.stream(Mode.values()).map(Mode::token).toList())),
          Map.entry("SearchAnswer.page", Map.of("minimum", 1)),
          Map.entry("SearchAnswer.next", Map.of("pattern", "^[A-Za-z0-9_-]+$")),
          Map.entry("HitJson.moreInDocument", Map.of("minimum", 0)),
          Map.entry(
              "ValueJson.assigned",
              oneOf(
                  Arrays.stream(FacetAssignment.Assigned.values())
                      .map(each -> each.name().toLowerCase(Locale.ROOT))
                      .toList())),
          Map.entry("ValueJson.confidence", Map.of("minimum", 0, "maximum", 1)),
          Map.entry(
              "SuggestionJson.kind",
              oneOf(Arrays.stream(Suggestion.Kind.values()).map(Suggestion.Kind::token).toList())),
          Map.entry("HealthAnswer.status", oneOf(List.of("live", "ready", "unavailable"))),
          Map.entry("ProblemJson.status", Map.of("minimum", 300, "maximum", 599)),
          Map.entry("DocumentAnswer.sha256", Map.of("pattern", "^[0-9a-f]{64}$")),
          Map.entry("NearDuplicate.similarity", Map.of("minimum", 0, "maximum", 1)));

  private KnownValues() {}

  /** Returns a schema with what is known of a field, written as RECORD.COMPONENT. */
  static Map<String, Object> narrow(String field, Map<String, Object> schema) {
    Map<String, Object> known = BY_FIELD.get(field);
    if (known == null) {
      return schema;
    }
    Map<String, Object> narrowed = new LinkedHashMap<>(schema);
    narrowed.putAll(known);
    return narrowed;
  }

  private static Map<String, Object> oneOf(List<String> values) {
    return Map.of("enum", values);
  }
}

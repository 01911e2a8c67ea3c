package org.compendiumsearch.server.http.openapi;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * An address and a method. Immutable.
 *
 * @param method in capitals
 * @param path as the server knows it, with its parameters in braces
 * @param id a name for programs that are made from the document
 * @param tag under which it stands
 * @param summary what it does, in a sentence
 * @param parameters in order
 * @param answers status, or {@code default}, to answer
 */
record Operation(
    String method,
    String path,
    String id,
    Tag tag,
    String summary,
    List<Parameter> parameters,
    Map<String, Answer> answers) {
  /** The groups of operations. */
  enum Tag {
    SEARCH("Search", "Find entries, count them, take them along"),
    READ("Entries and documents", "What was found, whole"),
    SERVICE("Service", "For operators, harvesters, crawlers and browsers"),
    PAGES("Pages", "What a person sees; they take the same parameters");

    private final String title;
    private final String description;

    Tag(String title, String description) {
      this.title = title;
      this.description = description;
    }

    Map<String, Object> toMap() {
      return JsonSchemas.ordered("name", title, "description", description);
    }
  }

  /** Begins an operation that answers GET, and HEAD with the same headers. */
  static Operation get(String path, String id, Tag tag, String summary) {
    return new Operation("GET", path, id, tag, summary, List.of(), Map.of());
  }

  /** Returns the same with another method. */
  Operation by(String other, String otherId) {
    return new Operation(other, path, otherId, tag, summary, parameters, answers);
  }

  Operation with(List<Parameter> all) {
    return new Operation(method, path, id, tag, summary, List.copyOf(all), answers);
  }

  Operation with(Parameter... all) {
    return with(List.of(all));
  }

  /** Returns this operation with a further answer. */
  Operation answers(String status, Answer answer) {
    Map<String, Answer> all = new LinkedHashMap<>(answers);
    all.put(status, answer);
    return new Operation(method, path, id, tag, summary, parameters, all);
  }

  private static Map<String, Object> reference(Parameter parameter, Map<Parameter, String> shared) {
    String name = shared.get(parameter);
    return name == null ? parameter.toMap() : Map.of("$ref", "#/components/parameters/" + name);
  }

  /** Returns where it stands among those of its path. */
  String key() {
    return method.toLowerCase(Locale.ROOT);
  }

  /**
   * Returns it as it stands in the document.
   *
   * @param shared the parameters that the document has once for all, with their names there
   */
  Map<String, Object> toMap(Map<Parameter, String> shared) {
    Map<String, Object> responses = new LinkedHashMap<>();
    answers.forEach((status, answer) -> responses.put(status, answer.toMap()));
    Map<String, Object> map =
        JsonSchemas.ordered("operationId", id, "tags", List.of(tag.title), "summary", summary);
    if (!parameters.isEmpty()) {
      map.put("parameters", parameters.stream().map(each -> reference(each, shared)).toList());
    }
    map.put("responses", responses);
    return map;
  }
}

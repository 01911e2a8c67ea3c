package org.compendiumsearch.server.http.openapi;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.compendiumsearch.core.taxonomy.Facets;
import org.compendiumsearch.server.http.openapi.Operation.Tag;

/**
 * The whole of the description (OpenAPI 3.1.0): every operation that the server has, with the
 * facets of its index.
 */
public final class ApiDocument {
  private static final String INTRODUCTION =
      "Search over reports on partnerships against trafficking in persons. Every GET answers HEAD"
          + " too. Parameters are refused where they are unknown, except by pages; faults are"
          + " problems (RFC 9457) and name the parameter at fault.";

  private ApiDocument() {}

  /**
   * Returns the description.
   *
   * @param facets of the index
   * @param registered the operations that the server has, as METHOD and path: what it was not
   *     started with is left out
   */
  public static Map<String, Object> of(Facets facets, Set<String> registered) {
    JsonSchemas schemas = new JsonSchemas();
    Map<String, Map<String, Object>> paths = new LinkedHashMap<>();
    for (Operation each : operations(schemas, facets)) {
      if (registered.contains(each.method() + " " + each.path())) {
        paths
            .computeIfAbsent(each.path(), path -> new LinkedHashMap<>())
            .put(each.key(), complete(each, schemas).toMap());
      }
    }
    return JsonSchemas.ordered(
        "openapi",
        "3.1.0",
        "info",
        JsonSchemas.ordered(
            "title",
            "Compendium Search",
            "version",
            "1",
            "description",
            INTRODUCTION,
            "license",
            Map.of("name", "Apache-2.0", "identifier", "Apache-2.0")),
        "servers",
        List.of(Map.of("url", "/")),
        "tags",
        Arrays.stream(Tag.values()).map(Tag::toMap).toList(),
        "paths",
        paths,
        "components",
        Map.of("schemas", schemas.all()));
  }

  /** Returns every operation that is known, as METHOD and path, whether a server has it or not. */
  public static Set<String> known(Facets facets) {
    return operations(new JsonSchemas(), facets).stream()
        .map(each -> each.method() + " " + each.path())
        .collect(Collectors.toUnmodifiableSet());
  }

  private static List<Operation> operations(JsonSchemas schemas, Facets facets) {
    List<Operation> all = new ArrayList<>(new ApiOperations(schemas, facets).all());
    all.addAll(new SiteOperations(schemas, facets).all());
    all.addAll(new PageOperations(facets).all());
    return all;
  }

  /** Adds what any operation may answer. */
  private static Operation complete(Operation operation, JsonSchemas schemas) {
    Operation all = operation;
    boolean isPage = operation.tag() == Tag.PAGES;
    Answer problem = schemas.problem("Anything else that is wrong.");
    if (isPage) {
      Map<String, Map<String, Object>> either = new LinkedHashMap<>(problem.content());
      either.putAll(Answer.page("").content());
      problem = new Answer("A page that tells what is wrong, or a problem.", either);
    }
    if (operation.method().equals("GET") && !all.answers().containsKey("304")) {
      all = all.answers("304", Answer.empty("What the client has is as it is here."));
    }
    if (!isPage) {
      all = withoutOther(all, "400", schemas.problem("A parameter or the request is wrong."));
      all = withoutOther(all, "503", schemas.problem("It cannot be answered now; Retry-After."));
    }
    return withoutOther(all, "default", problem);
  }

  private static Operation withoutOther(Operation operation, String status, Answer answer) {
    return operation.answers().containsKey(status) ? operation : operation.answers(status, answer);
  }
}

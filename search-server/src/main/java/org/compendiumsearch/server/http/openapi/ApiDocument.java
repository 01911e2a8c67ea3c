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

  /** How many operations have a parameter that is described once for all of them. */
  private static final int SHARED_BY = 4;

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
    List<Operation> operations =
        operations(schemas, facets).stream()
            .filter(each -> registered.contains(each.method() + " " + each.path()))
            .map(each -> complete(each, schemas))
            .toList();
    Map<Parameter, String> shared = shared(operations);
    Map<String, Map<String, Object>> paths = new LinkedHashMap<>();
    for (Operation each : operations) {
      paths
          .computeIfAbsent(each.path(), path -> new LinkedHashMap<>())
          .put(each.key(), each.toMap(shared));
    }
    Map<String, Object> parameters = new LinkedHashMap<>();
    shared.forEach((parameter, name) -> parameters.put(name, parameter.toMap()));
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
        JsonSchemas.ordered("parameters", parameters, "schemas", schemas.all()));
  }

  /** Returns the parameters that many operations have, and the names under which they stand. */
  private static Map<Parameter, String> shared(List<Operation> operations) {
    Map<Parameter, Integer> uses = new LinkedHashMap<>();
    operations.forEach(each -> each.parameters().forEach(p -> uses.merge(p, 1, Integer::sum)));
    Map<Parameter, String> shared = new LinkedHashMap<>();
    uses.forEach(
        (parameter, count) -> {
          if (count >= SHARED_BY && !shared.containsValue(parameter.name())) {
            shared.put(parameter, parameter.name());
          }
        });
    return shared;
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
    if (!operation.path().startsWith("/api/")) {
      problem = orPage(problem);
      Answer missing = operation.answers().get("404");
      all = missing == null ? all : all.answers("404", orPage(missing));
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

  /** A browser is shown a page where there is nothing, and where a page is wrong. */
  private static Answer orPage(Answer problem) {
    Map<String, Map<String, Object>> either = new LinkedHashMap<>(problem.content());
    either.putAll(Answer.page("").content());
    return new Answer(problem.description() + " A browser is shown a page.", either);
  }

  private static Operation withoutOther(Operation operation, String status, Answer answer) {
    return operation.answers().containsKey(status) ? operation : operation.answers(status, answer);
  }
}

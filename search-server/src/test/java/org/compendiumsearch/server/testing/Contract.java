package org.compendiumsearch.server.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialects;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Holds answers against a server's own description: method, path, status and media type must be in
 * it, and JSON must be of the described shape. Safe for all threads.
 */
public final class Contract {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String JSON_TYPE = "application/json";

  private final JsonNode document;
  private final List<Route> routes = new ArrayList<>();
  private final SchemaRegistry registry =
      SchemaRegistry.withDialect(
          Dialects.getDraft202012(),
          builder ->
              builder.schemaRegistryConfig(
                  SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));
  private final Map<String, Schema> schemas = new ConcurrentHashMap<>();

  /** Reads a description. */
  public Contract(String openApi) {
    document = parse(openApi);
    allowNothingElse(document);
    document
        .get("paths")
        .forEachEntry((path, operations) -> routes.add(Route.of(path, operations)));
    routes.sort(Comparator.comparing(route -> route.template().indexOf('{') < 0 ? 0 : 1));
  }

  /** Clients must take additions for granted, but the server of these tests must describe all. */
  private static void allowNothingElse(JsonNode node) {
    if (node instanceof ObjectNode object && object.path("properties").isObject()) {
      object.put("additionalProperties", false);
    }
    node.forEach(Contract::allowNothingElse);
  }

  private record Route(String template, Pattern pattern, JsonNode operations) {
    static Route of(String template, JsonNode operations) {
      StringBuilder pattern = new StringBuilder();
      for (String part : template.split("(?=\\{)|(?<=})", -1)) {
        pattern.append(part.startsWith("{") ? "[^/]+?" : Pattern.quote(part));
      }
      return new Route(template, Pattern.compile(pattern + "/?"), operations);
    }
  }

  /**
   * An answer.
   *
   * @param type its media type, or "" where it has none
   */
  public record Answer(int status, String type, String body) {
    /** Returns the media type without parameters. */
    String essence() {
      return essenceOf(type);
    }
  }

  /** Returns the description. */
  public JsonNode document() {
    return document;
  }

  /** Returns the parameters of an operation. */
  public List<JsonNode> parameters(String method, String path) {
    List<JsonNode> parameters = new ArrayList<>();
    for (JsonNode each :
        document.get("paths").get(path).path(method.toLowerCase(Locale.ROOT)).path("parameters")) {
      boolean elsewhere = each.has("$ref");
      parameters.add(elsewhere ? document.at(each.get("$ref").asText().substring(1)) : each);
    }
    return parameters;
  }

  /** Returns the parameters of a GET request that are not in its path, with their schemas. */
  public Map<String, JsonNode> queryParameters(String path) {
    Map<String, JsonNode> parameters = new TreeMap<>();
    for (JsonNode each : parameters("get", path)) {
      if (each.get("in").asText().equals("query")) {
        parameters.put(each.get("name").asText(), each.get("schema"));
      }
    }
    return parameters;
  }

  /**
   * Checks an answer.
   *
   * @param target path and query, as they were sent
   * @throws AssertionError where it is not as described
   */
  public void check(String method, String target, Answer answer) {
    String wrong = wrongWith(method, target, answer);
    if (wrong != null) {
      throw new AssertionError(
          method
              + " "
              + shortened(target)
              + " was answered with "
              + answer.status()
              + " "
              + answer.type()
              + ", which its description does not know: "
              + wrong
              + "\n"
              + shortened(answer.body()));
    }
  }

  /** Returns what is not as described, or null. */
  public @Nullable String wrongWith(String method, String target, Answer answer) {
    int question = target.indexOf('?');
    Route route = find(question < 0 ? target : target.substring(0, question));
    if (route == null) {
      return ofNothing(answer);
    }
    boolean head = method.equals("HEAD");
    JsonNode operation = route.operations().get(head ? "get" : method.toLowerCase(Locale.ROOT));
    if (operation == null) {
      return answer.status() < 400 ? "there is no such method" : ofNothing(answer);
    }
    JsonNode responses = operation.get("responses");
    String status = Integer.toString(answer.status());
    String key = responses.has(status) ? status : "default";
    if (key.equals("default") && answer.status() < 400) {
      return "no such status";
    }
    JsonNode content = responses.get(key).path("content");
    if (head || content.isEmpty()) {
      return answer.body().isEmpty() ? null : "there is a body";
    }
    return content(route.template() + " " + method + " " + key, content, answer);
  }

  private @Nullable String content(String key, JsonNode content, Answer answer) {
    JsonNode media = null;
    for (Map.Entry<String, JsonNode> each : content.properties()) {
      if (essenceOf(each.getKey()).equals(answer.essence()) || each.getKey().equals("*/*")) {
        media = each.getValue();
      }
    }
    if (media == null) {
      return "no such media type";
    }
    boolean isJson = answer.essence().endsWith("json");
    return isJson && media.has("schema")
        ? shape(key + " " + answer.essence(), media.get("schema"), answer.body())
        : null;
  }

  private @Nullable String shape(String key, JsonNode described, String body) {
    Schema schema = schemas.computeIfAbsent(key, k -> compile(described));
    var errors = schema.validate(parse(body));
    return errors.isEmpty() ? null : errors.subList(0, Math.min(5, errors.size())).toString();
  }

  private Schema compile(JsonNode described) {
    ObjectNode whole = JSON.createObjectNode();
    whole.set("components", document.get("components"));
    whole.putArray("allOf").add(described);
    return registry.getSchema(whole);
  }

  /** What is at no described address can only be a problem, or a page that tells one. */
  private @Nullable String ofNothing(Answer answer) {
    if (answer.status() < 400) {
      return "there is no such path";
    }
    JsonNode problem = JSON.createObjectNode().put("$ref", "#/components/schemas/Problem");
    return switch (answer.essence()) {
      case "application/problem+json" ->
          answer.body().isEmpty() ? null : shape("problem", problem, answer.body());
      case "text/html" -> null;
      default -> "no such media type";
    };
  }

  private @Nullable Route find(String path) {
    for (Route route : routes) {
      if (route.pattern().matcher(path).matches()) {
        return route;
      }
    }
    // The server decodes a path before it looks for its route.
    String decoded = decoded(path);
    return decoded.equals(path) ? null : find(decoded);
  }

  private static String decoded(String path) {
    try {
      return URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8)
          .replaceAll("/+", "/");
    } catch (IllegalArgumentException notEncoded) {
      return path;
    }
  }

  private static String essenceOf(String type) {
    int end = type.indexOf(';');
    return (end < 0 ? type : type.substring(0, end)).strip().toLowerCase(Locale.ROOT);
  }

  private static String shortened(String text) {
    return text.length() <= 600 ? text : text.substring(0, 600) + "…";
  }

  private static JsonNode parse(String json) {
    try {
      return JSON.readTree(json);
    } catch (IOException e) {
      throw new AssertionError("not " + JSON_TYPE + ": " + shortened(json), e);
    }
  }
}

package org.compendiumsearch.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.router.Endpoint;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.compendiumsearch.core.query.SearchRequest;
import org.compendiumsearch.core.search.LuceneSearchEngine;
import org.compendiumsearch.core.search.SearchEngine;
import org.compendiumsearch.server.config.ServerConfig;
import org.compendiumsearch.server.http.openapi.ApiDocument;
import org.compendiumsearch.server.http.openapi.OpenApiRoutes;
import org.compendiumsearch.server.testing.Contract;
import org.compendiumsearch.server.testing.CorpusServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The description has every route, every parameter and every answer of the server. */
class ApiDescriptionIT {
  /** What a server has only where it was told so. */
  private static final Set<String> OPTIONAL = Set.of("/mcp", "/metrics");

  private static final Map<String, Set<String>> READ = new ConcurrentHashMap<>();
  private static final Set<String> READ_AS_MAP = ConcurrentHashMap.newKeySet();
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private static SearchEngine engine;
  private static SearchServer server;
  private static Set<String> registered;
  private static Contract contract;

  @BeforeAll
  static void start() {
    engine = LuceneSearchEngine.open(CorpusServer.get().index());
    AtomicReference<JavalinConfig> seen = new AtomicReference<>();
    ServerConfig config =
        new ServerConfig(
            CorpusServer.get().index(), ServerConfig.DEFAULT_HOST, 0, Duration.ofSeconds(60));
    server =
        SearchServer.start(
            config,
            engine,
            javalin -> {
              seen.set(javalin);
              javalin.router.handlerWrapper(ApiDescriptionIT::watched);
            });
    registered = OpenApiRoutes.registered(seen.get());
    contract = new Contract(get("/openapi.json").body());
  }

  @AfterAll
  static void stop() {
    server.close();
    engine.close();
  }

  /** Notes which parameters a handler reads. */
  private static Handler watched(Endpoint endpoint) {
    if (!endpoint.method.isHttpMethod()) {
      return endpoint.handler;
    }
    String operation = endpoint.method.name() + " " + endpoint.path;
    Set<String> read = READ.computeIfAbsent(operation, k -> ConcurrentHashMap.newKeySet());
    return context -> endpoint.handler.handle(watched(context, operation, read));
  }

  private static Context watched(Context context, String operation, Set<String> read) {
    return (Context)
        Proxy.newProxyInstance(
            Context.class.getClassLoader(),
            new Class<?>[] {Context.class},
            (proxy, method, arguments) -> {
              if (Set.of("queryParam", "queryParams").contains(method.getName())) {
                read.add((String) arguments[0]);
              } else if (method.getName().equals("queryParamMap")) {
                READ_AS_MAP.add(operation);
              }
              Object result = invoke(context, method, arguments);
              return result == context ? proxy : result;
            });
  }

  private static Object invoke(Context context, Method method, Object[] arguments)
      throws Throwable {
    try {
      return method.invoke(context, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  private static HttpResponse<String> get(String target) {
    try {
      URI address = URI.create("http://localhost:" + server.port() + target);
      return CLIENT.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new AssertionError(target, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(target, e);
    }
  }

  private static HttpResponse<String> checked(String target) {
    HttpResponse<String> response = get(target);
    String type = response.headers().firstValue("Content-Type").orElse("");
    contract.check(
        "GET", target, new Contract.Answer(response.statusCode(), type, response.body()));
    return response;
  }

  private static Set<String> described() {
    Set<String> described = new TreeSet<>();
    contract
        .document()
        .get("paths")
        .forEachEntry(
            (path, operations) ->
                operations
                    .fieldNames()
                    .forEachRemaining(
                        method ->
                            described.add(method.toUpperCase(java.util.Locale.ROOT) + " " + path)));
    return described;
  }

  @Test
  void hasEveryRouteAndNoOther() {
    Set<String> withoutHead =
        registered.stream().filter(each -> !each.startsWith("HEAD ")).collect(Collectors.toSet());

    assertThat(described()).hasSizeGreaterThan(35).containsExactlyInAnyOrderElementsOf(withoutHead);
    assertThat(ApiDocument.known(engine.facets()))
        .as("what is described is there, but for what is turned on by choice")
        .filteredOn(each -> !OPTIONAL.contains(each.substring(each.indexOf('/'))))
        .allSatisfy(each -> assertThat(registered).contains(each));
    assertThat(registered)
        .filteredOn(each -> each.startsWith("GET ") && !each.endsWith("/mcp"))
        .as("every GET answers HEAD too")
        .allSatisfy(each -> assertThat(registered).contains("HEAD" + each.substring(3)));
  }

  @Test
  void hasEveryParameterThatIsReadAndNoOther() {
    for (String operation : described()) {
      if (operation.startsWith("GET ")) {
        String path = operation.substring(4);
        Map<String, JsonNode> parameters = parametersOf(path);
        String target = filled(path);
        get(target);
        parameters.forEach((name, schema) -> get(target + "?" + name + "=" + example(schema)));
        Set<String> names = parameters.keySet();
        Set<String> read = READ.getOrDefault(operation, Set.of());

        assertThat(names).as("read by %s", operation).containsAll(read);
        if (!READ_AS_MAP.contains(operation)) {
          assertThat(read).as("described of %s", operation).containsAll(names);
        }
      }
    }
  }

  @Test
  void whatReadsAllParametersNamesTheDescribedOnes() throws IOException {
    Set<String> strict =
        Set.of(
            "/api/v1/search",
            "/api/v1/matrix",
            "/api/v1/timeline",
            "/api/v1/export?format=ris",
            "/feed.atom");
    for (String path : strict) {
      HttpResponse<String> response =
          checked(path + (path.contains("?") ? "&" : "?") + "no-such-parameter=1");

      assertThat(response.statusCode()).as(path).isEqualTo(400);
      JsonNode problem = new ObjectMapper().readTree(response.body());
      Set<String> allowed = new HashSet<>();
      problem.get("allowed").forEach(each -> allowed.add(each.asText()));
      assertThat(allowed).as(path).isEqualTo(parametersOf(path.replaceAll("\\?.*", "")).keySet());
    }
  }

  @Test
  void theAllowedValuesAreThoseThatAreTaken() {
    parametersOf("/api/v1/search")
        .forEach(
            (name, schema) -> {
              List<String> values = new ArrayList<>();
              schema.path("enum").forEach(each -> values.add(each.asText()));
              schema.at("/items/enum").forEach(each -> values.add(each.asText()));
              if (schema.has("minimum")) {
                values.add(schema.get("minimum").asText());
                values.add(schema.get("maximum").asText());
                assertRefused(name, schema.get("minimum").asInt() - 1);
                assertRefused(name, schema.get("maximum").asInt() + 1);
              }
              for (String value : values) {
                String others =
                    (name.equals("size") ? "" : "size=1&")
                        + (name.equals("facets") ? "" : "facets=none&");
                String target =
                    "/api/v1/search?" + others + name + "=" + CorpusServer.encode(value);
                assertThat(checked(target).statusCode()).as(target).isEqualTo(200);
              }
              if (schema.has("enum") || schema.at("/items/enum").isArray()) {
                assertThat(checked("/api/v1/search?" + name + "=no-such-value").statusCode())
                    .as("%s=no-such-value", name)
                    .isEqualTo(400);
              }
            });
  }

  private static void assertRefused(String name, int value) {
    assertThat(checked("/api/v1/search?" + name + "=" + value).statusCode())
        .as("%s=%s", name, value)
        .isEqualTo(400);
  }

  @Test
  void theFacetsOfTheTaxonomyAreParameters() {
    Map<String, JsonNode> parameters = parametersOf("/api/v1/search");

    assertThat(parameters)
        .containsKeys(
            "q",
            "cursor",
            "sector",
            "region",
            "partnership",
            "exploitation",
            "kind",
            "scope",
            "partner",
            "language",
            "publisher",
            "collection",
            "country");
    JsonNode schemas = new ObjectMapper().valueToTree(parameters);
    assertThat(schemas.at("/sector/items/enum")).hasSize(19);
    assertThat(schemas.at("/region/items/enum").size()).isGreaterThan(200);
    assertThat(schemas.at("/q/maxLength").asInt()).isEqualTo(SearchRequest.MAX_TEXT);
  }

  @Test
  void everyFieldOfEveryAnswerIsExplained() {
    JsonNode schemas = contract.document().at("/components/schemas");
    List<String> unexplained = new ArrayList<>();
    AtomicInteger fields = new AtomicInteger();
    schemas.forEachEntry(
        (name, schema) ->
            schema
                .path("properties")
                .forEachEntry(
                    (field, described) -> {
                      fields.incrementAndGet();
                      if (described.path("description").asText().isBlank()) {
                        unexplained.add(name + "." + field);
                      }
                    }));

    assertThat(fields.get()).isGreaterThan(120);
    assertThat(unexplained).isEmpty();
  }

  /** Returns the parameters of the address that are not in its path, with their schemas. */
  private static Map<String, JsonNode> parametersOf(String path) {
    Map<String, JsonNode> parameters = new java.util.TreeMap<>();
    for (JsonNode each : contract.parameters("get", path)) {
      if (each.get("in").asText().equals("query")) {
        parameters.put(each.get("name").asText(), each.get("schema"));
      }
    }
    return parameters;
  }

  private static String filled(String path) {
    return path.replace("{id}", "the-code-child-protection-tourism")
        .replace("{number}", "1")
        .replaceAll("\\{\\w+}", "x");
  }

  private static String example(JsonNode schema) {
    JsonNode one = schema.has("items") ? schema.get("items") : schema;
    return one.has("enum") ? CorpusServer.encode(one.get("enum").get(1).asText()) : "1";
  }
}

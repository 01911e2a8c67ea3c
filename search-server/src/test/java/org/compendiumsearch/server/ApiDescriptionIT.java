package org.compendiumsearch.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
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
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
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

/** The description has every route, and every parameter that is read, and no other. */
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
        Map<String, JsonNode> parameters = contract.queryParameters(path);
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

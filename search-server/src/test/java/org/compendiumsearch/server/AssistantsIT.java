package org.compendiumsearch.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.HttpClientStreamableHttpTransport;
import io.modelcontextprotocol.json.jackson2.JacksonMcpJsonMapper;
import io.modelcontextprotocol.json.schema.JsonSchemaValidator.ValidationResponse;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.InitializeResult;
import io.modelcontextprotocol.spec.McpSchema.TextContent;
import io.modelcontextprotocol.spec.McpSchema.Tool;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.compendiumsearch.server.config.Extras;
import org.compendiumsearch.server.config.Extras.Reach;
import org.compendiumsearch.server.testing.TestServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An assistant asks, by the protocol's own client over HTTP. */
class AssistantsIT {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String LIST =
      "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/list\",\"params\":{}}";

  @TempDir private static Path temp;
  private static TestServer server;

  @BeforeAll
  static void start() {
    server = TestServer.ofReport(temp.resolve("index"), new Extras(Reach.OFF, null, true));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static McpSyncClient connect() {
    return McpClient.sync(
            HttpClientStreamableHttpTransport.builder(server.site())
                .jsonMapper(new JacksonMcpJsonMapper(new ObjectMapper()))
                .build())
        .jsonSchemaValidator((schema, value) -> ValidationResponse.asValid(""))
        .build();
  }

  private static CallToolResult call(String tool, Map<String, Object> arguments) {
    try (McpSyncClient client = connect()) {
      client.initialize();
      return client.callTool(CallToolRequest.builder(tool).arguments(arguments).build());
    }
  }

  private static String text(CallToolResult result) {
    assertThat(result.content()).hasSize(1);
    return ((TextContent) result.content().getFirst()).text();
  }

  private static JsonNode json(CallToolResult result) throws Exception {
    assertThat(result.isError()).as(text(result)).isFalse();
    JsonNode told = JSON.readTree(text(result));
    assertThat(JSON.<JsonNode>valueToTree(result.structuredContent())).isEqualTo(told);
    return told;
  }

  @Test
  void introducesItselfAndItsTools() {
    try (McpSyncClient client = connect()) {
      InitializeResult hello = client.initialize();

      assertThat(hello.serverInfo().name()).isEqualTo("compendium-search");
      assertThat(hello.instructions()).contains("citation");
      assertThat(client.listTools().tools())
          .allSatisfy(tool -> assertThat(tool.annotations().readOnlyHint()).isTrue())
          .extracting(Tool::name)
          .containsExactlyInAnyOrder("search", "entry", "facets");
    }
  }

  @Test
  void searchesWithFiltersAndCites() throws Exception {
    JsonNode found =
        json(
            call(
                "search",
                Map.of(
                    "q",
                    "recruitment fees",
                    "filters",
                    Map.of("sector", List.of("hospitality")),
                    "from",
                    2015)));

    assertThat(found.path("total").intValue()).isEqualTo(1);
    assertThat(found.path("snapshot").path("id").textValue()).isEqualTo("1");
    JsonNode hit = found.path("hits").path(0);
    assertThat(hit.path("id").textValue()).isEqualTo("report~hotels");
    assertThat(hit.path("pages").textValue()).isEqualTo("10-11");
    assertThat(hit.path("snippets").path(0).path("text").textValue())
        .contains("recruitment fees")
        .doesNotContain("<mark>");
    assertThat(hit.path("snippets").path(0).path("pageLabel").textValue()).isEqualTo("11");
    assertThat(hit.path("citation").textValue())
        .contains("Example Institute", "2020", "Hotels", "Work without fees");
    assertThat(hit.path("links").path("page").textValue())
        .isEqualTo(server.site() + "/entries/report~hotels");
    assertThat(server.get("/entries/report~hotels").statusCode()).isEqualTo(200);
  }

  @Test
  void readsAnEntryPageByPage() throws Exception {
    JsonNode whole = json(call("entry", Map.of("id", "report~hotels")));

    assertThat(whole.path("text")).hasSize(2);
    assertThat(whole.path("text").path(1).path("label").textValue()).isEqualTo("11");
    assertThat(whole.path("text").path(1).path("text").textValue())
        .isEqualTo("They pay recruitment fees themselves.");
    assertThat(whole.path("entry").path("citation").textValue()).contains("Example Institute");
  }

  @Test
  void listsFacetsWithTheirValues() throws Exception {
    JsonNode all = json(call("facets", Map.of()));
    JsonNode one = json(call("facets", Map.of("facet", "sector", "lang", "fr")));

    assertThat(all.path("facets").findValuesAsText("name")).contains("sector", "region");
    assertThat(one.path("facets")).hasSize(1);
    assertThat(one.path("facets").path(0).path("values").findValuesAsText("value"))
        .contains("hospitality");
  }

  @Test
  void tellsWhatIsWrongWithAQuestion() {
    CallToolResult value = call("search", Map.of("filters", Map.of("sector", List.of("hotels"))));
    CallToolResult name = call("search", Map.of("querry", "x"));
    CallToolResult kind = call("search", Map.of("q", Map.of("a", "b")));
    CallToolResult entry = call("entry", Map.of("id", "../etc"));
    CallToolResult facet = call("facets", Map.of("facet", "colour"));

    assertThat(List.of(value, name, kind, entry, facet)).allMatch(CallToolResult::isError);
    assertThat(text(value)).contains("unknown sector \"hotels\"");
    assertThat(text(name)).contains("unknown parameter \"querry\"").contains("allowed: q, ");
    assertThat(text(kind)).isEqualTo("q must be a text or a list of texts");
    assertThat(text(entry)).contains("../etc");
    assertThat(text(facet)).contains("colour");
  }

  private static HttpResponse<String> post(TestServer to, String body, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(to.site() + "/mcp"))
            .header("Content-Type", "application/json")
            .header("Accept", "application/json, text/event-stream")
            .POST(BodyPublishers.ofString(body));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return to.send(request.build());
  }

  @Test
  void pagesOfOtherSitesMayNotAsk() {
    assertThat(post(server, LIST).statusCode()).isEqualTo(200);
    assertThat(post(server, LIST, "Origin", "http://localhost:3000").statusCode()).isEqualTo(200);
    for (String other : List.of("https://evil.example", "null", "http://localhost.evil.example")) {
      assertThat(post(server, LIST, "Origin", other).statusCode()).as(other).isEqualTo(403);
    }
  }

  @Test
  void refusesWhatIsTooLargeOrNoMessage() {
    assertThat(post(server, " ".repeat(70_000) + LIST).statusCode()).isEqualTo(413);
    assertThat(post(server, "{").statusCode()).isEqualTo(400);
    assertThat(server.get("/mcp").statusCode()).isEqualTo(405);
  }

  @Test
  void isNotThereWhereItIsOff() {
    try (TestServer off = TestServer.ofReport(temp.resolve("off"), Extras.USUAL)) {
      assertThat(post(off, LIST).statusCode()).isEqualTo(404);
    }
  }
}

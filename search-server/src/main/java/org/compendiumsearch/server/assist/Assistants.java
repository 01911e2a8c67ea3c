package org.compendiumsearch.server.assist;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.modelcontextprotocol.common.McpTransportContext;
import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.json.jackson2.JacksonMcpJsonMapper;
import io.modelcontextprotocol.json.schema.JsonSchemaValidator.ValidationResponse;
import io.modelcontextprotocol.server.McpServer;
import io.modelcontextprotocol.server.McpStatelessServerFeatures.SyncToolSpecification;
import io.modelcontextprotocol.server.transport.HttpServletStatelessServerTransport;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.ServerCapabilities;
import io.modelcontextprotocol.spec.McpSchema.Tool;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.time.Clock;
import java.util.Map;
import java.util.function.Function;
import org.compendiumsearch.core.error.CompendiumException;
import org.compendiumsearch.core.error.InvalidRequestException;
import org.compendiumsearch.core.search.SearchEngine;
import org.compendiumsearch.server.http.Json;
import org.compendiumsearch.server.http.LocalOnly;
import org.compendiumsearch.server.http.Problems;
import org.compendiumsearch.server.http.Site;

/**
 * {@code POST /mcp}: the Model Context Protocol over streamable HTTP, without sessions, so that
 * nothing is kept of a client between two requests. Safe for all threads.
 */
public final class Assistants {
  private static final String PATH = "/mcp";
  private static final String SITE = "site";
  private static final int MAX_BODY = 64 * 1024;

  private final HttpServletStatelessServerTransport transport;

  private Assistants(HttpServletStatelessServerTransport transport) {
    this.transport = transport;
  }

  /** Adds the address. */
  public static void addTo(RoutesConfig routes, SearchEngine engine) {
    McpJsonMapper mapper = new JacksonMcpJsonMapper(Json.mapper());
    HttpServletStatelessServerTransport transport =
        HttpServletStatelessServerTransport.builder()
            .jsonMapper(mapper)
            .messageEndpoint(PATH)
            .maxRequestSize(MAX_BODY)
            .contextExtractor(
                request -> McpTransportContext.create(Map.of(SITE, request.getAttribute(SITE))))
            .build();
    Teller teller = new Teller(engine, Clock.systemUTC());
    McpServer.sync(transport)
        .serverInfo("compendium-search", "1")
        .instructions(
            "Answers come from the documents of this server alone. Name the citation and the pages"
                + " of everything you take from them.")
        .capabilities(ServerCapabilities.builder().tools(false).build())
        .jsonMapper(mapper)
        // Arguments are checked as the parameters of an address are, with better words.
        .jsonSchemaValidator((schema, value) -> ValidationResponse.asValid(""))
        .validateToolInputs(false)
        // The thread of the request is a virtual one, and may wait.
        .immediateExecution(true)
        .tools(
            tool(Tools.search(), teller::search),
            tool(Tools.entry(), teller::entry),
            tool(Tools.facets(), teller::facets))
        .build();
    routes.post(PATH, new Assistants(transport)::answer);
  }

  /**
   * Only programs may ask, and pages of this machine: a page of another site could otherwise give
   * its own name this machine's address and ask in somebody's browser (DNS rebinding).
   */
  private void answer(Context context) throws ServletException, IOException {
    LocalOnly.checkOrigin(context);
    context.req().setAttribute(SITE, Site.of(context));
    transport.service(new WholeRequest(context.req(), context.bodyAsBytes()), context.res());
  }

  private static SyncToolSpecification tool(Tool tool, Function<Question, Told> answers) {
    return SyncToolSpecification.builder()
        .tool(tool)
        .callHandler((context, request) -> call(answers, request, context))
        .build();
  }

  private static CallToolResult call(
      Function<Question, Told> answers, CallToolRequest request, McpTransportContext context) {
    Map<String, Object> given = request.arguments();
    Question question =
        new Question(given == null ? Map.of() : given, String.valueOf(context.get(SITE)));
    try {
      Told told = answers.apply(question);
      return CallToolResult.builder()
          .structuredContent(told)
          .addTextContent(Json.write(told))
          .isError(false)
          .build();
    } catch (CompendiumException e) {
      return wrong(told(e));
    } catch (RuntimeException e) {
      return wrong(Problems.of(e).detail());
    }
  }

  private static String told(CompendiumException fault) {
    String what = String.valueOf(fault.getMessage());
    return fault instanceof InvalidRequestException invalid && !invalid.allowed().isEmpty()
        ? what + "; allowed: " + String.join(", ", invalid.allowed())
        : what;
  }

  private static CallToolResult wrong(String message) {
    return CallToolResult.builder().addTextContent(message).isError(true).build();
  }
}

package org.compendiumsearch.server.http.openapi;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.compendiumsearch.core.query.SearchRequest;
import org.compendiumsearch.core.taxonomy.Facets;
import org.compendiumsearch.server.http.ListSizes;
import org.compendiumsearch.server.http.openapi.Operation.Tag;
import org.compendiumsearch.server.http.wire.HealthAnswer;

/** The operations for operators, harvesters, crawlers and browsers. */
final class SiteOperations {
  private static final String XML = "text/xml; charset=utf-8";
  private static final String XML_FILE = "application/xml; charset=utf-8";
  private static final String SCRIPT = "text/javascript; charset=utf-8";

  private final JsonSchemas schemas;
  private final SearchParameterList search;

  SiteOperations(JsonSchemas schemas, Facets facets) {
    this.schemas = schemas;
    this.search = new SearchParameterList(facets);
  }

  List<Operation> all() {
    List<Operation> all = new ArrayList<>(List.of(feed(), openSearch(), completions()));
    Operation oai = oai();
    all.add(oai);
    all.add(oai.by("POST", "postOai"));
    all.addAll(forCrawlers());
    all.addAll(forOperators());
    all.addAll(scripts());
    return all;
  }

  private Operation feed() {
    return Operation.get("/feed.atom", "feed", Tag.SEARCH, "Tells the newest hits as a feed.")
        .with(search.all())
        .answers("200", Answer.text("An Atom feed.", "application/atom+xml; charset=utf-8"));
  }

  private static Operation openSearch() {
    return Operation.get(
            "/opensearch.xml", "openSearch", Tag.SERVICE, "Describes the search to browsers.")
        .with(SearchParameterList.lang())
        .answers(
            "200",
            Answer.text(
                "An OpenSearch 1.1 description.",
                "application/opensearchdescription+xml; charset=utf-8"));
  }

  private static Operation completions() {
    Map<String, Object> texts = JsonSchemas.array(Parameter.text());
    Map<String, Object> pair =
        JsonSchemas.ordered(
            "type", "array", "prefixItems", List.of(Parameter.text(), texts), "items", false);
    return Operation.get(
            "/suggestions.json", "suggestions", Tag.SERVICE, "Completes in a browser's own field.")
        .with(
            Parameter.query(
                "q",
                "What was typed so far.",
                JsonSchemas.ordered("type", "string", "maxLength", SearchRequest.MAX_TEXT)),
            Parameter.query(
                "size",
                "How many at most.",
                Parameter.number(1, ListSizes.MOST_SUGGESTIONS, ListSizes.SUGGESTIONS)),
            SearchParameterList.lang())
        .answers(
            "200",
            new Answer(
                "What was typed, and completions (OpenSearch Suggestions).",
                Map.of("application/x-suggestions+json; charset=utf-8", pair)));
  }

  private static Operation oai() {
    List<Parameter> arguments = new ArrayList<>();
    arguments.add(
        Parameter.query(
            "verb",
            "What is asked for.",
            Parameter.choice(
                List.of(
                    "Identify",
                    "ListMetadataFormats",
                    "ListSets",
                    "ListIdentifiers",
                    "ListRecords",
                    "GetRecord"))));
    for (String name :
        List.of("identifier", "metadataPrefix", "from", "until", "set", "resumptionToken")) {
      arguments.add(Parameter.query(name, "As OAI-PMH 2.0 has it.", Parameter.text()));
    }
    return Operation.get("/oai", "oai", Tag.SERVICE, "Lets libraries harvest (OAI-PMH 2.0).")
        .with(arguments)
        .answers("200", Answer.text("The answer, faults included.", XML));
  }

  private static List<Operation> forCrawlers() {
    return List.of(
        Operation.get("/sitemap.xml", "sitemap", Tag.SERVICE, "Lists all pages for crawlers.")
            .answers("200", Answer.text("A sitemap, or an index of several.", XML_FILE)),
        Operation.get(
                "/sitemap-{number}.xml", "sitemapPart", Tag.SERVICE, "Tells a part of a long list.")
            .with(
                Parameter.path(
                    "number", "Of the part.", JsonSchemas.ordered("type", "integer", "minimum", 1)))
            .answers("200", Answer.text("A sitemap.", XML_FILE)),
        Operation.get("/robots.txt", "robots", Tag.SERVICE, "Tells crawlers what to leave out.")
            .answers("200", Answer.text("The rules (RFC 9309).", "text/plain; charset=utf-8")),
        Operation.get("/openapi.json", "openapi", Tag.SERVICE, "Tells this description.")
            .answers("200", Answer.json("An OpenAPI 3.1 document.", Map.of("type", "object"))));
  }

  private List<Operation> forOperators() {
    Map<String, Object> health = schemas.of(HealthAnswer.class);
    return List.of(
        Operation.get("/health/live", "live", Tag.SERVICE, "Tells that the server runs.")
            .answers("200", Answer.json("It runs.", health)),
        Operation.get("/health/ready", "ready", Tag.SERVICE, "Tells whether it can search.")
            .answers("200", Answer.json("It can.", health))
            .answers("503", Answer.json("It cannot, and why.", health)),
        Operation.get("/metrics", "metrics", Tag.SERVICE, "Tells figures to Prometheus.")
            .answers("200", Answer.bytes("Figures as text.")),
        Operation.get("/mcp", "mcpListen", Tag.SERVICE, "For assistants, where it is turned on.")
            .answers("200", Answer.bytes("Messages of the Model Context Protocol.")),
        Operation.get("/mcp", "mcp", Tag.SERVICE, "For assistants, where it is turned on.")
            .by("POST", "mcp")
            .answers("200", Answer.bytes("Messages of the Model Context Protocol.")),
        Operation.get("/mcp", "mcp", Tag.SERVICE, "For assistants, where it is turned on.")
            .by("DELETE", "mcpEnd")
            .answers("200", Answer.empty("The session has ended.")));
  }

  private static List<Operation> scripts() {
    Map<String, Object> hex = Parameter.text("^[0-9a-f]+$");
    Map<String, Object> name = Parameter.text("^[A-Za-z0-9._-]+$");
    return List.of(
        Operation.get(
                "/embed/v1/compendium-search.js",
                "box",
                Tag.SERVICE,
                "Sends the search box for other sites.")
            .answers("200", Answer.text("The newest of version 1.", SCRIPT)),
        Operation.get(
                "/embed/{hash}/compendium-search.js",
                "boxOfHash",
                Tag.SERVICE,
                "Sends the search box of one hash, for good.")
            .with(Parameter.path("hash", "Of the script.", hex))
            .answers("200", Answer.text("The script.", SCRIPT)),
        asset("/assets/{version}/{name}", "asset", Parameter.path("version", "Of all.", hex), name),
        asset("/pdfjs/5.4.624/{name}", "pdfjs", null, name),
        asset(
            "/pdfjs/5.4.624/{folder}/{name}",
            "pdfjsIn",
            Parameter.path("folder", "Of the file.", name),
            name),
        asset("/swagger-ui/5.34.1/{name}", "swaggerUi", null, name));
  }

  private static Operation asset(
      String path,
      String id,
      @org.jspecify.annotations.Nullable Parameter before,
      Map<String, Object> name) {
    List<Parameter> parameters = new ArrayList<>();
    if (before != null) {
      parameters.add(before);
    }
    parameters.add(Parameter.path("name", "Of the file.", name));
    return Operation.get(path, id, Tag.SERVICE, "Sends a style or a script of the pages.")
        .with(parameters)
        .answers("200", Answer.bytes("The file."));
  }
}

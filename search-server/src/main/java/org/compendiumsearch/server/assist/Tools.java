package org.compendiumsearch.server.assist;

import io.modelcontextprotocol.spec.McpSchema.Tool;
import io.modelcontextprotocol.spec.McpSchema.ToolAnnotations;
import java.util.List;
import java.util.Map;

/** The tools as they are declared to assistants. */
final class Tools {
  private static final String TYPE = "type";
  private static final String DESCRIPTION = "description";

  private static final Map<String, Object> LANGUAGE =
      Map.of(
          TYPE,
          "string",
          "enum",
          List.of("en", "fr", "es", "ar", "ru", "zh"),
          DESCRIPTION,
          "language of labels and citations; en by default");

  private Tools() {}

  static Tool search() {
    return tool(
        "search",
        "Search practices, laws and reports",
        "Searches practices, laws and reports on partnerships against trafficking in persons. Each"
            + " hit is one section of a document, with what was found in it, its printed pages, a"
            + " citation and links. Cite what you use by its citation, and quote only what the"
            + " snippets or the tool \"entry\" show.",
        Map.of(
            "q", text("the words to look for; may hold \"a phrase\", +must, -not, OR, prefix*"),
            "filters",
                Map.of(
                    TYPE,
                    "object",
                    DESCRIPTION,
                    "facet to its chosen values, as the tool \"facets\" lists them, such as"
                        + " {\"sector\": [\"technology\"], \"region\": [\"africa\"]}",
                    "additionalProperties",
                    Map.of(TYPE, "array", "items", Map.of(TYPE, "string"))),
            "from", number("the first year"),
            "to", number("the last year"),
            "document", text("the id of the one document to search in"),
            "sort", choice("relevance", "newest", "oldest", "title"),
            "mode", choice("hybrid", "lexical", "semantic"),
            "page", number("the page of the list, from 1"),
            "size", number("hits a page, 1 to 100; 10 by default"),
            "lang", LANGUAGE),
        List.of());
  }

  static Tool entry() {
    return tool(
        "entry",
        "Read an entry",
        "Returns the whole text of one entry, page by page, with its citation, references and"
            + " links.",
        Map.of("id", text("the id of a hit"), "lang", LANGUAGE),
        List.of("id"));
  }

  static Tool facets() {
    return tool(
        "facets",
        "List facets and their values",
        "Returns the facets by which a search is narrowed, with the number of entries of each"
            + " value: without \"facet\" the uppermost values of all, with it every value of that"
            + " one and what it means.",
        Map.of("facet", text("the name of one facet, such as sector"), "lang", LANGUAGE),
        List.of());
  }

  private static Tool tool(
      String name,
      String title,
      String description,
      Map<String, Object> arguments,
      List<String> must) {
    Map<String, Object> schema =
        Map.of(
            TYPE,
            "object",
            "properties",
            arguments,
            "required",
            must,
            "additionalProperties",
            false);
    return Tool.builder(name, schema)
        .title(title)
        .description(description)
        .annotations(
            ToolAnnotations.builder()
                .readOnlyHint(true)
                .idempotentHint(true)
                .openWorldHint(false)
                .build())
        .build();
  }

  private static Map<String, Object> text(String description) {
    return Map.of(TYPE, "string", DESCRIPTION, description);
  }

  private static Map<String, Object> number(String description) {
    return Map.of(TYPE, "integer", DESCRIPTION, description);
  }

  private static Map<String, Object> choice(String... values) {
    return Map.of(TYPE, "string", "enum", List.of(values));
  }
}

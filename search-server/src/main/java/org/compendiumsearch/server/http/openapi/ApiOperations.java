package org.compendiumsearch.server.http.openapi;

import java.util.List;
import java.util.Map;
import org.compendiumsearch.core.query.SearchRequest;
import org.compendiumsearch.core.taxonomy.Facet;
import org.compendiumsearch.core.taxonomy.Facets;
import org.compendiumsearch.server.export.ExportFormat;
import org.compendiumsearch.server.http.ListSizes;
import org.compendiumsearch.server.http.openapi.Operation.Tag;
import org.compendiumsearch.server.http.wire.DocumentAnswer;
import org.compendiumsearch.server.http.wire.DocumentsAnswer;
import org.compendiumsearch.server.http.wire.EntryAnswer;
import org.compendiumsearch.server.http.wire.HitJson;
import org.compendiumsearch.server.http.wire.MatrixAnswer;
import org.compendiumsearch.server.http.wire.SearchAnswer;
import org.compendiumsearch.server.http.wire.SimilarAnswer;
import org.compendiumsearch.server.http.wire.SnapshotJson;
import org.compendiumsearch.server.http.wire.SuggestionJson;
import org.compendiumsearch.server.http.wire.TaxonomyJson;
import org.compendiumsearch.server.http.wire.YearJson;

/** The operations under {@code /api/v1}, and the original files. */
final class ApiOperations {
  private static final String ID = "id";
  private static final String MOVED = "It has another id now; Location tells the address.";
  private static final String NO_SUCH = "There is none of that id.";

  private final JsonSchemas schemas;
  private final SearchParameterList search;
  private final Facets facets;

  ApiOperations(JsonSchemas schemas, Facets facets) {
    this.schemas = schemas;
    this.facets = facets;
    this.search = new SearchParameterList(facets);
  }

  List<Operation> all() {
    return List.of(
        search(),
        suggest(),
        facets(),
        matrix(),
        timeline(),
        export(),
        entry(),
        similar(),
        documents(),
        document(),
        file());
  }

  private Operation search() {
    return Operation.get("/api/v1/search", "search", Tag.SEARCH, "Searches entries.")
        .with(
            search.and(
                Parameter.query(
                    "cursor",
                    "The next of an earlier answer to the same search: goes on behind its last"
                        + " hit, in the same state of the index. Not together with page.",
                    Parameter.text("^[A-Za-z0-9_-]+$"))))
        .answers("200", Answer.json("What was found.", schemas.of(SearchAnswer.class)));
  }

  private Operation suggest() {
    return Operation.get("/api/v1/suggest", "suggest", Tag.SEARCH, "Completes what is being typed.")
        .with(
            Parameter.query(
                "q",
                "What was typed so far.",
                JsonSchemas.ordered("type", "string", "maxLength", SearchRequest.MAX_TEXT)),
            size(ListSizes.SUGGESTIONS, ListSizes.MOST_SUGGESTIONS),
            SearchParameterList.lang())
        .answers(
            "200",
            Answer.json(
                "Completions, the best first.",
                JsonSchemas.array(schemas.of(SuggestionJson.class))));
  }

  private Operation facets() {
    return Operation.get(
            "/api/v1/facets", "facets", Tag.SEARCH, "Tells every facet with all its values.")
        .with(SearchParameterList.lang())
        .answers(
            "200", Answer.json("The facets.", JsonSchemas.array(schemas.of(TaxonomyJson.class))));
  }

  private Operation matrix() {
    Map<String, Object> ids = Parameter.choice(facets.all().stream().map(Facet::id).toList());
    return Operation.get("/api/v1/matrix", "matrix", Tag.SEARCH, "Counts hits by pairs of values.")
        .with(
            search.and(
                Parameter.query("rows", "The facet of the rows; sector where absent.", ids),
                Parameter.query("cols", "The facet of the columns; region where absent.", ids)))
        .answers("200", Answer.json("The counts.", schemas.of(MatrixAnswer.class)));
  }

  private Operation timeline() {
    return Operation.get("/api/v1/timeline", "timeline", Tag.SEARCH, "Counts hits by year.")
        .with(search.all())
        .answers(
            "200",
            Answer.json(
                "Years that have hits, in order.", JsonSchemas.array(schemas.of(YearJson.class))));
  }

  private Operation export() {
    Operation export =
        Operation.get(
                "/api/v1/export",
                "export",
                Tag.SEARCH,
                "Writes all hits of a search, or the entries that are named, up to "
                    + SearchRequest.MAX_WINDOW
                    + ".")
            .with(
                search.and(
                    Parameter.query(
                            "format", "What is written.", Parameter.choice(ExportFormat.tokens()))
                        .required(),
                    Parameter.query(
                        ID,
                        "Only these entries, whatever else is said.",
                        Parameter.several(entryId()))));
    Map<String, Map<String, Object>> types = new java.util.LinkedHashMap<>();
    for (ExportFormat format : ExportFormat.values()) {
      types.put(
          format.mediaType(),
          switch (format) {
            case JSON -> exported();
            case CSL -> JsonSchemas.array(cited());
            default -> Parameter.text();
          });
    }
    return export
        .answers("200", new Answer("The entries, as a file to be saved.", types))
        .answers("308", problem(MOVED))
        .answers("404", problem("There is no entry of one of the ids."));
  }

  private Map<String, Object> exported() {
    Map<String, Object> count = Map.of("type", "integer", "minimum", 0);
    Map<String, Object> entry =
        JsonSchemas.object(
            JsonSchemas.ordered("entry", schemas.of(HitJson.class), "text", Parameter.text()),
            List.of("entry", "text"));
    return JsonSchemas.object(
        JsonSchemas.ordered(
            "query",
            JsonSchemas.orNull(Parameter.text()),
            "snapshot",
            schemas.of(SnapshotJson.class),
            "total",
            count,
            "exported",
            count,
            "made",
            Map.of("type", "string", "format", "date-time"),
            "entries",
            JsonSchemas.array(entry)),
        List.of("query", "snapshot", "total", "exported", "made", "entries"));
  }

  /** Citation Style Language's own schema has more than is written here. */
  private static Map<String, Object> cited() {
    Map<String, Object> text = Parameter.text();
    Map<String, Object> date =
        JsonSchemas.object(
            Map.of("date-parts", JsonSchemas.array(JsonSchemas.array(Map.of("type", "integer")))),
            List.of("date-parts"));
    Map<String, Object> author =
        JsonSchemas.array(JsonSchemas.object(Map.of("literal", text), List.of("literal")));
    return JsonSchemas.object(
        JsonSchemas.ordered(
            ID,
            text,
            "type",
            Parameter.choice(List.of("report", "chapter", "legislation")),
            "title",
            text,
            "container-title",
            text,
            "author",
            author,
            "publisher",
            text,
            "issued",
            date,
            "page",
            text,
            "language",
            text,
            "URL",
            text,
            "accessed",
            date,
            "keyword",
            text,
            "source",
            text),
        List.of(ID, "type", "title", "language", "URL", "accessed", "keyword", "source"));
  }

  private Operation entry() {
    return Operation.get(
            "/api/v1/entries/{id}", "entry", Tag.READ, "Tells an entry with its whole text.")
        .with(Parameter.path(ID, "Of the entry.", entryId()), SearchParameterList.lang())
        .answers("200", Answer.json("The entry.", schemas.of(EntryAnswer.class)))
        .answers("308", problem(MOVED))
        .answers("404", problem(NO_SUCH));
  }

  private Operation similar() {
    return Operation.get(
            "/api/v1/entries/{id}/similar",
            "similar",
            Tag.READ,
            "Finds entries of other documents like one.")
        .with(
            Parameter.path(ID, "Of the entry.", entryId()),
            size(ListSizes.SIMILAR, ListSizes.MOST_SIMILAR),
            SearchParameterList.lang())
        .answers("200", Answer.json("The most alike first.", schemas.of(SimilarAnswer.class)))
        .answers("308", problem(MOVED))
        .answers("404", problem(NO_SUCH));
  }

  private Operation documents() {
    return Operation.get("/api/v1/documents", "documents", Tag.READ, "Lists documents by title.")
        .with(
            Parameter.query(
                "page",
                "Page of documents; page times size reaches to " + SearchRequest.MAX_WINDOW + ".",
                Parameter.number(1, SearchRequest.MAX_WINDOW, 1)),
            size(ListSizes.DOCUMENTS, SearchRequest.MAX_SIZE))
        .answers("200", Answer.json("Documents.", schemas.of(DocumentsAnswer.class)));
  }

  private Operation document() {
    return Operation.get(
            "/api/v1/documents/{id}", "document", Tag.READ, "Tells a document with its outline.")
        .with(Parameter.path(ID, "Of the document.", documentId()))
        .answers("200", Answer.json("The document.", schemas.of(DocumentAnswer.class)))
        .answers("308", problem(MOVED))
        .answers("404", problem(NO_SUCH));
  }

  private Operation file() {
    return Operation.get(
            "/documents/{id}/file", "file", Tag.READ, "Sends the original, whole or in a range.")
        .with(Parameter.path(ID, "Of the document.", documentId()))
        .answers("200", Answer.bytes("The bytes."))
        .answers("206", Answer.bytes("The bytes of the range asked for."))
        .answers("308", problem(MOVED))
        .answers("404", problem("There is no such document, or its file is gone."))
        .answers("416", problem("The file is shorter than that."));
  }

  private Answer problem(String description) {
    return schemas.problem(description);
  }

  private static Parameter size(int absent, int most) {
    return Parameter.query("size", "How many at most.", Parameter.number(1, most, absent));
  }

  static Map<String, Object> documentId() {
    return Parameter.text("^" + SearchParameterList.SLUG + "$");
  }

  static Map<String, Object> entryId() {
    String slug = SearchParameterList.SLUG;
    return Parameter.text("^" + slug + "(~" + slug + ")?$");
  }
}

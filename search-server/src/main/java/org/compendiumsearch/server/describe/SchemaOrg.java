package org.compendiumsearch.server.describe;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.compendiumsearch.core.model.Document;
import org.compendiumsearch.core.model.DocumentSummary;
import org.compendiumsearch.core.model.FacetAssignment;
import org.compendiumsearch.core.model.OutlineItem;
import org.compendiumsearch.core.search.DocumentView;
import org.compendiumsearch.core.search.EntryView;
import org.compendiumsearch.core.taxonomy.Facets;
import org.compendiumsearch.server.export.Citation;
import org.jspecify.annotations.Nullable;

/**
 * Entries and documents in the words of schema.org, as JSON-LD for a {@code script} of type {@code
 * application/ld+json}, which browsers do not run. Safe for all threads.
 */
public final class SchemaOrg {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final String site;
  private final Facets facets;

  /**
   * Creates a writer.
   *
   * @param site where this server is reached, without a slash at the end
   */
  public SchemaOrg(String site, Facets facets) {
    this.site = site;
    this.facets = facets;
  }

  /** Returns an entry with the report it is a part of. */
  public String entry(EntryView view, Citation citation) {
    Map<String, Object> thing = new LinkedHashMap<>();
    thing.put("@context", "https://schema.org");
    boolean chapter = citation.kind() == Citation.Kind.CHAPTER;
    if (chapter) {
      String address = site + "/entries/" + view.entry().id();
      thing.put("@type", "Chapter");
      thing.put("@id", address);
      thing.put("url", address);
      thing.put("name", citation.title());
      thing.put("inLanguage", view.entry().language());
      put(thing, "pageStart", citation.firstPage());
      put(thing, "pageEnd", citation.lastPage());
      put(thing, "pagination", citation.pages());
      thing.put("position", view.entry().order() + 1);
      thing.put("isPartOf", report(view.document()));
    } else {
      thing.putAll(report(view.document()));
    }
    put(thing, "about", about(citation));
    put(thing, "spatialCoverage", places(view.entry().facets()));
    return write(thing);
  }

  /** Returns a document with its parts. */
  public String document(DocumentView view) {
    Map<String, Object> thing = new LinkedHashMap<>();
    thing.put("@context", "https://schema.org");
    thing.putAll(report(view.document()));
    put(thing, "abstract", view.document().abstractText());
    put(thing, "hasPart", parts(view.document()));
    put(
        thing,
        "workTranslation",
        view.versions().stream()
            .map(other -> Map.of("@type", "Report", "@id", address(other), "name", other.title()))
            .toList());
    return write(thing);
  }

  private Map<String, Object> report(Document document) {
    DocumentSummary summary = document.summary();
    Map<String, Object> report = new LinkedHashMap<>();
    report.put("@type", "Report");
    report.put("@id", address(summary));
    report.put("url", address(summary));
    report.put("name", summary.title());
    report.put("inLanguage", summary.language());
    put(report, "datePublished", summary.year() == null ? null : summary.year().toString());
    put(report, "numberOfPages", summary.pages());
    if (summary.publisher() != null) {
      report.put("publisher", Map.of("@type", "Organization", "name", summary.publisher()));
    }
    put(report, "sameAs", summary.url());
    report.put(
        "encoding",
        Map.of(
            "@type", "MediaObject",
            "contentUrl", address(summary) + "/file",
            "encodingFormat", summary.format(),
            "contentSize", Long.toString(document.file().size()),
            "sha256", document.file().sha256()));
    return report;
  }

  private List<Map<String, Object>> parts(Document document) {
    List<Map<String, Object>> parts = new ArrayList<>();
    for (OutlineItem item : document.outline()) {
      if (item.entry() != null && document.entryCount() > 1) {
        Map<String, Object> part = new LinkedHashMap<>();
        part.put("@type", "Chapter");
        part.put("@id", site + "/entries/" + item.entry());
        part.put("name", item.heading());
        put(part, "pageStart", item.page() == null ? null : item.page().toString());
        parts.add(part);
      }
    }
    return parts;
  }

  private static List<Map<String, Object>> about(Citation citation) {
    return citation.keywords().stream()
        .map(word -> Map.<String, Object>of("@type", "DefinedTerm", "name", word))
        .toList();
  }

  private List<Map<String, Object>> places(List<FacetAssignment> values) {
    return values.stream()
        .filter(each -> each.facet().equals(Facets.REGION))
        .flatMap(
            each ->
                facets.find(Facets.REGION).stream()
                    .map(region -> facets.label(region, each.value(), "en")))
        .distinct()
        .map(name -> Map.<String, Object>of("@type", "Place", "name", name))
        .toList();
  }

  private String address(DocumentSummary document) {
    return site + "/documents/" + document.id();
  }

  private static void put(Map<String, Object> thing, String name, @Nullable Object value) {
    if (value != null && !(value instanceof List<?> list && list.isEmpty())) {
      thing.put(name, value);
    }
  }

  /** Returns JSON in which nothing can end the element it stands in, or begin another. */
  private static String write(Map<String, Object> thing) {
    try {
      return MAPPER
          .writeValueAsString(thing)
          .replace("<", "\\u003c")
          .replace(">", "\\u003e")
          .replace("&", "\\u0026")
          .replace("\u2028", "\\u2028")
          .replace("\u2029", "\\u2029");
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}

package org.compendiumsearch.server.oai;

import java.util.Map;
import java.util.Set;
import org.compendiumsearch.core.model.Document;
import org.compendiumsearch.core.model.DocumentSummary;
import org.compendiumsearch.core.query.Filters;
import org.compendiumsearch.core.query.SearchRequest;
import org.compendiumsearch.core.search.DocumentView;
import org.compendiumsearch.core.search.FacetResult;
import org.compendiumsearch.core.search.FacetResult.ValueCount;
import org.compendiumsearch.core.search.SearchEngine;
import org.compendiumsearch.core.taxonomy.Facets;
import org.compendiumsearch.server.export.Xml;
import org.jspecify.annotations.Nullable;

/** A document in unqualified Dublin Core, as the schema oai_dc has it. */
final class DublinCore {
  private static final Set<String> NO_SUBJECTS =
      Set.of(Facets.LANGUAGE, Facets.PUBLISHER, Facets.COLLECTION, Facets.PARTNER, "scope");

  private final SearchEngine engine;
  private final String site;

  DublinCore(SearchEngine engine, String site) {
    this.engine = engine;
    this.site = site;
  }

  void write(Xml xml, DocumentView view) {
    Document document = view.document();
    DocumentSummary summary = document.summary();
    xml.begin(
        "oai_dc:dc",
        "xmlns:oai_dc",
        OaiAnswers.DC_NAMESPACE,
        "xmlns:dc",
        "http://purl.org/dc/elements/1.1/",
        "xmlns:xsi",
        OaiAnswers.XSI,
        "xsi:schemaLocation",
        OaiAnswers.DC_NAMESPACE + " " + OaiAnswers.DC_SCHEMA);
    add(xml, "title", summary.title());
    add(xml, "publisher", summary.publisher());
    add(xml, "date", summary.year());
    add(xml, "language", summary.language());
    add(xml, "format", summary.format());
    add(xml, "type", "Text");
    add(xml, "description", document.abstractText());
    add(xml, "identifier", site + "/documents/" + document.id());
    add(xml, "source", summary.url());
    for (DocumentSummary other : view.versions()) {
      add(xml, "relation", site + "/documents/" + other.id());
    }
    Filters within = Filters.none().withDocument(document.id());
    SearchRequest entries = SearchRequest.browse().withFilters(within).withPage(1, 1);
    for (FacetResult facet : engine.search(entries).facets()) {
      if (!NO_SUBJECTS.contains(facet.id())) {
        facet.values().forEach(value -> subject(xml, element(facet.id()), value));
      }
    }
    xml.end();
  }

  private static String element(String facet) {
    return Map.of(Facets.REGION, "coverage", Facets.KIND, "type").getOrDefault(facet, "subject");
  }

  /** Adds the values that have none below them: those above are implied. */
  private static void subject(Xml xml, String element, ValueCount value) {
    if (value.children().isEmpty()) {
      add(xml, element, value.label());
    }
    value.children().forEach(child -> subject(xml, element, child));
  }

  private static void add(Xml xml, String element, @Nullable Object value) {
    if (value != null) {
      xml.element("dc:" + element, value.toString());
    }
  }
}

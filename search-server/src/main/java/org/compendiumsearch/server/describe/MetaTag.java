package org.compendiumsearch.server.describe;

import java.util.ArrayList;
import java.util.List;
import org.compendiumsearch.core.model.Document;
import org.compendiumsearch.core.model.DocumentSummary;
import org.compendiumsearch.server.export.Citation;
import org.compendiumsearch.server.export.OneLine;
import org.jspecify.annotations.Nullable;

/**
 * A meta tag. Immutable.
 *
 * @param name a {@code citation_} name, as Google Scholar and Zotero read them, or a term of Dublin
 *     Core after {@code DC.} or {@code DCTERMS.}
 * @param content on one line; not yet escaped for HTML
 */
public record MetaTag(String name, String content) {
  private static final String PDF = "application/pdf";

  /**
   * Returns the tags of an entry's or a document's page.
   *
   * @param site where this server is reached, without a slash at the end
   * @param path of the page
   */
  public static List<MetaTag> of(Citation citation, Document document, String site, String path) {
    List<MetaTag> tags = new ArrayList<>();
    DocumentSummary summary = document.summary();
    add(tags, "citation_title", citation.title());
    add(tags, "citation_inbook_title", citation.container());
    add(tags, "citation_publisher", citation.author());
    add(
        tags,
        "citation_technical_report_institution",
        citation.kind() == Citation.Kind.REPORT ? citation.author() : null);
    add(tags, "citation_publication_date", citation.year());
    add(tags, "citation_firstpage", citation.firstPage());
    add(tags, "citation_lastpage", citation.lastPage());
    add(tags, "citation_language", citation.language());
    add(tags, "citation_fulltext_html_url", site + path);
    if (summary.format().equals(PDF)) {
      add(tags, "citation_pdf_url", site + "/documents/" + summary.id() + "/file");
    }
    add(tags, "citation_keywords", String.join("; ", citation.keywords()));
    dublinCore(tags, citation, document, site);
    return List.copyOf(tags);
  }

  private static void dublinCore(
      List<MetaTag> tags, Citation citation, Document document, String site) {
    boolean chapter = citation.kind() == Citation.Kind.CHAPTER;
    add(tags, "DC.title", citation.title());
    add(tags, "DC.publisher", citation.author());
    add(tags, "DC.date", citation.year());
    add(tags, "DC.language", citation.language());
    add(tags, "DC.type", "Text");
    add(tags, "DC.format", document.summary().format());
    add(tags, "DC.identifier", citation.url());
    add(tags, "DC.description", chapter ? null : document.abstractText());
    for (String keyword : citation.keywords()) {
      add(tags, "DC.subject", keyword);
    }
    if (chapter) {
      add(tags, "DCTERMS.isPartOf", site + "/documents/" + document.id());
      String pages = citation.pages();
      String place = pages == null ? citation.container() : citation.container() + ", " + pages;
      add(tags, "DCTERMS.bibliographicCitation", place);
    }
  }

  private static void add(List<MetaTag> tags, String name, @Nullable Object value) {
    if (value != null && !value.toString().isBlank()) {
      tags.add(new MetaTag(name, OneLine.of(value.toString())));
    }
  }
}

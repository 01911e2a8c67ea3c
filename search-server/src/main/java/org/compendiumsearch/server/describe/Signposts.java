package org.compendiumsearch.server.describe;

import java.util.ArrayList;
import java.util.List;
import org.compendiumsearch.core.model.Document;
import org.compendiumsearch.core.model.EntryId;
import org.compendiumsearch.server.export.ExportFormat;

/**
 * Links in the header {@code Link} (RFC 8288) that lead programs from a page to what it is about,
 * as signposting.org describes. The terms of use are not known to the index, so no link tells them.
 */
public final class Signposts {
  private static final String TYPE = "type";
  private static final List<ExportFormat> FORMATS =
      List.of(ExportFormat.RIS, ExportFormat.BIBTEX, ExportFormat.CSL);

  private final List<String> links = new ArrayList<>();
  private final String site;

  private Signposts(String site) {
    this.site = site;
  }

  /**
   * Returns the links of an entry's page.
   *
   * @param site where this server is reached, without a slash at the end
   */
  public static String ofEntry(EntryId entry, Document document, String site) {
    Signposts posts = new Signposts(site);
    String id = entry.value();
    posts.add("/entries/" + id, "cite-as");
    posts.kind(id.equals(document.id().value()) ? "Report" : "Chapter");
    posts.add("/api/v1/entries/" + id, "describedby", TYPE, "application/json");
    for (ExportFormat format : FORMATS) {
      String export = "/api/v1/export?format=" + format.token() + "&id=" + id;
      posts.add(export, "describedby", TYPE, bare(format.mediaType()));
    }
    posts.add("/documents/" + document.id(), "collection", TYPE, "text/html");
    posts.file(document);
    return posts.value();
  }

  /** Returns the links of a document's page. */
  public static String ofDocument(Document document, String site) {
    Signposts posts = new Signposts(site);
    String id = document.id().value();
    posts.add("/documents/" + id, "cite-as");
    posts.kind("Report");
    posts.add("/api/v1/documents/" + id, "describedby", TYPE, "application/json");
    posts.add(
        "/oai?verb=GetRecord&metadataPrefix=oai_dc&identifier=oai:compendium-search:" + id,
        "describedby",
        TYPE,
        "text/xml");
    posts.file(document);
    return posts.value();
  }

  private void kind(String type) {
    links.add("<https://schema.org/AboutPage>; rel=\"type\"");
    links.add("<https://schema.org/" + type + ">; rel=\"type\"");
  }

  private void file(Document document) {
    add("/documents/" + document.id() + "/file", "item", TYPE, bare(document.summary().format()));
  }

  /** Returns a media type without parameters, and without signs that would end the header. */
  private static String bare(String mediaType) {
    return mediaType.replaceAll(";.*", "").replaceAll("[^A-Za-z0-9!#$&^_.+/-]", "");
  }

  private void add(String path, String relation, String... more) {
    StringBuilder link = new StringBuilder("<" + site + path + ">; rel=\"" + relation + '"');
    for (int i = 0; i < more.length; i += 2) {
      link.append("; ").append(more[i]).append("=\"").append(more[i + 1]).append('"');
    }
    links.add(link.toString());
  }

  private String value() {
    return String.join(", ", links);
  }
}

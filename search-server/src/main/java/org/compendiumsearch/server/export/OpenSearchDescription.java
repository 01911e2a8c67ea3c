package org.compendiumsearch.server.export;

/**
 * An OpenSearch 1.1 description: where browsers and other programs send searches. Immutable.
 *
 * @param site where this server is reached
 * @param language of the pages it leads to
 */
public record OpenSearchDescription(String site, String language) {
  /** Returns the description. */
  public String toXml() {
    Xml xml =
        new Xml().begin("OpenSearchDescription", "xmlns", "http://a9.com/-/spec/opensearch/1.1/");
    // The specification allows 16 characters in a short name.
    xml.element("ShortName", "Compendium");
    xml.element("LongName", "Compendium Search");
    xml.element("Description", "Practices, laws and reports on partnerships against trafficking");
    String lang = "&lang=" + language;
    String page = "?q={searchTerms}&page={startPage?}&size={count?}" + lang;
    url(xml, "text/html", "results", "/search" + page);
    url(xml, "application/atom+xml", "results", "/feed.atom?q={searchTerms}" + lang);
    url(xml, "application/json", "results", "/api/v1/search" + page);
    url(xml, "application/x-suggestions+json", "suggestions", "/suggestions.json?q={searchTerms}");
    url(xml, "application/opensearchdescription+xml", "self", "/opensearch.xml?lang=" + language);
    xml.element("Language", language);
    xml.element("InputEncoding", "UTF-8");
    xml.element("OutputEncoding", "UTF-8");
    return xml.end().toXml();
  }

  private void url(Xml xml, String type, String relation, String path) {
    xml.empty("Url", "type", type, "rel", relation, "template", site + path);
  }
}

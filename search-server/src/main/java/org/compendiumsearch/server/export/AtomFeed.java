package org.compendiumsearch.server.export;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.compendiumsearch.core.model.Entry;

/**
 * The newest hits of a search as an Atom feed (RFC 4287) with OpenSearch's elements. Immutable.
 *
 * @param site where this server is reached
 * @param parameters of the search with their question mark, or ""
 * @param words that were searched, or ""
 * @param snapshot when the index was committed
 * @param items newest first
 */
public record AtomFeed(
    String site, String parameters, String words, Instant snapshot, List<Item> items) {
  private static final int SUMMARY = 300;

  /** Copies the items. */
  public AtomFeed {
    items = List.copyOf(items);
  }

  /**
   * A hit.
   *
   * @param updated when its document was last read
   */
  public record Item(Entry entry, Instant updated) {}

  /** Returns when the newest item changed; of an empty feed, when the index was committed. */
  public Instant updated() {
    return items.stream().map(Item::updated).max(Comparator.naturalOrder()).orElse(snapshot);
  }

  /** Tells feeds apart by what readers see: not by the state of the index that gave it. */
  @Override
  public int hashCode() {
    return List.of(site, parameters, items).hashCode();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof AtomFeed feed
        && List.of(site, parameters, items).equals(List.of(feed.site, feed.parameters, feed.items));
  }

  /** Returns the feed. */
  public String toXml() {
    Xml xml =
        new Xml()
            .begin(
                "feed",
                "xmlns",
                "http://www.w3.org/2005/Atom",
                "xmlns:opensearch",
                "http://a9.com/-/spec/opensearch/1.1/");
    xml.element("title", words.isEmpty() ? "Compendium Search" : words + " – Compendium Search");
    xml.element("id", site + "/feed.atom" + parameters);
    xml.element("updated", updated().toString());
    xml.empty("link", "rel", "self", "href", site + "/feed.atom" + parameters);
    xml.empty(
        "link", "rel", "alternate", "type", "text/html", "href", site + "/search" + parameters);
    xml.empty(
        "link",
        "rel",
        "search",
        "type",
        "application/opensearchdescription+xml",
        "href",
        site + "/opensearch.xml");
    xml.begin("author").element("name", "Compendium Search").end();
    for (Item each : items) {
      item(xml, each);
    }
    return xml.end().toXml();
  }

  private void item(Xml xml, Item item) {
    Entry entry = item.entry();
    String address = site + "/entries/" + entry.id();
    xml.begin("entry", "xml:lang", entry.language());
    xml.element("title", entry.title());
    xml.element("id", address);
    xml.empty("link", "rel", "alternate", "type", "text/html", "href", address);
    xml.element("updated", item.updated().toString());
    if (entry.document().publisher() != null) {
      xml.begin("author").element("name", entry.document().publisher()).end();
    }
    xml.element("summary", start(entry.text()));
    xml.end();
  }

  private static String start(String text) {
    String line = OneLine.of(text);
    if (line.length() <= SUMMARY) {
      return line;
    }
    int space = line.lastIndexOf(' ', SUMMARY);
    return line.substring(0, space <= 0 ? SUMMARY : space) + " …";
  }
}

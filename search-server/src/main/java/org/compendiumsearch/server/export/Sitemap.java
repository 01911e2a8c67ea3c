package org.compendiumsearch.server.export;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.compendiumsearch.core.model.DocumentId;
import org.compendiumsearch.core.search.EntryStamps;
import org.jspecify.annotations.Nullable;

/**
 * The pages of all documents and entries for crawlers (sitemaps.org, protocol 0.9), in as many
 * parts as the protocol asks for. Immutable.
 */
public final class Sitemap {
  /**
   * How many addresses a part may have. Ids are a few hundred characters at most, so that a part
   * stays below the 50 MB that the protocol allows as well.
   */
  public static final int MOST = 50_000;

  private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";

  private final String site;
  private final int most;
  private final Instant committed;
  private final List<Page> pages = new ArrayList<>();

  private record Page(String path, Instant changed) {}

  /**
   * Lists the pages of a site.
   *
   * @param site where this server is reached
   * @param entries all there are, by id
   * @param most addresses a part
   */
  public Sitemap(String site, EntryStamps entries, int most) {
    this.site = site;
    this.most = most;
    this.committed = entries.snapshot().committedAt();
    pages.add(new Page("/", committed));
    @Nullable DocumentId before = null;
    for (EntryStamps.Stamp each : entries.stamps()) {
      DocumentId document = each.id().document();
      if (!document.equals(before)) {
        pages.add(new Page("/documents/" + document, each.updated()));
        before = document;
      }
      pages.add(new Page("/entries/" + each.id(), each.updated()));
    }
  }

  /** Returns in how many parts the pages come; there is always one. */
  public int parts() {
    return (pages.size() + most - 1) / most;
  }

  /**
   * Returns a part.
   *
   * @param number from 1 to {@link #parts}
   */
  public String part(int number) {
    Xml xml = new Xml().begin("urlset", "xmlns", NAMESPACE);
    int end = Math.min(pages.size(), number * most);
    for (Page page : pages.subList((number - 1) * most, end)) {
      xml.begin("url")
          .element("loc", site + page.path())
          .element("lastmod", page.changed().toString())
          .end();
    }
    return xml.end().toXml();
  }

  /** Returns the list of the parts. */
  public String index() {
    Xml xml = new Xml().begin("sitemapindex", "xmlns", NAMESPACE);
    for (int i = 1; i <= parts(); i++) {
      xml.begin("sitemap")
          .element("loc", site + "/sitemap-" + i + ".xml")
          .element("lastmod", committed.toString())
          .end();
    }
    return xml.end().toXml();
  }
}

package org.compendiumsearch.server.http;

import io.javalin.http.Context;
import org.compendiumsearch.core.error.NotFoundException;
import org.compendiumsearch.core.search.SearchEngine;
import org.compendiumsearch.core.search.SnapshotId;
import org.compendiumsearch.server.export.Sitemap;

/**
 * {@code GET /sitemap.xml} and {@code /robots.txt}: what crawlers should read, and the endless
 * combinations of filters that they should not. Safe for all threads.
 */
final class CrawlerHandlers {
  private static final String XML = "application/xml; charset=utf-8";

  /**
   * Whatever has parameters is a view of what the sitemap lists, or in another language; results,
   * exports and the interface for programs lead crawlers nowhere else either.
   */
  private static final String RULES =
      """
      User-agent: *
      Disallow: /*?
      Disallow: /search
      Disallow: /basket
      Disallow: /api/
      Disallow: /suggestions.json
      Disallow: /feed.atom
      Disallow: /embed/frame
      Disallow: /review
      Disallow: /metrics
      Disallow: /mcp

      Sitemap: %s/sitemap.xml
      """;

  private final SearchEngine engine;

  CrawlerHandlers(SearchEngine engine) {
    this.engine = engine;
  }

  void sitemap(Context context) {
    if (!isKnown(context)) {
      Sitemap map = new Sitemap(Site.of(context), engine.entryStamps(), Sitemap.MOST);
      context.contentType(XML).result(map.parts() == 1 ? map.part(1) : map.index());
    }
  }

  void part(Context context) {
    String number = context.pathParam("number");
    if (number.matches("[1-9]\\d{0,6}") && !isKnown(context)) {
      Sitemap map = new Sitemap(Site.of(context), engine.entryStamps(), Sitemap.MOST);
      int wanted = Integer.parseInt(number);
      if (wanted <= map.parts()) {
        context.contentType(XML).result(map.part(wanted));
        return;
      }
    }
    if (context.statusCode() != 304) {
      throw new NotFoundException("part of the sitemap", number);
    }
  }

  /** A crawler that has seen this state of the index need not be told it again. */
  private boolean isKnown(Context context) {
    SnapshotId snapshot = engine.status().snapshot();
    long version = 31L * snapshot.id().hashCode() + Site.of(context).hashCode();
    context.header("Cache-Control", "no-cache");
    boolean known = Validators.notModified(context, version, snapshot.committedAt());
    if (known) {
      context.status(304);
    }
    return known;
  }

  void robots(Context context) {
    context.header("Cache-Control", "public, max-age=3600");
    context.contentType("text/plain; charset=utf-8").result(RULES.replace("%s", Site.of(context)));
  }
}

package org.compendiumsearch.server.http;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.compendiumsearch.core.model.DocumentId;
import org.compendiumsearch.core.model.Entry;
import org.compendiumsearch.core.query.Order;
import org.compendiumsearch.core.query.SearchRequest;
import org.compendiumsearch.core.search.EntryVisitor;
import org.compendiumsearch.core.search.SearchEngine;
import org.compendiumsearch.core.search.SnapshotId;
import org.compendiumsearch.server.export.AtomFeed;

/**
 * {@code GET /feed.atom}: the newest hits of a search, so that a feed reader tells of new ones.
 * What it says changes only when the index does.
 */
final class FeedHandler implements Handler {
  private static final int ENTRIES = 50;

  private final SearchEngine engine;

  FeedHandler(SearchEngine engine) {
    this.engine = engine;
  }

  @Override
  public void handle(Context context) throws IOException {
    SearchRequest request =
        SearchParameters.read(context.queryParamMap(), engine.facets(), Languages.of(context))
            .withOrder(Order.UPDATED);
    Newest newest = new Newest();
    engine.walk(request, ENTRIES, newest);
    String query = context.queryString();
    String parameters = query == null || query.isEmpty() ? "" : "?" + query;
    AtomFeed feed =
        new AtomFeed(
            Site.of(context), parameters, request.text(), newest.snapshot(), newest.items());
    context.header("Cache-Control", "no-cache");
    if (Validators.notModified(context, feed.hashCode(), feed.updated())) {
      context.status(304);
      return;
    }
    context.contentType("application/atom+xml; charset=utf-8").result(feed.toXml());
  }

  private final class Newest implements EntryVisitor {
    private final List<AtomFeed.Item> items = new ArrayList<>();
    private final Map<DocumentId, Instant> updated = new HashMap<>();
    private Instant snapshot = Instant.EPOCH;

    @Override
    public void begin(SnapshotId id, int total) {
      snapshot = id.committedAt();
    }

    @Override
    public void visit(Entry entry) {
      DocumentId document = entry.document().id();
      Instant at = updated.computeIfAbsent(document, id -> engine.document(id).indexedAt());
      items.add(new AtomFeed.Item(entry, at));
    }

    Instant snapshot() {
      return snapshot;
    }

    List<AtomFeed.Item> items() {
      return items;
    }
  }
}

package org.compendiumsearch.server.page;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.compendiumsearch.core.error.InvalidRequestException;
import org.compendiumsearch.core.error.MovedException;
import org.compendiumsearch.core.error.NotFoundException;
import org.compendiumsearch.core.model.EntryId;
import org.compendiumsearch.core.search.EntryView;
import org.compendiumsearch.core.search.SearchEngine;
import org.compendiumsearch.server.http.LocalOnly;

/** What this site is, and what its reader has marked. */
final class SitePages {
  private static final String ID = "id";

  /** More are no comparison any more, and make an address that some programs cut off. */
  private static final int MOST_MARKED = 100;

  private final SearchEngine engine;
  private final Renderer renderer;

  SitePages(SearchEngine engine, Renderer renderer) {
    this.engine = engine;
    this.renderer = renderer;
  }

  /** Shows the entries that the address names, side by side; the server keeps none of it. */
  void basket(Context context, Frame frame) {
    Set<String> ids = new LinkedHashSet<>(context.queryParams(ID));
    if (ids.size() > MOST_MARKED) {
      throw new InvalidRequestException(
          ID, "at most " + MOST_MARKED + " entries can be shown side by side, got " + ids.size());
    }
    List<EntryView> found = new ArrayList<>();
    List<String> missing = new ArrayList<>();
    for (String id : ids) {
      try {
        found.add(view(id));
      } catch (NotFoundException gone) {
        missing.add(id);
      }
    }
    BasketView view = BasketView.of(found, missing, engine.facets(), frame);
    renderer.render(context, frame, "basket.jte", Map.of("view", view));
  }

  private EntryView view(String id) {
    if (!EntryId.isValid(id)) {
      throw new NotFoundException("entry", id);
    }
    try {
      return engine.entry(new EntryId(id));
    } catch (MovedException moved) {
      return engine.entry(new EntryId(moved.to()));
    }
  }

  /** For the curator only: neither others nor their search engines see it, nor any cache. */
  void review(Context context, Frame frame) {
    context.header("X-Robots-Tag", "noindex, nofollow").header("Cache-Control", "no-store");
    LocalOnly.check(context);
    ReviewView view = ReviewView.of(context, engine, frame.texts().language());
    renderer.render(context, frame, "review.jte", Map.of("view", view));
  }

  /** Shows the interface's description, which the page itself asks for. */
  void docs(Context context, Frame frame) {
    renderer.render(context, frame, "docs.jte", Map.of());
  }

  void about(Context context, Frame frame) {
    AboutView view = AboutView.of(engine.status(), engine.facetValues(frame.texts().language()));
    renderer.render(context, frame, "about.jte", Map.of("view", view));
  }
}

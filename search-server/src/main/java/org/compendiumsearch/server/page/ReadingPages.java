package org.compendiumsearch.server.page;

import io.javalin.http.Context;
import java.util.Map;
import org.compendiumsearch.core.error.NotFoundException;
import org.compendiumsearch.core.model.DocumentId;
import org.compendiumsearch.core.model.EntryId;
import org.compendiumsearch.core.search.SearchEngine;

/** The pages of one entry and of one document. */
final class ReadingPages {
  private final SearchEngine engine;
  private final Renderer renderer;

  ReadingPages(SearchEngine engine, Renderer renderer) {
    this.engine = engine;
    this.renderer = renderer;
  }

  void entry(Context context, Frame frame) {
    String id = context.pathParam("id");
    if (!EntryId.isValid(id)) {
      throw new NotFoundException("entry", id);
    }
    String query = context.queryParam("q");
    renderer.render(
        context,
        frame,
        "entry.jte",
        Map.of(
            "view", engine.entry(new EntryId(id)),
            "facets", engine.facets(),
            "query", query == null ? "" : query));
  }

  void document(Context context, Frame frame) {
    String id = context.pathParam("id");
    if (!DocumentId.isValid(id)) {
      throw new NotFoundException("document", id);
    }
    renderer.render(
        context, frame, "document.jte", Map.of("document", engine.document(new DocumentId(id))));
  }
}

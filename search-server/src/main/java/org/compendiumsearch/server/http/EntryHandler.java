package org.compendiumsearch.server.http;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import org.compendiumsearch.core.error.NotFoundException;
import org.compendiumsearch.core.model.EntryId;
import org.compendiumsearch.core.search.EntryView;
import org.compendiumsearch.core.search.SearchEngine;
import org.compendiumsearch.server.http.wire.EntryAnswer;

/** {@code GET /api/v1/entries/{id}}. */
final class EntryHandler implements Handler {
  private final SearchEngine engine;

  EntryHandler(SearchEngine engine) {
    this.engine = engine;
  }

  @Override
  public void handle(Context context) {
    EntryView view = engine.entry(id(context));
    context.json(EntryAnswer.of(view, engine.facets(), LabelLanguage.of(context)));
  }

  /** Returns the id in the path; a text that is no id names no entry. */
  static EntryId id(Context context) {
    String text = context.pathParam("id");
    if (!EntryId.isValid(text)) {
      throw new NotFoundException("entry", text);
    }
    return new EntryId(text);
  }
}

package org.compendiumsearch.server.http;

import io.javalin.http.Context;
import org.compendiumsearch.core.error.InvalidRequestException;
import org.compendiumsearch.core.error.NotFoundException;
import org.compendiumsearch.core.model.DocumentId;
import org.compendiumsearch.core.query.SearchRequest;
import org.compendiumsearch.core.search.SearchEngine;
import org.compendiumsearch.server.http.wire.DocumentAnswer;
import org.compendiumsearch.server.http.wire.DocumentsAnswer;

/** {@code GET /api/v1/documents} and {@code /api/v1/documents/{id}}. */
final class DocumentHandlers {
  private final SearchEngine engine;

  DocumentHandlers(SearchEngine engine) {
    this.engine = engine;
  }

  void list(Context context) {
    int page = number(context, "page", 1, SearchRequest.MAX_WINDOW);
    int size = number(context, "size", ListSizes.DOCUMENTS, SearchRequest.MAX_SIZE);
    if ((long) page * size > SearchRequest.MAX_WINDOW) {
      throw new InvalidRequestException("page", "pages reach to document 10,000");
    }
    context.json(DocumentsAnswer.of(engine.documents(page, size), page, size));
  }

  void one(Context context) {
    context.json(DocumentAnswer.of(engine.view(id(context))));
  }

  /** Returns the id in the path; a text that is no id names no document. */
  static DocumentId id(Context context) {
    String text = context.pathParam("id");
    if (!DocumentId.isValid(text)) {
      throw new NotFoundException("document", text);
    }
    return new DocumentId(text);
  }

  private static int number(Context context, String name, int absent, int most) {
    String text = context.queryParam(name);
    if (text == null || text.isBlank()) {
      return absent;
    }
    if (!text.matches("\\d{1,6}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > most) {
      throw new InvalidRequestException(
          name, name + " must be between 1 and " + most + ", got \"" + text + "\"");
    }
    return Integer.parseInt(text);
  }
}

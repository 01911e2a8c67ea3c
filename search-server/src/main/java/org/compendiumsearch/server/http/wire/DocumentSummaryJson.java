package org.compendiumsearch.server.http.wire;

import org.compendiumsearch.core.model.DocumentSummary;
import org.jspecify.annotations.Nullable;

/**
 * What a hit tells of its document.
 *
 * @param format media type
 * @param pages physical pages, where there are any
 */
public record DocumentSummaryJson(
    String id,
    String title,
    @Nullable String publisher,
    @Nullable Integer year,
    String language,
    String format,
    @Nullable Integer pages,
    @Nullable String url) {
  static DocumentSummaryJson of(DocumentSummary document) {
    return new DocumentSummaryJson(
        document.id().value(),
        document.title(),
        document.publisher(),
        document.year(),
        document.language(),
        document.format(),
        document.pages(),
        document.url());
  }
}

package org.compendiumsearch.server.http.wire;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import org.compendiumsearch.core.model.DocumentSummary;
import org.jspecify.annotations.Nullable;

/** What a hit tells of its document. */
public record DocumentSummaryJson(
    @JsonPropertyDescription("Names the document, for good.") String id,
    @JsonPropertyDescription("As declared, or as found in the file.") String title,
    @JsonPropertyDescription("Who published it.") @Nullable String publisher,
    @JsonPropertyDescription("Of publication; of a practice, the year it began.")
        @Nullable Integer year,
    @JsonPropertyDescription("ISO 639 code of its text.") String language,
    @JsonPropertyDescription("Media type of the file.") String format,
    @JsonPropertyDescription("Physical pages, where there are any.") @Nullable Integer pages,
    @JsonPropertyDescription("Where it was published.") @Nullable String url) {
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

package org.compendiumsearch.server.http.wire;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import org.compendiumsearch.core.model.Reference;
import org.jspecify.annotations.Nullable;

/** What statements rest on. */
public record ReferenceJson(
    @JsonPropertyDescription("Where it is.") String url,
    @JsonPropertyDescription("What it is called.") String title,
    @JsonPropertyDescription("Who published it.") @Nullable String publisher,
    @JsonPropertyDescription("Of publication, as exactly as it is known.") @Nullable String date) {
  /** Returns a reference as it is sent. */
  public static ReferenceJson of(Reference reference) {
    return new ReferenceJson(
        reference.url(), reference.title(), reference.publisher(), reference.date());
  }
}

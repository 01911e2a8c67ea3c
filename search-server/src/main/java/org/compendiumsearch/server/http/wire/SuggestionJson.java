package org.compendiumsearch.server.http.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import org.compendiumsearch.core.search.Suggestion;
import org.jspecify.annotations.Nullable;

/** A completion of what is being typed. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SuggestionJson(
    @JsonPropertyDescription("What could be searched for.") String text,
    @JsonPropertyDescription("\"title\", \"term\" or \"facet\".") String kind,
    @JsonPropertyDescription("Of a title's entry.") @Nullable String id,
    @JsonPropertyDescription("Of a facet value.") @Nullable String facet,
    @JsonPropertyDescription("Of a facet value.") @Nullable String value) {
  /** Returns a completion as it is sent. */
  public static SuggestionJson of(Suggestion suggestion) {
    return new SuggestionJson(
        suggestion.text(),
        suggestion.kind().token(),
        suggestion.id(),
        suggestion.facet(),
        suggestion.value());
  }
}

package org.compendiumsearch.server.http.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.compendiumsearch.core.search.Suggestion;
import org.jspecify.annotations.Nullable;

/**
 * A completion of what is being typed.
 *
 * @param kind title, term or facet
 * @param id of a title's entry
 * @param facet of a facet value
 * @param value of a facet value
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SuggestionJson(
    String text, String kind, @Nullable String id, @Nullable String facet, @Nullable String value) {
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

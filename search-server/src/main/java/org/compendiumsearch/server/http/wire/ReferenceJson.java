package org.compendiumsearch.server.http.wire;

import org.compendiumsearch.core.model.Reference;
import org.jspecify.annotations.Nullable;

/** What statements rest on. */
public record ReferenceJson(
    String url, String title, @Nullable String publisher, @Nullable String date) {
  /** Returns a reference as it is sent. */
  public static ReferenceJson of(Reference reference) {
    return new ReferenceJson(
        reference.url(), reference.title(), reference.publisher(), reference.date());
  }
}

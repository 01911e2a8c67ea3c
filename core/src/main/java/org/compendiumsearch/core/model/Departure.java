package org.compendiumsearch.core.model;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A document that the index no longer holds under its id: it was removed, or its file moved and it
 * has another id now. Immutable.
 *
 * @param id it had
 * @param title it had
 * @param at when the index lost it
 * @param movedTo its id now, where it moved
 * @param entries the ids of its entries
 */
public record Departure(
    DocumentId id, String title, Instant at, @Nullable DocumentId movedTo, List<EntryId> entries) {
  /** Copies the entries. */
  public Departure {
    entries = List.copyOf(entries);
  }

  /** Returns this departure of a document that has gone on to another id, or away. */
  public Departure onTo(@Nullable DocumentId other, Instant when) {
    return new Departure(id, title, other == null ? when : at, other, entries);
  }
}

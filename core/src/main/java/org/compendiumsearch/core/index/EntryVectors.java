package org.compendiumsearch.core.index;

import java.util.List;
import java.util.Map;
import org.compendiumsearch.core.model.EntryId;
import org.jspecify.annotations.Nullable;

/**
 * What the passages of a document's entries mean. Immutable.
 *
 * @param model which model made the vectors; null where there are none
 * @param byEntry the passages of each entry, in the order of its text
 */
public record EntryVectors(@Nullable String model, Map<EntryId, List<PassageVector>> byEntry) {
  /** No vectors. */
  public static final EntryVectors NONE = new EntryVectors(null, Map.of());

  /** Copies the passages. */
  public EntryVectors {
    byEntry = Map.copyOf(byEntry);
  }

  /** Returns the passages of an entry. */
  List<PassageVector> of(EntryId entry) {
    return byEntry.getOrDefault(entry, List.of());
  }
}

package org.compendiumsearch.core.testing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.compendiumsearch.core.model.Document;
import org.compendiumsearch.core.model.DocumentId;
import org.compendiumsearch.core.model.Entry;

/**
 * A document and its entries. Immutable.
 *
 * @param entries in the order of the document
 */
public record Holding(Document document, List<Entry> entries) {
  /** Copies the entries. */
  public Holding {
    entries = List.copyOf(entries);
  }

  /** Puts entries together with the documents they are parts of. */
  public static List<Holding> of(List<Entry> entries) {
    Map<DocumentId, List<Entry>> byDocument = new LinkedHashMap<>();
    for (Entry each : entries) {
      byDocument.computeIfAbsent(each.document().id(), id -> new ArrayList<>()).add(each);
    }
    return byDocument.values().stream()
        .map(parts -> new Holding(Entries.documentOf(parts), parts))
        .toList();
  }
}

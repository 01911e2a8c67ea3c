package org.compendiumsearch.core.search;

import java.util.List;
import org.compendiumsearch.core.model.Document;
import org.compendiumsearch.core.model.Entry;
import org.compendiumsearch.core.model.EntryId;
import org.compendiumsearch.core.model.OutlineItem;
import org.jspecify.annotations.Nullable;

/** Finds the neighbours of an entry in the outline of its document. */
record EntryPlace(Entry entry, Document document, int at) {
  static EntryPlace of(Entry entry, Document document) {
    List<OutlineItem> outline = document.outline();
    for (int i = 0; i < outline.size(); i++) {
      if (entry.id().equals(outline.get(i).entry())) {
        return new EntryPlace(entry, document, i);
      }
    }
    return new EntryPlace(entry, document, -1);
  }

  EntryView view(SnapshotId snapshot) {
    return new EntryView(snapshot, entry, document, previous(), next(), parent());
  }

  private @Nullable EntryId previous() {
    for (int i = at - 1; i >= 0; i--) {
      EntryId id = document.outline().get(i).entry();
      if (id != null) {
        return id;
      }
    }
    return null;
  }

  private @Nullable EntryId next() {
    for (int i = at + 1; at >= 0 && i < document.outline().size(); i++) {
      EntryId id = document.outline().get(i).entry();
      if (id != null) {
        return id;
      }
    }
    return null;
  }

  private @Nullable EntryId parent() {
    if (at < 0) {
      return null;
    }
    int level = document.outline().get(at).level();
    for (int i = at - 1; i >= 0; i--) {
      OutlineItem item = document.outline().get(i);
      if (item.level() < level) {
        level = item.level();
        if (item.entry() != null) {
          return item.entry();
        }
      }
    }
    return null;
  }
}

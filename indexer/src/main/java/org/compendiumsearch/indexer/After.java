package org.compendiumsearch.indexer;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.compendiumsearch.core.index.FileRecord;
import org.compendiumsearch.core.index.IndexContents;
import org.compendiumsearch.core.model.Departure;
import org.compendiumsearch.core.model.Document;
import org.compendiumsearch.core.model.DocumentId;
import org.compendiumsearch.core.model.EntryId;
import org.compendiumsearch.core.model.OutlineItem;
import org.jspecify.annotations.Nullable;

/** What a run made of every file, held against what the run before did. Immutable. */
final class After {
  private final Before before;
  private final Map<String, FileRecord> records = new TreeMap<>();
  private final Map<String, DocumentId> documentOf = new HashMap<>();
  private final Map<String, String> movedFrom = new HashMap<>();
  private final Set<FileRecord> removed = new LinkedHashSet<>();

  After(Before before, Collection<FileRecord> files) {
    this.before = before;
    files.forEach(record -> records.put(record.key(), record));
    records.values().stream()
        .filter(record -> record.sha256() != null && record.document() != null)
        .forEach(record -> documentOf.putIfAbsent(record.sha256(), record.document()));
    findMoved();
  }

  /** A file that is not where it was is the one with the same bytes that was not there. */
  private void findMoved() {
    Map<String, List<FileRecord>> left = new HashMap<>();
    for (FileRecord old : before.all()) {
      if (!records.containsKey(old.key())) {
        removed.add(old);
      }
      FileRecord now = records.get(old.key());
      boolean elsewhere = now == null || !Objects.equals(now.sha256(), old.sha256());
      if (elsewhere && old.sha256() != null) {
        left.computeIfAbsent(old.sha256(), sha256 -> new ArrayList<>()).add(old);
      }
    }
    for (FileRecord record : records.values()) {
      List<FileRecord> same = record.sha256() == null ? null : left.get(record.sha256());
      if (before.of(record.key()) == null && same != null && !same.isEmpty()) {
        FileRecord old = takeNearest(same, record);
        movedFrom.put(record.key(), old.path());
        removed.remove(old);
      }
    }
  }

  /** Of several files with the same bytes takes the one with the same name, else the first. */
  private static FileRecord takeNearest(List<FileRecord> candidates, FileRecord record) {
    int nearest = 0;
    for (int i = candidates.size() - 1; i >= 0; i--) {
      if (name(candidates.get(i)).equals(name(record))) {
        nearest = i;
      }
    }
    return candidates.remove(nearest);
  }

  private static String name(FileRecord record) {
    return record.path().substring(record.path().lastIndexOf('/') + 1);
  }

  /** Returns every file that is there, by path. */
  Collection<FileRecord> files() {
    return records.values();
  }

  /** Returns the files of the last run that are gone, whether removed or moved. */
  List<FileRecord> gone() {
    return before.all().stream().filter(old -> !records.containsKey(old.key())).toList();
  }

  /** Returns how many files were removed, and not moved. */
  int removed() {
    return removed.size();
  }

  /** Returns where a file was at the last run, or null where it has not moved. */
  @Nullable String movedFrom(FileRecord record) {
    return movedFrom.get(record.key());
  }

  /** Returns the documents that the index is to hold no longer under their ids. */
  List<Departure> departures(IndexContents index, Instant now) {
    Set<DocumentId> held = new HashSet<>();
    records.values().stream().map(FileRecord::document).filter(Objects::nonNull).forEach(held::add);
    List<Departure> departures = new ArrayList<>();
    for (FileRecord old : before.all()) {
      DocumentId id = old.document();
      if (id != null && held.add(id)) {
        index.document(id).ifPresent(found -> departures.add(departure(found, movedTo(old), now)));
      }
    }
    return departures;
  }

  private static Departure departure(Document document, @Nullable DocumentId to, Instant now) {
    List<EntryId> entries =
        document.outline().stream().map(OutlineItem::entry).filter(Objects::nonNull).toList();
    return new Departure(
        document.id(),
        document.summary().title(),
        now,
        to,
        entries.isEmpty() ? List.of(EntryId.whole(document.id())) : entries);
  }

  /** A document went with its file, or with its file's bytes. */
  private @Nullable DocumentId movedTo(FileRecord old) {
    FileRecord now = records.get(old.key());
    if (now != null && now.document() != null) {
      return now.document();
    }
    return old.sha256() == null ? null : documentOf.get(old.sha256());
  }
}

package org.compendiumsearch.indexer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.compendiumsearch.core.index.FileRecord;
import org.compendiumsearch.indexer.report.Outcomes;
import org.jspecify.annotations.Nullable;

/** What the last run made of every file. Immutable. */
final class Before {
  private final Map<String, FileRecord> records = new TreeMap<>();
  private final Map<String, List<FileRecord>> members = new HashMap<>();

  Before(List<FileRecord> files) {
    for (FileRecord record : files) {
      records.put(record.key(), record);
    }
    for (FileRecord record : records.values()) {
      if (record.container() != null) {
        String container = FileRecord.key(record.source(), record.container());
        members.computeIfAbsent(container, key -> new ArrayList<>()).add(record);
      }
    }
  }

  @Nullable FileRecord of(String key) {
    return records.get(key);
  }

  Collection<FileRecord> all() {
    return records.values();
  }

  /** Returns the members of a file, by path. */
  List<FileRecord> membersOf(String key) {
    return members.getOrDefault(key, List.of());
  }

  /** Says whether a file, and all in it, is as the last run left it, for good. */
  boolean isUnchanged(String key, String fingerprint) {
    FileRecord record = records.get(key);
    return record != null
        && record.fingerprint().equals(fingerprint)
        && !record.outcome().equals(Outcomes.DUPLICATE)
        && !Outcomes.isWorthAnotherTry(record.outcome())
        && membersOf(key).stream()
            .noneMatch(member -> Outcomes.isWorthAnotherTry(member.outcome()));
  }
}

package org.compendiumsearch.indexer;

import java.util.ArrayList;
import java.util.List;
import org.compendiumsearch.core.index.FileRecord;

/**
 * What a run has to do. Immutable.
 *
 * @param toRead files that are new, changed or worth another try
 * @param unchanged what the last run made of the files that are as they were
 * @param settled files whose outcome is known without reading them: duplicates, unreadable ones
 * @param notes what else the user should know
 */
record Plan(
    List<PlannedFile> toRead,
    List<FileRecord> unchanged,
    List<FileRecord> settled,
    List<String> notes) {
  /** Copies the lists. */
  Plan {
    toRead = List.copyOf(toRead);
    unchanged = List.copyOf(unchanged);
    settled = List.copyOf(settled);
    notes = List.copyOf(notes);
  }

  /** Gathers a plan. One thread at a time. */
  record Builder(
      List<PlannedFile> toRead,
      List<FileRecord> unchanged,
      List<FileRecord> settled,
      List<String> notes) {
    Builder() {
      this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }

    /** Notes an outcome that needs no reading, unless the index has it already. */
    void settle(FileRecord record, Before before) {
      (record.equals(before.of(record.key())) ? unchanged : settled).add(record);
    }

    Plan build() {
      return new Plan(toRead, unchanged, settled, notes);
    }
  }
}

package org.compendiumsearch.indexer;

import java.util.ArrayList;
import java.util.List;
import org.compendiumsearch.core.index.FileRecord;
import org.compendiumsearch.core.model.DocumentId;

/**
 * What a run has to do. Immutable.
 *
 * @param toRead files that are new, changed or worth another try
 * @param unchanged what the last run made of the files that are as they were
 * @param settled files whose outcome is known without reading them: duplicates, unreadable ones
 * @param gone files that are no longer there
 * @param outdated documents that no file stands for any more
 * @param notes what else the user should know
 */
record Plan(
    List<PlannedFile> toRead,
    List<FileRecord> unchanged,
    List<FileRecord> settled,
    List<FileRecord> gone,
    List<DocumentId> outdated,
    List<String> notes) {
  /** Returns this plan with further notes. */
  Plan with(List<String> more) {
    List<String> all = new ArrayList<>(notes);
    all.addAll(more);
    return new Plan(toRead, unchanged, settled, gone, outdated, all);
  }

  /** Says whether the index is as it should be. */
  boolean isNothing() {
    return toRead.isEmpty() && settled.isEmpty() && gone.isEmpty() && outdated.isEmpty();
  }
}

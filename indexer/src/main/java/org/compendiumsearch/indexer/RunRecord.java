package org.compendiumsearch.indexer;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.compendiumsearch.core.index.FileRecord;
import org.compendiumsearch.indexer.cache.ExtractionCache;
import org.compendiumsearch.indexer.report.FileReport;
import org.compendiumsearch.indexer.report.Outcomes;
import org.compendiumsearch.indexer.report.RunReport;

/** Keeps what a run makes of each file. One thread at a time. */
final class RunRecord {
  private final List<PlannedFile> toRead;
  private final List<FileRecord> unchanged = new ArrayList<>();
  private final List<FileRecord> settled = new ArrayList<>();
  private final List<FileRecord> read = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();

  RunRecord(Plan plan) {
    toRead = plan.toRead();
    add(plan);
  }

  void add(Plan plan) {
    unchanged.addAll(plan.unchanged());
    settled.addAll(plan.settled());
    notes.addAll(plan.notes());
  }

  void add(FileRecord record) {
    read.add(record);
  }

  void addAll(List<FileRecord> records) {
    read.addAll(records);
  }

  void note(List<String> more) {
    notes.addAll(more);
  }

  List<PlannedFile> toRead() {
    return toRead;
  }

  List<FileRecord> settled() {
    return settled;
  }

  List<FileRecord> read() {
    return read;
  }

  After after(Before before) {
    List<FileRecord> all = new ArrayList<>(unchanged);
    all.addAll(settled);
    all.addAll(read);
    return new After(before, all);
  }

  /** Says whether the index is as it should be. */
  boolean isNothing(Before before) {
    return toRead.isEmpty() && settled.isEmpty() && after(before).gone().isEmpty();
  }

  /** Returns under which keys what was read out of the files is kept. */
  Set<String> keys(ExtractionCache cache) {
    Set<String> keys = new HashSet<>();
    for (List<FileRecord> records : List.of(unchanged, settled, read)) {
      for (FileRecord record : records) {
        if (record.sha256() != null) {
          keys.add(cache.key(record.sha256(), record.path()));
        }
      }
    }
    return keys;
  }

  /** Returns the checksums of all files. */
  Set<String> checksums() {
    Set<String> checksums = new HashSet<>();
    for (List<FileRecord> records : List.of(unchanged, settled, read)) {
      records.stream().map(FileRecord::sha256).filter(Objects::nonNull).forEach(checksums::add);
    }
    return checksums;
  }

  RunReport report(Before before, Reading reading, boolean changed, Duration took) {
    After after = after(before);
    Set<String> same = new HashSet<>();
    unchanged.forEach(record -> same.add(record.key()));
    Collection<FileRecord> records = after.files();
    List<FileReport> files = new ArrayList<>();
    Counts counts = new Counts();
    for (FileRecord record : records) {
      files.add(reported(record, same.contains(record.key()), after));
      counts.add(record, same.contains(record.key()), before, after);
    }
    int documents =
        (int)
            records.stream().map(FileRecord::document).filter(Objects::nonNull).distinct().count();
    int entries = records.stream().mapToInt(FileRecord::entries).sum();
    RunReport.Changes changes = counts.changes(after.removed(), reading.parsed());
    return new RunReport(files, changes, notes, documents, entries, changed, took);
  }

  /** A file that was not read stays so in every report; one that was read is unchanged. */
  private static FileReport reported(FileRecord record, boolean unchanged, After after) {
    boolean asBefore = unchanged && Outcomes.isRead(record.outcome());
    boolean duplicate = record.outcome().equals(Outcomes.DUPLICATE);
    return new FileReport(
        record.source(),
        record.path(),
        asBefore && !duplicate ? Outcomes.UNCHANGED : record.outcome(),
        record.cause(),
        record.document() == null ? null : record.document().value(),
        record.entries(),
        after.movedFrom(record));
  }

  private static final class Counts {
    private int added;
    private int changed;
    private int moved;
    private int same;
    private int duplicate;

    void add(FileRecord record, boolean unchanged, Before before, After after) {
      if (record.outcome().equals(Outcomes.DUPLICATE)) {
        duplicate++;
      } else if (unchanged) {
        same++;
      } else if (after.movedFrom(record) != null) {
        moved++;
      } else if (before.of(record.key()) == null) {
        added++;
      } else {
        changed++;
      }
    }

    RunReport.Changes changes(int removed, int parsed) {
      return new RunReport.Changes(added, changed, moved, removed, same, duplicate, parsed);
    }
  }
}

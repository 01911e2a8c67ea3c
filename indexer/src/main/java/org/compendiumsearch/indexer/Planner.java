package org.compendiumsearch.indexer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.compendiumsearch.core.error.InvalidFileException;
import org.compendiumsearch.core.index.FileRecord;
import org.compendiumsearch.core.index.Source;
import org.compendiumsearch.core.model.DocumentId;
import org.compendiumsearch.indexer.report.Outcomes;
import org.compendiumsearch.indexer.source.Checksum;
import org.compendiumsearch.indexer.source.DeclaredFinder;
import org.compendiumsearch.indexer.source.DeclaredFinder.Finding;
import org.compendiumsearch.indexer.source.DocumentIds;
import org.compendiumsearch.indexer.source.ScannedFile;
import org.compendiumsearch.indexer.source.SourceScanner;
import org.jspecify.annotations.Nullable;

/** Compares what is in the folders with what the last run left in the index. Used for one run. */
final class Planner {
  private final DeclaredFinder declared;
  private final String context;
  private final Map<String, FileRecord> before = new TreeMap<>();
  private final DocumentIds ids = new DocumentIds();
  private final Map<String, ScannedFile> firstOf = new HashMap<>();
  private final List<PlannedFile> toRead = new ArrayList<>();
  private final List<FileRecord> unchanged = new ArrayList<>();
  private final List<FileRecord> settled = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();
  private final Set<String> seen = new HashSet<>();
  private final Set<String> missing = new HashSet<>();

  /**
   * Creates a planner.
   *
   * @param context a checksum of all that the result depends on beside a file and what declares it
   * @param before what the last run made of each file
   */
  Planner(DeclaredFinder declared, String context, List<FileRecord> before) {
    this.declared = declared;
    this.context = context;
    before.forEach(record -> this.before.put(record.key(), record));
  }

  Plan plan(List<Source> sources) {
    Map<ScannedFile, Source> files = new LinkedHashMap<>();
    for (Source source : sources) {
      scan(source).forEach(file -> files.put(file, source));
    }
    files.keySet().forEach(this::keepId);
    files.forEach((file, source) -> look(source, file));
    return new Plan(toRead, unchanged, settled, gone(), outdated(), notes);
  }

  private List<ScannedFile> scan(Source source) {
    SourceScanner scanner = new SourceScanner();
    try {
      if (Files.isDirectory(Path.of(source.folder()))) {
        List<ScannedFile> files = scanner.scan(source);
        scanner
            .unreadable()
            .forEach(folder -> notes.add("The folder \"" + folder + "\" cannot be read."));
        return files;
      }
      notes.add(
          "The source \""
              + source.folder()
              + "\" is not there; what the index holds of it is kept. Take it out with"
              + " \"./compendium index --forget DIR\" if it will not come back.");
    } catch (IOException e) {
      notes.add("The source \"" + source.folder() + "\" cannot be read; its documents are kept.");
    }
    missing.add(source.id());
    return List.of();
  }

  private void keepId(ScannedFile file) {
    FileRecord record = before.get(file.key());
    if (record != null && record.document() != null) {
      ids.keep(record.document(), file);
    }
  }

  private void look(Source source, ScannedFile file) {
    seen.add(file.key());
    FileRecord record = before.get(file.key());
    try {
      Finding found = declared.find(source, file);
      String sha256 = Checksum.of(file.file());
      String fingerprint = Checksum.of(sha256 + found.checksum() + context);
      ScannedFile first = firstOf.putIfAbsent(sha256, file);
      if (first != null && Files.size(file.file()) > 0) {
        settle(duplicate(file, fingerprint, first));
      } else if (isUnchanged(record, fingerprint)) {
        unchanged.add(Objects.requireNonNull(record));
      } else {
        toRead.add(planned(file, found, sha256, fingerprint));
      }
    } catch (InvalidFileException e) {
      settle(unreadable(file, String.valueOf(e.getMessage())));
    } catch (IOException e) {
      settle(unreadable(file, "the file cannot be opened; check its permissions"));
    }
  }

  private static boolean isUnchanged(@Nullable FileRecord record, String fingerprint) {
    return record != null
        && record.fingerprint().equals(fingerprint)
        && !record.outcome().equals(Outcomes.DUPLICATE)
        && !Outcomes.isWorthAnotherTry(record.outcome());
  }

  private PlannedFile planned(ScannedFile file, Finding found, String sha256, String fingerprint) {
    Optional<DocumentId> wanted = found.declared().id();
    DocumentId id = ids.assign(file, wanted);
    if (wanted.isPresent() && !wanted.get().equals(id)) {
      notes.add(
          file.path()
              + " declares the id \""
              + wanted.get()
              + "\", which "
              + ids.holder(wanted.get())
              + " has already; it got \""
              + id
              + "\".");
    }
    return new PlannedFile(file, found, sha256, fingerprint, id, before.get(file.key()));
  }

  private FileRecord duplicate(ScannedFile file, String fingerprint, ScannedFile first) {
    return new FileRecord(
        file.source(),
        file.path(),
        fingerprint,
        Outcomes.DUPLICATE,
        null,
        null,
        0,
        first.source() + "/" + first.path());
  }

  /** What cannot be read now leaves in the index what was read before. */
  private FileRecord unreadable(ScannedFile file, String cause) {
    FileRecord record = before.get(file.key());
    return new FileRecord(
        file.source(),
        file.path(),
        "",
        "unreadable",
        cause,
        record == null ? null : record.document(),
        record == null ? 0 : record.entries(),
        null);
  }

  /** Notes an outcome that needs no reading, unless the index has it already. */
  private void settle(FileRecord record) {
    if (record.equals(before.get(record.key()))) {
      unchanged.add(record);
    } else {
      settled.add(record);
    }
  }

  private List<FileRecord> gone() {
    return before.values().stream()
        .filter(record -> !seen.contains(record.key()) && !missing.contains(record.source()))
        .toList();
  }

  /** Returns the documents of the last run that no file holds any more. */
  private List<DocumentId> outdated() {
    Set<DocumentId> held = new HashSet<>();
    toRead.forEach(file -> held.add(file.id()));
    for (List<FileRecord> records : List.of(unchanged, settled)) {
      records.stream().map(FileRecord::document).filter(Objects::nonNull).forEach(held::add);
    }
    before.values().stream()
        .filter(record -> missing.contains(record.source()))
        .map(FileRecord::document)
        .filter(Objects::nonNull)
        .forEach(held::add);
    return before.values().stream()
        .map(FileRecord::document)
        .filter(Objects::nonNull)
        .filter(id -> !held.contains(id))
        .distinct()
        .toList();
  }
}

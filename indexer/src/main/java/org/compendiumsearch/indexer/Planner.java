package org.compendiumsearch.indexer;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.compendiumsearch.core.error.InvalidFileException;
import org.compendiumsearch.core.index.FileRecord;
import org.compendiumsearch.core.index.Source;
import org.compendiumsearch.core.model.DocumentId;
import org.compendiumsearch.indexer.cache.ChecksumCache;
import org.compendiumsearch.indexer.report.Outcomes;
import org.compendiumsearch.indexer.source.Checksum;
import org.compendiumsearch.indexer.source.DeclaredFinder;
import org.compendiumsearch.indexer.source.DeclaredFinder.Finding;
import org.compendiumsearch.indexer.source.DocumentIds;
import org.compendiumsearch.indexer.source.ScannedFile;

/**
 * Compares what is in the folders, and then what is in their files, with what the last run left in
 * the index. Used for one run.
 */
final class Planner {
  private final DeclaredFinder declared;
  private final ChecksumCache checksums;
  private final String context;
  private final Before before;
  private final DocumentIds ids = new DocumentIds();
  private final Holders holders = new Holders();
  private final FolderScan folders = new FolderScan();
  private Plan.Builder plan = new Plan.Builder();

  /**
   * Creates a planner.
   *
   * @param context a checksum of all that the result depends on beside a file and what declares it
   * @param before what the last run made of each file
   */
  Planner(DeclaredFinder declared, ChecksumCache checksums, String context, Before before) {
    this.declared = declared;
    this.checksums = checksums;
    this.context = context;
    this.before = before;
  }

  /** Returns what is wrong with the corrections of the sources, once they have been planned. */
  List<String> notesOnCorrections(UnaryOperator<Set<String>> unknown) {
    return declared.notesOnCorrections(unknown);
  }

  /** Plans the files of the sources. */
  Plan plan(List<Source> sources) {
    List<Looked> files = new ArrayList<>();
    for (Source source : sources) {
      for (ScannedFile file : folders.files(source)) {
        keepIds(file);
        look(source, file).ifPresent(files::add);
      }
    }
    files.forEach(this::keepHolders);
    files.forEach(this::plan);
    before.all().stream()
        .filter(record -> folders.missing().contains(record.source()))
        .forEach(plan.unchanged()::add);
    plan.notes().addAll(folders.notes());
    return plan.build();
  }

  /** Plans the members of files that were read, which are to come in the order of their paths. */
  Plan planMembers(List<Container> read) {
    plan = new Plan.Builder();
    for (Container container : read) {
      Finding found = container.file().found().forMembers();
      for (Container.Member member : container.members()) {
        ScannedFile file =
            new ScannedFile(
                container.file().file().source(),
                container.pathOf(member),
                container.file().file().file());
        planMember(container, file, found, member.content());
      }
    }
    return plan.build();
  }

  /** Whoever has an id keeps it. */
  private void keepIds(ScannedFile file) {
    List<FileRecord> records = new ArrayList<>(before.membersOf(file.key()));
    FileRecord own = before.of(file.key());
    if (own != null) {
      records.add(own);
    }
    for (FileRecord record : records) {
      if (record.document() != null) {
        ids.keep(record.document(), new ScannedFile(record.source(), record.path(), file.file()));
      }
    }
  }

  private Optional<Looked> look(Source source, ScannedFile file) {
    try {
      Finding found = declared.find(source, file);
      String sha256 = checksums.of(file.file());
      PlannedFile.Content content = new PlannedFile.Content(sha256, Files.size(file.file()));
      return Optional.of(new Looked(file, found, content, fingerprint(sha256, found)));
    } catch (InvalidFileException e) {
      plan.settle(unreadable(file, String.valueOf(e.getMessage())), before);
    } catch (IOException e) {
      plan.settle(unreadable(file, "the file cannot be opened; check its permissions"), before);
    }
    before.membersOf(file.key()).forEach(plan.unchanged()::add);
    return Optional.empty();
  }

  private String fingerprint(String sha256, Finding found) {
    return Checksum.of(sha256 + found.checksum() + context);
  }

  private void keepHolders(Looked file) {
    FileRecord record = before.of(file.file().key());
    if (record != null && file.sha256().equals(record.sha256())) {
      holders.keep(record);
    }
    if (before.isUnchanged(file.file().key(), file.fingerprint())) {
      before.membersOf(file.file().key()).forEach(holders::keep);
    }
  }

  private void plan(Looked file) {
    String key = file.file().key();
    String holder = holders.otherThan(key, file.content());
    if (holder != null) {
      plan.settle(duplicate(file, null, holder), before);
    } else if (before.isUnchanged(key, file.fingerprint())) {
      plan.unchanged().add(Objects.requireNonNull(before.of(key)));
      plan.unchanged().addAll(before.membersOf(key));
    } else {
      plan.toRead().add(planned(file, null));
    }
  }

  private void planMember(
      Container container, ScannedFile file, Finding found, PlannedFile.Content content) {
    String path = container.file().file().path();
    Looked member = new Looked(file, found, content, fingerprint(content.sha256(), found));
    String holder = holders.otherThan(file.key(), content);
    if (holder != null) {
      plan.settle(duplicate(member, path, holder), before);
    } else if (before.isUnchanged(file.key(), member.fingerprint())) {
      plan.unchanged().add(Objects.requireNonNull(before.of(file.key())));
    } else {
      plan.toRead().add(planned(member, path));
    }
  }

  private PlannedFile planned(Looked file, @org.jspecify.annotations.Nullable String container) {
    Optional<DocumentId> wanted = file.found().declared().id();
    DocumentId id = ids.assign(file.file(), wanted);
    if (wanted.isPresent() && !wanted.get().equals(id)) {
      plan.notes()
          .add(
              file.file().path()
                  + " declares the id \""
                  + wanted.get()
                  + "\", which "
                  + ids.holder(wanted.get())
                  + " has already; it got \""
                  + id
                  + "\".");
    }
    return new PlannedFile(
        file.file(),
        container,
        file.found(),
        file.content(),
        file.fingerprint(),
        id,
        before.of(file.file().key()));
  }

  private static FileRecord duplicate(
      Looked file, @org.jspecify.annotations.Nullable String container, String holder) {
    return new FileRecord(
        file.file().source(),
        file.file().path(),
        container,
        file.sha256(),
        file.fingerprint(),
        Outcomes.DUPLICATE,
        null,
        null,
        0,
        holder);
  }

  /** What cannot be read now leaves in the index what was read before. */
  private FileRecord unreadable(ScannedFile file, String cause) {
    FileRecord record = before.of(file.key());
    return new FileRecord(
        file.source(),
        file.path(),
        null,
        record == null ? null : record.sha256(),
        "",
        "unreadable",
        cause,
        record == null ? null : record.document(),
        record == null ? 0 : record.entries(),
        null);
  }
}

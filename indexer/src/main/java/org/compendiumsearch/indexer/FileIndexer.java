package org.compendiumsearch.indexer;

import java.io.IOException;
import java.nio.file.Files;
import java.util.stream.Collectors;
import org.compendiumsearch.core.error.FileFault;
import org.compendiumsearch.core.index.FileRecord;
import org.compendiumsearch.core.index.IndexWriterSession;
import org.compendiumsearch.core.model.DocumentId;
import org.compendiumsearch.indexer.DocumentComposer.Composed;
import org.compendiumsearch.indexer.extract.ExtractedText;
import org.compendiumsearch.indexer.extract.ExtractionOutcome;
import org.compendiumsearch.indexer.extract.TextExtractor;
import org.compendiumsearch.indexer.report.Outcomes;
import org.jspecify.annotations.Nullable;

/** Takes one file through all stages. Safe for all threads. */
final class FileIndexer {
  private final TextExtractor extractor;
  private final DocumentComposer composer;
  private final IndexWriterSession index;

  FileIndexer(TextExtractor extractor, DocumentComposer composer, IndexWriterSession index) {
    this.extractor = extractor;
    this.composer = composer;
    this.index = index;
  }

  FileRecord index(PlannedFile file) {
    ExtractionOutcome outcome = extractor.extract(file.file().file()).outcome();
    FileRecord record =
        switch (outcome) {
          case ExtractionOutcome.Extracted(ExtractedText text) -> write(file, text, outcome);
          case ExtractionOutcome.Partial(ExtractedText text, String cause) ->
              write(file, text, outcome);
          default -> keep(file, outcome);
        };
    index.put(record);
    return record;
  }

  private FileRecord write(PlannedFile file, ExtractedText text, ExtractionOutcome outcome) {
    Composed composed = composer.compose(file, text, size(file));
    index.replace(composed.document(), composed.entries());
    String cause = cause(file, outcome);
    String token = cause == null ? Outcomes.token(outcome) : Outcomes.PARTIAL;
    return record(file, token, cause, file.id(), composed.entries().size());
  }

  /** A file that can no longer be read leaves in the index what was read of it before. */
  private static FileRecord keep(PlannedFile file, ExtractionOutcome outcome) {
    FileRecord before = file.before();
    String token = Outcomes.token(outcome);
    String cause = Outcomes.cause(outcome);
    if (before == null || before.document() == null) {
      return record(file, token, cause, null, 0);
    }
    String kept = cause + "; what was read of it before is kept";
    return record(file, token, kept, before.document(), before.entries());
  }

  /** Joins what is wrong with the file and with what it declares. */
  private static @Nullable String cause(PlannedFile file, ExtractionOutcome outcome) {
    String cause = Outcomes.cause(outcome);
    if (file.found().faults().isEmpty()) {
      return cause;
    }
    String faults =
        file.found().faults().stream().map(FileFault::toString).collect(Collectors.joining("; "));
    return cause == null ? faults : cause + "; " + faults;
  }

  private static FileRecord record(
      PlannedFile file,
      String outcome,
      @Nullable String cause,
      @Nullable DocumentId document,
      int entries) {
    return new FileRecord(
        file.file().source(),
        file.file().path(),
        file.fingerprint(),
        outcome,
        cause,
        document,
        entries,
        null);
  }

  private static long size(PlannedFile file) {
    try {
      return Files.size(file.file().file());
    } catch (IOException gone) {
      return 0;
    }
  }
}

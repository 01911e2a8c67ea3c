package org.compendiumsearch.indexer;

import java.util.stream.Collectors;
import org.compendiumsearch.core.error.FileFault;
import org.compendiumsearch.core.index.EntryVectors;
import org.compendiumsearch.core.index.FileRecord;
import org.compendiumsearch.core.index.IndexWriterSession;
import org.compendiumsearch.core.model.DocumentId;
import org.compendiumsearch.indexer.DocumentComposer.Composed;
import org.compendiumsearch.indexer.embed.EmbedStage;
import org.compendiumsearch.indexer.extract.ExtractedText;
import org.compendiumsearch.indexer.extract.ExtractionOutcome;
import org.compendiumsearch.indexer.likeness.Sketch;
import org.compendiumsearch.indexer.report.Outcomes;
import org.compendiumsearch.indexer.source.DeclaredKey;
import org.jspecify.annotations.Nullable;

/** Takes what was read out of a file through the stages that follow. Safe for all threads. */
final class FileIndexer {
  private final DocumentComposer composer;
  private final @Nullable EmbedStage embed;
  private final IndexWriterSession index;

  /**
   * Creates the stages.
   *
   * @param embed null where no vectors are wanted
   */
  FileIndexer(DocumentComposer composer, @Nullable EmbedStage embed, IndexWriterSession index) {
    this.composer = composer;
    this.embed = embed;
    this.index = index;
  }

  /**
   * Indexes a file.
   *
   * @param outcome what was read out of it
   * @param members how many files lie in it
   */
  FileRecord index(PlannedFile file, ExtractionOutcome outcome, int members) {
    FileRecord record =
        switch (outcome) {
          case ExtractionOutcome.Extracted(ExtractedText text) -> write(file, text, outcome);
          case ExtractionOutcome.Partial(ExtractedText text, String cause) ->
              write(file, text, outcome);
          case ExtractionOutcome.Empty empty when members > 0 ->
              // An archive: its text is that of its members.
              file.record(Outcomes.INDEXED, cause(file, null), null, 0);
          default -> keep(file, outcome);
        };
    index.put(record);
    return record;
  }

  private FileRecord write(PlannedFile file, ExtractedText text, ExtractionOutcome outcome) {
    Composed composed = composer.compose(file, text);
    DocumentId work =
        file.found().declared().text(DeclaredKey.VERSION_OF).map(DocumentId::new).orElse(file.id());
    Sketch sketch = Sketch.of(work, text.blocks());
    EntryVectors vectors =
        embed == null ? EntryVectors.NONE : embed.of(file.sha256(), composed.entries());
    index.replace(composed.document(), composed.entries(), sketch.likeness(), vectors);
    String cause = cause(file, Outcomes.cause(outcome));
    String token = cause == null ? Outcomes.token(outcome) : Outcomes.PARTIAL;
    return file.record(token, cause, file.id(), composed.entries().size());
  }

  /** A file that can no longer be read leaves in the index what was read of it before. */
  private static FileRecord keep(PlannedFile file, ExtractionOutcome outcome) {
    FileRecord before = file.before();
    String token = Outcomes.token(outcome);
    String cause = Outcomes.cause(outcome);
    if (before == null || before.document() == null) {
      return file.record(token, cause, null, 0);
    }
    String kept = cause + "; what was read of it before is kept";
    return file.record(token, kept, before.document(), before.entries());
  }

  /** Joins what is wrong with the file and with what it declares. */
  private static @Nullable String cause(PlannedFile file, @Nullable String cause) {
    if (file.found().faults().isEmpty()) {
      return cause;
    }
    String faults =
        file.found().faults().stream().map(FileFault::toString).collect(Collectors.joining("; "));
    return cause == null ? faults : cause + "; " + faults;
  }
}

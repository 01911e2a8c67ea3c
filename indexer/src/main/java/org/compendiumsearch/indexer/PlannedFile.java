package org.compendiumsearch.indexer;

import org.compendiumsearch.core.index.FileRecord;
import org.compendiumsearch.core.model.DocumentId;
import org.compendiumsearch.indexer.source.DeclaredFinder.Finding;
import org.compendiumsearch.indexer.source.ScannedFile;
import org.jspecify.annotations.Nullable;

/**
 * A file, or a member of one, that is to be indexed. Immutable.
 *
 * @param file where it is
 * @param container the path of the file it lies in, for a member
 * @param found what is declared of it
 * @param content what its bytes are
 * @param fingerprint changes with all that the result depends on
 * @param id its document's id
 * @param before what the last run made of it
 */
record PlannedFile(
    ScannedFile file,
    @Nullable String container,
    Finding found,
    Content content,
    String fingerprint,
    DocumentId id,
    @Nullable FileRecord before) {
  /**
   * What bytes a file holds.
   *
   * @param sha256 in hexadecimal
   * @param size how many
   */
  record Content(String sha256, long size) {}

  String sha256() {
    return content.sha256();
  }

  /** Returns the key of the file it lies in, for a member; else its own. */
  String containerKey() {
    return FileRecord.key(file.source(), container == null ? file.path() : container);
  }

  long size() {
    return content.size();
  }

  /** Returns what became of this file. */
  FileRecord record(
      String outcome, @Nullable String cause, @Nullable DocumentId document, int entries) {
    return new FileRecord(
        file.source(),
        file.path(),
        container,
        sha256(),
        fingerprint,
        outcome,
        cause,
        document,
        entries,
        null);
  }
}

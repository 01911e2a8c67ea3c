package org.compendiumsearch.core.model;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One file that was ingested. Immutable.
 *
 * @param summary what hits repeat of it
 * @param abstractText one or two sentences on what it is about
 * @param ended the year in which a practice ended
 * @param file where its bytes are and what they were
 * @param outline every heading, in reading order
 * @param entryCount how many entries it gave
 * @param indexedAt when it was read
 */
public record Document(
    DocumentSummary summary,
    @Nullable String abstractText,
    @Nullable Integer ended,
    SourceFile file,
    List<Partner> partners,
    List<Reference> references,
    List<OutlineItem> outline,
    int entryCount,
    Instant indexedAt) {
  /** Copies the lists. */
  public Document {
    partners = List.copyOf(partners);
    references = List.copyOf(references);
    outline = List.copyOf(outline);
  }

  /** Returns its id. */
  public DocumentId id() {
    return summary.id();
  }

  /**
   * The bytes a document was read from. Immutable.
   *
   * @param source the id of the source folder
   * @param path in the source, with {@code /}
   * @param sha256 of the bytes, in hexadecimal
   * @param size in bytes
   */
  public record SourceFile(String source, String path, String sha256, long size) {}
}

package org.compendiumsearch.indexer.extract;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was read out of a file. Immutable.
 *
 * @param mediaType as its content shows
 * @param pages how many, for paged formats
 * @param title as the file's own metadata give it; often wrong
 * @param language as the file's own metadata give it, ISO 639-1
 * @param createdYear as the file's own metadata give it
 * @param blocks in reading order
 */
public record ExtractedText(
    String mediaType,
    @Nullable Integer pages,
    @Nullable String title,
    @Nullable String language,
    @Nullable Integer createdYear,
    List<Block> blocks) {
  /** Copies the blocks. */
  public ExtractedText {
    blocks = List.copyOf(blocks);
  }
}

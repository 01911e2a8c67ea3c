package org.compendiumsearch.core.index;

import org.compendiumsearch.core.model.DocumentId;
import org.jspecify.annotations.Nullable;

/**
 * What became of a file of a source, kept in the index so that the next run knows. Immutable.
 *
 * @param source the id of the source folder
 * @param path in the source, with {@code /}; of a member of an archive or a message {@code
 *     archive.zip!/path}
 * @param container the path of the file that it lies in, for a member
 * @param sha256 of its bytes, where they could be read
 * @param fingerprint a checksum of all that the result depends on: the bytes, what declares its
 *     metadata, the taxonomy, the versions of the stages
 * @param outcome the token of what became of it, such as "indexed" or "corrupt"
 * @param cause why it was not read, or not wholly
 * @param document the document that stands for it in the index, if any
 * @param entries how many entries that document has
 * @param sameAs the file with the same bytes that is indexed in its place
 */
public record FileRecord(
    String source,
    String path,
    @Nullable String container,
    @Nullable String sha256,
    String fingerprint,
    String outcome,
    @Nullable String cause,
    @Nullable DocumentId document,
    int entries,
    @Nullable String sameAs) {
  /** Returns the key of a file in the index. */
  public static String key(String source, String path) {
    return source + '\0' + path;
  }

  /** Returns the key of this file in the index. */
  public String key() {
    return key(source, path);
  }
}

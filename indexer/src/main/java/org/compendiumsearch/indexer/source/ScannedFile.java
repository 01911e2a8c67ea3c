package org.compendiumsearch.indexer.source;

import java.nio.file.Path;
import org.compendiumsearch.core.index.FileRecord;

/**
 * A file of a source. Immutable.
 *
 * @param source the id of the source
 * @param path in the source, with {@code /}
 * @param file where it is
 */
public record ScannedFile(String source, String path, Path file)
    implements Comparable<ScannedFile> {
  /** Returns the file's key in the index. */
  public String key() {
    return FileRecord.key(source, path);
  }

  /** Returns the folder it lies in. */
  public Path folder() {
    Path parent = file.getParent();
    if (parent == null) {
      throw new IllegalStateException("\"" + file + "\" lies in no folder");
    }
    return parent;
  }

  @Override
  public int compareTo(ScannedFile other) {
    return key().compareTo(other.key());
  }
}

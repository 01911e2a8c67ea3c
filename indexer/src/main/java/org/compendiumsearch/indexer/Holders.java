package org.compendiumsearch.indexer;

import java.util.HashMap;
import java.util.Map;
import org.compendiumsearch.core.index.FileRecord;
import org.jspecify.annotations.Nullable;

/**
 * Which of several files with the same bytes is indexed: the one that is so already, else the first
 * by path. One thread at a time.
 */
final class Holders {
  private final Map<String, String> keys = new HashMap<>();

  /** Notes that a file has a document, unless another file with these bytes has. */
  void keep(@Nullable FileRecord record) {
    if (record != null && record.document() != null && record.sha256() != null) {
      keys.putIfAbsent(record.sha256(), record.key());
    }
  }

  /**
   * Returns which file stands for another with the same bytes, as {@code source/path}; null where
   * it stands for itself. Files without bytes are not the same.
   */
  @Nullable String otherThan(String key, PlannedFile.Content content) {
    if (content.size() == 0 || content.sha256().isEmpty()) {
      return null;
    }
    String holder = keys.putIfAbsent(content.sha256(), key);
    return holder == null || holder.equals(key) ? null : holder.replace('\0', '/');
  }
}

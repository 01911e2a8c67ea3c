package org.compendiumsearch.indexer.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.compendiumsearch.indexer.source.SourceScanner;
import org.jspecify.annotations.Nullable;

/**
 * The path of a file within a file, with {@code /} and without what would lead out of it.
 * Immutable.
 *
 * @param path the path
 */
record MemberName(String path) {
  /** Returns the name of the nth file, from the one it was given. */
  static MemberName of(@Nullable String told, int nth) {
    List<String> parts = new ArrayList<>();
    if (told != null) {
      for (String part : told.replace('\\', '/').replaceAll("\\p{Cntrl}", "").split("/", -1)) {
        if (!part.isBlank() && !part.equals(".") && !part.equals("..")) {
          parts.add(part.strip());
        }
      }
    }
    return new MemberName(parts.isEmpty() ? String.valueOf(nth) : String.join("/", parts));
  }

  /** Says whether the file would be left out if it lay in a folder. */
  boolean isHidden() {
    for (String part : path.split("/", -1)) {
      if (!SourceScanner.isDocument(part)) {
        return true;
      }
    }
    return false;
  }

  /** Returns the path, with a number where an earlier file has it already, and adds it to them. */
  String uniqueAmong(Set<String> earlier) {
    String unique = path;
    for (int i = 2; !earlier.add(unique); i++) {
      unique = path + " (" + i + ")";
    }
    return unique;
  }
}

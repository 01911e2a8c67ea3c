package org.compendiumsearch.indexer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.compendiumsearch.core.index.Source;
import org.compendiumsearch.indexer.source.ScannedFile;
import org.compendiumsearch.indexer.source.SourceScanner;

/** Lists the files of all sources, and tells which of these could not be listed. Used once. */
final class FolderScan {
  private final Set<String> missing = new HashSet<>();
  private final List<String> notes = new ArrayList<>();

  /** Returns the files of a source; none where it is not there. */
  List<ScannedFile> files(Source source) {
    SourceScanner scanner = new SourceScanner();
    try {
      if (Files.isDirectory(Path.of(source.folder()))) {
        List<ScannedFile> files = scanner.scan(source);
        scanner
            .unreadable()
            .forEach(folder -> notes.add("The folder \"" + folder + "\" cannot be read."));
        return files;
      }
      notes.add(
          "The source \""
              + source.folder()
              + "\" is not there; what the index holds of it is kept. Take it out with"
              + " \"./compendium index --forget DIR\" if it will not come back.");
    } catch (IOException e) {
      notes.add("The source \"" + source.folder() + "\" cannot be read; its documents are kept.");
    }
    missing.add(source.id());
    return List.of();
  }

  /** Returns the ids of the sources that are not there: what the index holds of them is kept. */
  Set<String> missing() {
    return missing;
  }

  /** Returns what the user should know, a sentence each. */
  List<String> notes() {
    return notes;
  }
}

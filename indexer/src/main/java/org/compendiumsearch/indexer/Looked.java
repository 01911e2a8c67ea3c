package org.compendiumsearch.indexer;

import org.compendiumsearch.indexer.source.DeclaredFinder.Finding;
import org.compendiumsearch.indexer.source.ScannedFile;

/**
 * A file as it is now. Immutable.
 *
 * @param file where it is
 * @param found what is declared of it
 * @param content what its bytes are
 * @param fingerprint changes with all that its result depends on
 */
record Looked(ScannedFile file, Finding found, PlannedFile.Content content, String fingerprint) {
  String sha256() {
    return content.sha256();
  }
}

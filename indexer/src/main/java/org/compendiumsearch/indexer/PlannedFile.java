package org.compendiumsearch.indexer;

import org.compendiumsearch.core.index.FileRecord;
import org.compendiumsearch.core.model.DocumentId;
import org.compendiumsearch.indexer.source.DeclaredFinder.Finding;
import org.compendiumsearch.indexer.source.ScannedFile;
import org.jspecify.annotations.Nullable;

/**
 * A file that is to be read. Immutable.
 *
 * @param file where it is
 * @param found what is declared of it
 * @param sha256 of its bytes
 * @param fingerprint changes with all that the result depends on
 * @param id its document's id
 * @param before what the last run made of it
 */
record PlannedFile(
    ScannedFile file,
    Finding found,
    String sha256,
    String fingerprint,
    DocumentId id,
    @Nullable FileRecord before) {}
